/** What is kept of a file that was read: the document, the file itself, and its pictures. */
import type { FormatName, GivenFile } from '../../../formats/format.ts';
import type { ImportedDocument } from '../../../storage/documents.ts';
import type { ImportedFile } from '../../../workers/import-in-worker.ts';

const mediaTypes: Readonly<Record<FormatName, string>> = {
  'plain-text': 'text/plain',
  markdown: 'text/markdown',
  html: 'text/html',
  epub: 'application/epub+zip',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  subtitles: 'text/vtt',
};

/** The document that came of `file`. */
export function importedDocument(
  { name, bytes }: Pick<GivenFile, 'name' | 'bytes'>,
  { content, format, encoding, images, words, traces, sha256 }: ImportedFile,
): ImportedDocument {
  return {
    ...{ content, format, encoding, words, traces },
    original: { sha256, mediaType: mediaTypes[format], name, bytes },
    origin: { kind: 'file', name },
    images: images.map((image) => ({ ...image, name: pictureName(image) })),
  };
}

function pictureName({ sha256, mediaType }: ImportedFile['images'][number]): string {
  return `${sha256.slice(0, 12)}.${/^image\/([a-z]+)/.exec(mediaType)?.[1] ?? 'bin'}`;
}
