/** Says in words what the library is listed by. */
import type { DocumentGrouping, DocumentOrder } from '#core/library/document-arrangement.ts';
import type { DocumentFilter } from '#core/library/document-filter.ts';
import type { DocumentState } from '#core/library/library-document.ts';
import type { DocumentFormat } from '#core/text/document.ts';

/** The names of the orders, and whether each begins with the least. */
export const orderNames: Readonly<Record<DocumentOrder, readonly [string, boolean]>> = {
  added: ['Added', false],
  opened: ['Last opened', false],
  title: ['Title', true],
  author: ['Author', true],
  length: ['Length', true],
  progress: ['Progress', false],
  due: ['Due cards', false],
};

export const stateNames: Readonly<Record<DocumentState, string>> = {
  new: 'New',
  reading: 'Reading',
  finished: 'Finished',
};

export const formatNames: Readonly<Record<DocumentFormat, string>> = {
  'plain-text': 'Plain text',
  markdown: 'Markdown',
  html: 'Web page',
  epub: 'EPUB',
  docx: 'Word document',
  pdf: 'PDF',
  subtitles: 'Subtitles',
};

/** The language by its English name; the tag itself where it has none. */
export function languageName(language: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language;
  } catch {
    // Not a tag of BCP 47: shown as the file has it.
    return language;
  }
}

/** The heading of a group; `value` is null for what has none. */
export function groupName(grouping: DocumentGrouping, value: string | null): string {
  if (value === null) return nameless[grouping];
  if (grouping === 'state') return nameIn(stateNames, value);
  if (grouping === 'format') return nameIn(formatNames, value);
  return grouping === 'language' ? languageName(value) : value;
}

const nameless: Readonly<Record<DocumentGrouping, string>> = {
  none: 'All documents',
  collection: 'In no collection',
  state: 'No state',
  author: 'Without an author',
  language: 'Of unknown language',
  format: 'No format',
};

function nameIn(names: Readonly<Record<string, string>>, value: string): string {
  return names[value] ?? value;
}

/** What the list is narrowed by, apart from words, tags and collections, which are seen by themselves. */
export function narrowings(
  filter: DocumentFilter,
): readonly (readonly [words: string, without: Partial<DocumentFilter>])[] {
  const { state, language, format, archive } = filter;
  return [
    ...(state === null ? [] : [[stateNames[state], { state: null }] as const]),
    ...(language === null ? [] : [[languageName(language), { language: null }] as const]),
    ...(format === null ? [] : [[formatNames[format], { format: null }] as const]),
    ...(archive === 'with' ? [['With the archive', { archive: 'without' }] as const] : []),
    ...(archive === 'only' ? [['In the archive', { archive: 'without' }] as const] : []),
  ];
}
