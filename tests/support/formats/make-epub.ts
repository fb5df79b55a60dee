/** Makes EPUB books to test with. */
import { strToU8, zipSync } from 'fflate';

/** A book: what it tells of itself, the bodies of its chapters (`c0.xhtml`, `c1.xhtml` …), other files. */
export type MadeEpub = {
  readonly title: string;
  readonly creator?: string;
  readonly chapters: readonly string[];
  readonly files?: Readonly<Record<string, Uint8Array>>;
};

/** The file, hardly packed, so that a long one is made soon. */
export function makeEpub({ title, creator = 'Bob', chapters, files = {} }: MadeEpub): Uint8Array {
  const names = chapters.map((_, at) => `c${at}.xhtml`);
  const items = names.map(
    (name, at) => `<item id="i${at}" href="${name}" media-type="application/xhtml+xml"/>`,
  );
  const refs = names.map((_, at) => `<itemref idref="i${at}"/>`);
  const pages = chapters.map(
    (body, at) =>
      [
        names[at] ?? '',
        strToU8(
          `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>${body}</body></html>`,
        ),
      ] as const,
  );
  return zipSync(
    {
      mimetype: strToU8('application/epub+zip'),
      'META-INF/container.xml': strToU8(
        '<container><rootfiles><rootfile full-path="p.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
      ),
      'p.opf': strToU8(
        `<package version="3.0"><metadata><title>${title}</title><creator>${creator}</creator><language>en</language></metadata><manifest>${items.join('')}</manifest><spine>${refs.join('')}</spine></package>`,
      ),
      ...Object.fromEntries(pages),
      ...files,
    },
    { level: 1 },
  );
}
