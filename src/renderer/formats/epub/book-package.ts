/** Reads what a book says of itself: its container, its metadata, and the order of its chapters. */
import {
  elementsOf,
  findElement,
  findElements,
  type MarkupElement,
  textOfMarkup,
} from '../markup/markup.ts';
import { languageTag } from '../markup/read-attributes.ts';
import type { BookFiles } from './book-files.ts';
import { bookAim } from './book-paths.ts';

type ManifestItem = {
  readonly id: string;
  readonly path: string;
  readonly mediaType: string;
  readonly fallback: string | null;
  readonly isNavigation: boolean;
};

/** A book's package document, read. */
export type BookPackage = {
  readonly title: string | null;
  readonly byline: string | null;
  readonly language: string | null;
  /** The chapters' files in reading order, each once. */
  readonly chapters: readonly string[];
  /** Whether its pages are turned from right to left. */
  readonly isTurnedLeft: boolean;
  /** The file of the table of contents: of EPUB 3, or else of EPUB 2. */
  readonly navigation: string | null;
  readonly ncx: string | null;
};

/** The path of the package document; null where the container names none. */
export function packagePath(files: BookFiles): string | null {
  const container = files.xml('META-INF/container.xml');
  if (container === null) return null;
  const paths = findElements(container, 'rootfile')
    .filter(({ attributes }) => /oebps-package|^$/.test(attributes['media-type'] ?? ''))
    .map(({ attributes }) => attributes['full-path'] ?? '');
  return paths.find((path) => path !== '' && files.has(path)) ?? null;
}

/** The package document at `path`; null where it cannot be read. */
export function readPackage(files: BookFiles, path: string): BookPackage | null {
  const root = files.xml(path);
  if (root === null || !['package', 'html'].includes(root.name)) return null;
  const items = manifestOf(root, path);
  const spine = findElement(root, 'spine');
  const refs = spine === null ? [] : findElements(spine, 'itemref');
  const chapters = refs.flatMap(({ attributes }) => {
    const item = items.get(attributes['idref']?.trim() ?? '');
    return item === undefined ? [] : chapterOf(item, items);
  });
  const all = [...items.values()];
  const toc = items.get(spine?.attributes['toc'] ?? '');
  const ncx = all.find(({ mediaType }) => mediaType === 'application/x-dtbncx+xml') ?? toc;
  return {
    ...metadataOf(root),
    chapters: [...new Set(chapters)],
    isTurnedLeft: spine?.attributes['page-progression-direction']?.trim() === 'rtl',
    navigation: all.find(({ isNavigation }) => isNavigation)?.path ?? null,
    ncx: ncx?.path ?? null,
  };
}

function manifestOf(root: MarkupElement, from: string): Map<string, ManifestItem> {
  const items = new Map<string, ManifestItem>();
  for (const { attributes } of findElements(root, 'item')) {
    const id = attributes['id']?.trim();
    const aim = bookAim(attributes['href'] ?? '', from);
    if (id === undefined || aim?.kind !== 'inside') continue;
    items.set(id, {
      id,
      path: aim.path,
      mediaType: (attributes['media-type'] ?? '').trim().toLowerCase(),
      fallback: attributes['fallback'] ?? null,
      isNavigation: /(?:^|\s)nav(?:\s|$)/.test(attributes['properties'] ?? ''),
    });
  }
  return items;
}

const chapterTypes = new Set([
  'application/xhtml+xml',
  'text/html',
  'text/x-oeb1-document',
  'image/svg+xml',
]);

/** The item's file, or that of the first of its fallbacks which can be read. */
function chapterOf(item: ManifestItem, items: ReadonlyMap<string, ManifestItem>): string[] {
  const seen = new Set<ManifestItem>();
  let next: ManifestItem | undefined = item;
  while (next !== undefined && !seen.has(next)) {
    if (chapterTypes.has(next.mediaType)) return [next.path];
    seen.add(next);
    next = items.get(next.fallback ?? '');
  }
  return /\.x?html?$/i.test(item.path) ? [item.path] : [];
}

function metadataOf(root: MarkupElement): Pick<BookPackage, 'title' | 'byline' | 'language'> {
  const metadata = findElement(root, 'metadata') ?? root;
  const values = (name: string) =>
    [...elementsOf(metadata)]
      .filter((element) => element.name === name)
      .map(textOfMarkup)
      .filter((value) => value !== '');
  const [language] = values('language');
  const creators = [...new Set(values('creator'))];
  return {
    title: values('title')[0] ?? null,
    byline: creators.length === 0 ? null : creators.slice(0, 5).join(', '),
    language: language === undefined ? null : languageTag(language),
  };
}

const fontMasks = ['http://www.idpf.org/2008/embedding', 'http://ns.adobe.com/pdf/enc#RC'];

/** The files that are encrypted, other than fonts under the masks that every reading system knows. */
export function encryptedFiles(files: BookFiles): ReadonlySet<string> {
  const root = files.xml('META-INF/encryption.xml');
  const encrypted = new Set<string>();
  for (const data of root === null ? [] : findElements(root, 'encrypteddata')) {
    const method = findElement(data, 'encryptionmethod')?.attributes['Algorithm'];
    const uri = findElement(data, 'cipherreference')?.attributes['URI'];
    const aim = uri === undefined ? null : bookAim(uri, '');
    const isMask = fontMasks.includes(method ?? '');
    if (!isMask && aim?.kind === 'inside') encrypted.add(aim.path);
  }
  return encrypted;
}
