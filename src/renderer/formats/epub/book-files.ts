/** The files of a book, found by the names that its own files call them by. */
import type { Archive } from '../archive.ts';
import { declaredEncoding } from '../html/page-facts.ts';
import { type MarkupElement, markupElement } from '../markup/markup.ts';
import { parseHtml } from '../markup/parse-html.ts';
import { parseXml } from '../markup/parse-xml.ts';
import { decodeText } from '../text/decode-text.ts';

/** Reads files of a book. */
export type BookFiles = {
  readonly has: (path: string) => boolean;
  /** The text of a file, by the encoding it names; null where it is missing or damaged. */
  readonly text: (path: string) => string | null;
  /** Null where the file is missing or damaged. */
  readonly bytes: (path: string) => Uint8Array<ArrayBuffer> | null;
  /** The root element of an XML file, however it breaks the rules; null where it is missing or holds none. */
  readonly xml: (path: string) => MarkupElement | null;
  /** The root element of a chapter. */
  readonly page: (path: string) => MarkupElement | null;
};

/** The files in `archive`; a name is looked for as it is, and else without regard to case. */
export function bookFiles({ entries, read }: Archive): BookFiles {
  const byFolded = new Map<string, string>();
  for (const name of entries.keys()) byFolded.set(folded(name), name);
  const nameOf = (path: string) => (entries.has(path) ? path : byFolded.get(folded(path)));
  const bytes = (path: string) => {
    const name = nameOf(path);
    return name === undefined ? null : read(name);
  };
  const text = (path: string) => {
    const found = bytes(path);
    return found === null ? null : decodeText(found, { declared: declaredEncoding(found) }).text;
  };
  return {
    has: (path) => nameOf(path) !== undefined,
    bytes,
    text,
    xml: (path) => parseXml(text(path) ?? '')?.root ?? null,
    page(path) {
      const written = text(path);
      return written === null ? null : parsePage(written);
    },
  };
}

function folded(name: string): string {
  return name.replaceAll('\\', '/').normalize('NFKC').toLowerCase();
}

/** By the rules of XML, as it should be; where they are broken, as a browser would read it. */
function parsePage(text: string): MarkupElement {
  const parsed = parseXml(text);
  if (parsed !== null && parsed.fault === null) return parsed.root;
  if (parsed?.root.name === 'svg') return parsed.root;
  // In HTML only few elements close themselves.
  const opened = text
    .replace(/<!DOCTYPE[^>[]*\[[\s\S]*?\]\s*>/i, '')
    .replace(
      /<(?!area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)([a-z][a-z0-9]*)\b([^<>]*)\/>/gi,
      '<$1$2></$1>',
    );
  return parseHtml(opened) ?? markupElement('html');
}
