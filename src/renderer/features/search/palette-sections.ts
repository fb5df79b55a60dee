/** What the search shows for a query: commands, then what was found kind by kind, or where one can begin. */

import type { SearchPlace } from '#core/search/search-query.ts';
import { tokensOf } from '#core/search/search-token.ts';
import type { FoundKind } from '#core/search/segment.ts';
import type { DocumentRecord } from '../../storage/records.ts';
import type { SearchResults } from '../../storage/search-index/find-everything.ts';
import type { SearchResult } from '../../storage/search-index/read-results.ts';
import { titleCount } from './result-words.ts';

/** What a command does: it goes somewhere, opens, changes the look, takes back or does again. */
export type CommandKind = 'go' | 'open' | 'look' | 'undo' | 'redo';

/** Something that can be done from anywhere. */
export type PaletteCommand = {
  readonly id: string;
  readonly kind: CommandKind;
  readonly name: string;
  /** Other words that it may be looked for by. */
  readonly words: string;
  readonly run: () => void;
};

/** One line that can be chosen. */
export type PaletteItem =
  | { readonly kind: 'command'; readonly id: string; readonly command: PaletteCommand }
  | { readonly kind: 'result'; readonly id: string; readonly result: SearchResult }
  | { readonly kind: 'document'; readonly id: string; readonly document: DocumentRecord }
  /** Puts another query in the field. */
  | {
      readonly kind: 'query';
      readonly id: string;
      readonly query: string;
      readonly label: string;
      readonly isRecent: boolean;
    }
  | { readonly kind: 'forget'; readonly id: string };

/** Lines of one kind under their title. */
export type PaletteSection = {
  readonly id: string;
  readonly title: string;
  readonly items: readonly PaletteItem[];
};

/** What each kind is called in the plural, and where `in:` finds it. */
export const kindTitles: Readonly<Record<FoundKind, readonly [string, SearchPlace]>> = {
  document: ['Documents', 'documents'],
  text: ['In the text', 'text'],
  highlight: ['Highlights', 'highlights'],
  note: ['Notes', 'notes'],
  card: ['Cards', 'cards'],
  fact: ['Facts', 'facts'],
  quiz: ['Quizzes', 'quizzes'],
};

const mostCommands = 5;
const mostDocuments = 5;

/** The sections of a query; results may be those of a moment ago. */
export function sectionsOf(
  query: string,
  commands: readonly PaletteCommand[],
  found: SearchResults | null,
): readonly PaletteSection[] {
  const fitting = commandsFor(query, commands);
  return [
    ...section('commands', 'Commands', fitting.map(commandItem)),
    ...resultSections(query, found),
  ];
}

/** Where one can begin: what was looked for and read lately, and what can be done. */
export function firstSections(
  commands: readonly PaletteCommand[],
  recent: readonly string[],
  documents: readonly DocumentRecord[],
): readonly PaletteSection[] {
  const searches: readonly PaletteItem[] = recent.map((query) => ({
    ...{ kind: 'query', id: `recent ${query}`, query, label: query, isRecent: true },
  }));
  const read = documents
    .filter(({ openedAt }) => openedAt !== null)
    .toSorted((a, b) => (b.openedAt ?? 0) - (a.openedAt ?? 0))
    .slice(0, mostDocuments);
  return [
    ...section(
      'recent',
      'Searched lately',
      searches.length === 0 ? [] : [...searches, { kind: 'forget', id: 'forget' }],
    ),
    ...section(
      'documents',
      'Read lately',
      read.map((document) => ({ kind: 'document', id: `document ${document.id}`, document })),
    ),
    ...section('commands', 'Go to, and do', commands.map(commandItem)),
  ];
}

function section(
  id: string,
  title: string,
  items: readonly PaletteItem[],
): readonly PaletteSection[] {
  return items.length === 0 ? [] : [{ id, title, items }];
}

function commandItem(command: PaletteCommand): PaletteItem {
  return { kind: 'command', id: `command ${command.id}`, command };
}

/** The commands in which a word begins with each word of the query; `in:commands` asks for them alone. */
function commandsFor(
  query: string,
  commands: readonly PaletteCommand[],
): readonly PaletteCommand[] {
  const isAsked = /\bin:commands?\b/i.test(query);
  const words = query.replace(/\bin:commands?\b/gi, ' ');
  // Filters, exclusions and phrases are about what is stored.
  if (/[:"]|(?:^|\s)-/.test(words)) return [];
  const wanted = tokensOf(words).map(({ text }) => text);
  if (wanted.length === 0) return isAsked ? commands : [];
  const fitting = commands.filter((command) => {
    const own = tokensOf(`${command.name} ${command.words}`).map(({ text }) => text);
    return wanted.every((word) => own.some((other) => other.startsWith(word)));
  });
  return isAsked ? fitting : fitting.slice(0, mostCommands);
}

function resultSections(query: string, found: SearchResults | null): readonly PaletteSection[] {
  if (found === null) return [];
  const kinds = [...new Set(found.results.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const [title, place] = kindTitles[kind];
    const results = found.results.filter((result) => result.kind === kind);
    const items: readonly PaletteItem[] = results.map((result) => ({
      ...{ kind: 'result', id: `${kind} ${result.id}`, result },
    }));
    const total = found.counts[kind];
    const isCut = total > results.length && !/\bin:/i.test(query);
    const label = `All ${titleCount(kind, total)}`;
    const more: readonly PaletteItem[] = isCut
      ? [
          {
            ...{ kind: 'query', id: `more ${kind}`, label, isRecent: false },
            query: `${query.trim()} in:${place}`,
          },
        ]
      : [];
    return { id: kind, title, items: [...items, ...more] };
  });
}
