/** Reads a file of any format; the reader of each format is loaded with the first file of it. */
import { failure, type Result, success } from '#shared/result.ts';
import type {
  FormatFault,
  FormatName,
  FormatReader,
  GivenFile,
  ReadDocument,
  ReadOptions,
} from './format.ts';
import { sectionsOf, textElement } from './markup/finish-document.ts';
import { recogniseFormat } from './recognise-format.ts';

const readers: Readonly<Record<FormatName, () => Promise<FormatReader>>> = {
  'plain-text': async () => (await import('./plain-text/read-text-file.ts')).readTextFile,
  markdown: async () => (await import('./markdown/read-markdown.ts')).readMarkdown,
  html: async () => (await import('./html/read-html.ts')).readHtml,
  epub: async () => (await import('./epub/read-epub.ts')).readEpub,
  docx: async () => (await import('./docx/read-docx.ts')).readDocx,
  subtitles: async () => (await import('./subtitles/read-subtitles.ts')).readSubtitles,
  pdf: async () => (await import('./pdf/read-pdf.ts')).readPdf,
};

/** The document in `file`, or the fault in one sentence. Rejects as a `FormatReader` does. */
export async function readDocument(
  file: GivenFile,
  options: ReadOptions = {},
): Promise<Result<ReadDocument, FormatFault>> {
  const format = recogniseFormat(file);
  if (!format.ok) return format;
  options.signal?.throwIfAborted();
  const read = await readers[format.value]();
  const document = await read(file, options);
  // The pages of a PDF can be read where there is no text on them.
  if (!document.ok || format.value === 'pdf' || hasWords(document.value)) return document;
  if (document.value.images.length > 0) return success(withTitle(document.value));
  return failure({ kind: 'empty', words: `There are no words in “${file.name}”.` });
}

function hasWords({ content }: ReadDocument): boolean {
  return content.sections.some(({ text }) => text !== '');
}

/** Pictures alone get their title above them: a document is known by its words. */
function withTitle(document: ReadDocument): ReadDocument {
  const { content } = document;
  const [heading] = sectionsOf([textElement('h1', content.title)]);
  const sections = heading === undefined ? [] : [heading, ...content.sections];
  return { ...document, content: { ...content, sections } };
}
