/** Tells what a file is: by its bytes first, and where they could be several things, by its name. */
import { failure, type Result, success } from '#shared/result.ts';
import { openArchive } from './archive.ts';
import type { FormatFault, FormatName, GivenFile } from './format.ts';
import { isLikelyText } from './text/likely-text.ts';

/** So many bytes are looked at. */
const head = 4096;

/** The format of `file`, or a fault that says what else it is. */
export function recogniseFormat(file: GivenFile): Result<FormatName, FormatFault> {
  const start = latin1(file.bytes.subarray(0, head));
  if (/^.{0,1024}?%PDF-\d/s.test(start)) return success('pdf');
  if (archiveSigns.some((sign) => start.startsWith(sign))) return recogniseArchive(file);
  const foreign = foreignFormats.find(({ signs, at }) =>
    signs.some((sign) => start.startsWith(sign, at)),
  );
  if (foreign !== undefined) return unknown(file, foreign.is, foreign.advice);
  if (file.bytes.length === 0) {
    return failure({ kind: 'empty', words: `“${file.name}” is empty.` });
  }
  const isArchive = ['epub', 'docx'].includes(extensionOf(file.name));
  if (isArchive || !isLikelyText(file.bytes)) {
    return isArchive
      ? damagedArchive(file)
      : unknown(file, 'no text in any encoding that is known');
  }
  return success(textFormat(file, start.replaceAll('\0', '')));
}

function textFormat({ name, mediaType }: GivenFile, start: string): FormatName {
  const begins = start.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*/, '');
  if (/^(?:WEBVTT\b|<sami>)/i.test(begins)) return 'subtitles';
  if (/^\d+\s*\r?\n\d{1,3}:\d\d:\d\d[,.]\d{1,3} --> /.test(begins)) return 'subtitles';
  if (/^(?:<!--.*?-->\s*)*<(?:!doctype html|html)[\s>]/is.test(begins)) return 'html';
  if (/^<\?xml\b/.test(begins) && /<html[\s>]/i.test(begins)) return 'html';
  return byExtension[extensionOf(name)] ?? byMediaType[mediaType ?? ''] ?? 'plain-text';
}

const byExtension: Readonly<Record<string, FormatName>> = {
  ...{ md: 'markdown', markdown: 'markdown', mdown: 'markdown', mkd: 'markdown', mdx: 'markdown' },
  ...{ html: 'html', htm: 'html', xhtml: 'html', xht: 'html', mhtml: 'html', mht: 'html' },
  ...{ srt: 'subtitles', vtt: 'subtitles', txt: 'plain-text', text: 'plain-text' },
};

const byMediaType: Readonly<Record<string, FormatName>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/markdown': 'markdown',
  'text/vtt': 'subtitles',
  'application/x-subrip': 'subtitles',
};

type ForeignFormat = {
  /** What such a file begins with, one character for each byte. */
  readonly signs: readonly string[];
  /** Where the signs stand; at the start where it is absent. */
  readonly at?: number;
  readonly is: string;
  readonly advice?: string;
};

const foreignFormats: readonly ForeignFormat[] = [
  {
    signs: ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
    is: 'an old or a protected document of Microsoft Office',
    advice: 'save it as .docx without a password',
  },
  { signs: ['{\\rtf'], is: 'a document in Rich Text Format', advice: 'save it as .docx' },
  { signs: ['BOOKMOBI'], at: 60, is: 'a book for the Kindle', advice: 'convert it to EPUB' },
  { signs: ['AT&TFORM'], is: 'a DjVu document', advice: 'convert it to PDF' },
  { signs: ['\x89PNG', '\xff\xd8\xff', 'GIF8', 'II*\0', 'MM\0*'], is: 'a picture' },
  { signs: ['WEBP'], at: 8, is: 'a picture' },
  { signs: ['ID3', '\xff\xfb', 'OggS', 'fLaC', '\x1aE\xdf\xa3'], is: 'sound or film' },
  { signs: ['ftyp'], at: 4, is: 'sound or film' },
  {
    signs: ['\x1f\x8b', '7z\xbc\xaf', 'Rar!', 'BZh', '\xfd7zXZ'],
    is: 'a packed archive',
    advice: 'unpack it',
  },
  { signs: ['SQLite format 3\0'], is: 'a database' },
  { signs: ['MZ\x90', '\x7fELF', '\xca\xfe\xba\xbe', '\xcf\xfa\xed\xfe'], is: 'a program' },
];

/** What the zip archives begin with: one of a file, an empty one, one of a set. */
const archiveSigns = ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08'];

function recogniseArchive(file: GivenFile): Result<FormatName, FormatFault> {
  const archive = openArchive(file);
  if (!archive.ok) return archive;
  const { entries } = archive.value;
  const has = (name: string) => entries.has(name);
  if (has('META-INF/container.xml') || extensionOf(file.name) === 'epub') return success('epub');
  const names = [...entries.keys()];
  const holds = (folder: string) => names.some((name) => name.startsWith(folder));
  if (has('[Content_Types].xml') && holds('word/')) return success('docx');
  if (has('mimetype') && names.some((name) => name.endsWith('.opf'))) return success('epub');
  if (holds('xl/')) return unknown(file, 'a workbook of Excel', 'save it as text');
  if (holds('ppt/')) return unknown(file, 'a presentation of PowerPoint', 'save it as PDF');
  if (has('content.xml') && has('mimetype')) {
    return unknown(file, 'a document of LibreOffice', 'save it as .docx');
  }
  if (extensionOf(file.name) === 'docx')
    return unknown(file, 'a zip archive, and no Word document');
  return unknown(file, 'a zip archive', 'unpack it');
}

function damagedArchive({ name }: GivenFile): Result<never, FormatFault> {
  const words = `“${name}” is damaged: it is not the zip archive that it should be; get it again.`;
  return failure({ kind: 'damaged', words });
}

function unknown(
  { name }: GivenFile,
  is: string,
  advice = 'choose a text, Markdown, HTML, EPUB, Word or PDF file',
): Result<never, FormatFault> {
  const words = `“${name}” is ${is}, which cannot be opened; ${advice}.`;
  return failure({ kind: 'unknown-format', words });
}

function extensionOf(name: string): string {
  return /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
