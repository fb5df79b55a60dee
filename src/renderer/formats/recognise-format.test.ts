import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { recogniseFormat } from './recognise-format.ts';

function recognise(name: string, bytes: Uint8Array | string, mediaType: string | null = null) {
  const given = typeof bytes === 'string' ? strToU8(bytes) : bytes;
  return recogniseFormat({ name, mediaType, bytes: given.slice() });
}

const book = zipSync({
  mimetype: strToU8('application/epub+zip'),
  'META-INF/container.xml': strToU8('<c/>'),
});
const word = zipSync({
  '[Content_Types].xml': strToU8('<t/>'),
  'word/document.xml': strToU8('<d/>'),
});

test.each([
  ['a.bin', '%PDF-1.7\n', 'pdf'],
  ['a.txt', book, 'epub'],
  ['a.zip', word, 'docx'],
  ['a.txt', 'WEBVTT\n\n', 'subtitles'],
  ['a.txt', '1\n00:00:01,000 --> 00:00:02,000\nYes.\n', 'subtitles'],
  ['a.txt', '\ufeff<!DOCTYPE html><p>x', 'html'],
  ['a.txt', '<!-- saved --><html><p>x', 'html'],
  ['a.xml', '<?xml version="1.0"?><html xmlns="x"><p/></html>', 'html'],
  ['notes.md', '# Title', 'markdown'],
  ['page.HTM', '<p>x', 'html'],
  ['a.srt', 'no times', 'subtitles'],
  ['README', 'words', 'plain-text'],
  ['data.csv', 'a,b', 'plain-text'],
] as const)('%s is told by its bytes, and else by its name', (name, bytes, format) => {
  expect(recognise(name, bytes)).toEqual({ ok: true, value: format });
});

test('what is pasted is told by its media type', () => {
  expect(recognise('Pasted text', '<p>x', 'text/html')).toEqual({ ok: true, value: 'html' });
  expect(recognise('Pasted text', 'x', 'text/markdown')).toEqual({ ok: true, value: 'markdown' });
});

const xlsx = zipSync({ '[Content_Types].xml': strToU8('x'), 'xl/workbook.xml': strToU8('x') });

test.each([
  ['a.png', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10]), 'is a picture'],
  ['a.txt', '{\\rtf1 x}', 'save it as .docx'],
  [
    'a.doc',
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    'without a password',
  ],
  ['a.xlsx', xlsx, 'a workbook of Excel'],
  ['a.zip', zipSync({ 'a.txt': strToU8('x') }), 'unpack it'],
  ['a.gz', Uint8Array.from([0x1f, 0x8b, 8]), 'a packed archive'],
  ['a.mobi', `${'x'.repeat(60)}BOOKMOBI`, 'convert it to EPUB'],
  ['a.bin', Uint8Array.from({ length: 90 }, (_, at) => at % 8), 'no text in any encoding'],
] as const)('%s is refused, and told what it is', (name, bytes, words) => {
  const found = recognise(name, bytes);
  if (found.ok) throw new Error(found.value);
  expect(found.error.words).toMatch(/^“a\.\w+” .*\.$/);
  expect(found.error.words).toContain(words);
});

test('an empty file, and a book that is no archive, are told as such', () => {
  expect(recognise('a.txt', '')).toMatchObject({ error: { kind: 'empty' } });
  expect(recognise('a.epub', 'words')).toMatchObject({ error: { kind: 'damaged' } });
  expect(recognise('a.epub', book.slice(0, 60))).toMatchObject({ error: { kind: 'damaged' } });
});
