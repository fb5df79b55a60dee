import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { canonicalTextOfSections } from '#core/text/canonical-text.ts';
import type { Section } from '#core/text/document.ts';
import { longPdf } from '#support/pdf/long-pdf.ts';
import { makePdf } from '#support/pdf/make-pdf.ts';
import { nodeEngine } from '#support/pdf/node-engine.ts';
import type { ReadOptions } from '../format.ts';
import type { PdfEngine } from './engine.ts';
import { readPdfWith } from './read-pdf.ts';

let engine: PdfEngine;
beforeAll(async () => {
  engine = await nodeEngine();
});

function read(bytes: Uint8Array<ArrayBuffer>, options: ReadOptions = {}, name = 'a.pdf') {
  return readPdfWith(engine, { name, mediaType: null, bytes }, options);
}

describe('readPdfWith', () => {
  test('reads title, text, outline and sheets, and tells how far it is', async () => {
    const shares: number[] = [];
    const result = await read(longPdf(23), { onProgress: (share) => shares.push(share) });
    if (!result.ok) throw new Error(result.error.words);
    const { content, format, warnings } = result.value;
    expect({ format, warnings, title: content.title }).toEqual({
      ...{ format: 'pdf', warnings: [], title: 'The Ledger of the River Towns' },
    });
    expect(content.sheets).toHaveLength(23);
    expect(content.sheets?.[0]).toEqual({ width: 595, height: 842, label: null });
    expect(content.sections.map(({ heading }) => heading)).toEqual([
      'Chapter 1',
      'Chapter 2',
      'Chapter 3',
    ]);
    const text = canonicalTextOfSections(content.sections);
    // The running heads and the numbers of the pages are no part of it.
    expect(text).not.toMatch(/Ledger of the River|\d{2}/);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });

  test('is given up between two pages', async () => {
    const giveUp = new AbortController();
    const onProgress = (share: number) => {
      if (share > 0.3) giveUp.abort(new Error('enough'));
    };
    await expect(read(longPdf(12), { signal: giveUp.signal, onProgress })).rejects.toThrow(
      'enough',
    );
  });

  test('takes the name of the file where the title is none', async () => {
    const line = { text: 'Words on a page.', x: 72, y: 700, size: 11 };
    for (const title of ['', 'report.docx', 'untitled']) {
      const result = await read(makePdf({ title, pages: [[line]] }), {}, 'On Wool.pdf');
      expect(result.ok && result.value.content.title).toBe('On Wool');
    }
  });

  test('a locked file opens with its password only', async () => {
    const line = { text: 'Words behind a lock.', x: 72, y: 700, size: 11 };
    const locked = makePdf({ title: 'Secret', pages: [[line]], password: 'open sesame' });
    const kindOf = async (options: ReadOptions) => {
      const result = await read(locked, options);
      return result.ok ? canonicalTextOfSections(result.value.content.sections) : result.error.kind;
    };
    expect(await kindOf({})).toBe('password-needed');
    expect(await kindOf({ password: 'sesame' })).toBe('password-wrong');
    expect(await kindOf({ password: 'open sesame' })).toBe('Words behind a lock.');
  });

  test.each([
    ['no pages that can be read', '%PDF-1.4\nthis is no PDF'],
    ['a head alone', '%PDF-1.7\n'],
  ])('a file with %s is refused in one sentence', async (_, source) => {
    const result = await read(new TextEncoder().encode(source));
    expect(!result.ok && result.error.kind).toBe('damaged');
    expect(!result.ok && result.error.words).toMatch(/^“a\.pdf” is a damaged PDF: [^.]+\.$/);
  });

  test('pages without words are refused, and told what they are', async () => {
    const result = await read(makePdf({ pages: [[], []] }));
    expect(result).toMatchObject({ ok: false, error: { kind: 'empty' } });
  });
});

const corpus = join(import.meta.dirname, '../../../../../shared/corpus');
const hasCorpus = existsSync(corpus);
if (!hasCorpus) console.log('Real PDF files: not here, so they are not read.');

/** The rows of the corpus below `pdf/`: name, what is expected, and the password where there is one. */
const rows = hasCorpus
  ? readFileSync(join(corpus, 'manifest.tsv'), 'utf8')
      .split('\n')
      .map((row) => row.split('\t'))
      .filter(([path = '']) => path.startsWith('pdf/'))
      .map((row) => ({ path: row[0] ?? '', expected: row[9] ?? '', password: row[11] ?? '' }))
  : [];

/** Files without a word on them: they are refused, whatever else is expected of them (decision 0020). */
const wordless = ['annotation-text-without-popup', 'empty_protected', 'labelled_pages'];

/** Words that must be read of a file that is expected to have text, in their order. */
const wordsOf: Readonly<Record<string, readonly string[]>> = {
  ArabicCIDTrueType: ['انواع', 'العربية'],
  basicapi: ['Table Of Content', 'Chapter 1', 'Paragraph 1.1'],
  copy_paste_ligatures: ['abcdeffffiflffi'],
  find_all: ['AB BA'],
  french_diacritics: ['à À â Â ä Ä ç Ç'],
  'helloworld-bad': ['Hello, world!'],
  issue11656: ['שלום עולם', '15(ב)(4)'],
  issue12823: ['描述团队的共同目标，有利于团队成员'],
  issue16063: ['電線の接続を行うことができる速結端子又は'],
  'noembed-sjis': ['あいうえお'],
  rotation: ['first page with normal layout', 'It will have a landscape layout. Second line here.'],
  tracemonkey: [
    'Dynamic languages such as JavaScript are more difficult to compile than statically typed',
    'alternative compilation technique for dynamically-typed languages',
    'Compilers for statically typed languages rely on type information',
  ],
  two_paragraphs: ['The first paragraph.\n\nThe second paragraph.'],
  vertical: ['あいうえお', '日本語'],
  pdfjs_wikipedia: ['PDF.js is a JavaScript library'],
};

describe.runIf(hasCorpus)('real files', () => {
  test.each(rows)('$path: $expected', async ({ path, expected, password }) => {
    const bytes = new Uint8Array(readFileSync(join(corpus, path)));
    const name = path.slice('pdf/'.length, -'.pdf'.length);
    const result = await read(bytes, {}, `${name}.pdf`);
    if (!result.ok) expect(result.error.words).toMatch(/^[“T][^\n]*[.]$/);
    expect(kindsFor(name, expected)).toContain(result.ok ? 'opens' : result.error.kind);
    if (password !== '') await expectPasswordToOpen(bytes, password);
    if (result.ok) expectWords(name, canonicalTextOfSections(result.value.content.sections));
    if (result.ok && expected === 'outline') expectOutline(result.value.content.sections);
  });
});

function kindsFor(name: string, expected: string): readonly string[] {
  if (wordless.includes(name)) return ['empty'];
  if (expected === 'asks for a password') return ['password-needed'];
  return /^refused|^tells that/.test(expected) ? ['damaged', 'empty'] : ['opens'];
}

async function expectPasswordToOpen(bytes: Uint8Array<ArrayBuffer>, password: string) {
  const wrong = await read(bytes, { password: 'not this one' });
  expect(!wrong.ok && wrong.error.kind).toBe('password-wrong');
  const right = await read(bytes, { password });
  // One of the two has no words behind its lock.
  expect(right.ok || right.error.kind === 'empty').toBe(true);
}

function expectWords(name: string, text: string): void {
  let at = 0;
  for (const words of wordsOf[name] ?? []) {
    const found = text.indexOf(words, at);
    expect(found, words).toBeGreaterThanOrEqual(0);
    at = found + words.length;
  }
}

function expectOutline(sections: readonly Section[]): void {
  expect(sections.slice(0, 3).map(({ heading, level }) => [heading, level])).toEqual([
    ['Introduction', 2],
    ['Background', 3],
    ['Motivation', 3],
  ]);
}

describe.runIf(hasCorpus)('one book in four formats', () => {
  test('the PDF has the words of the text, in their order', async () => {
    const folder = join(corpus, 'multiformat/devref-en');
    const result = await read(
      new Uint8Array(readFileSync(join(folder, 'developers-reference.pdf'))),
    );
    if (!result.ok) throw new Error(result.error.words);
    const wordsIn = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    const ours = wordsIn(canonicalTextOfSections(result.value.content.sections));
    const theirs = wordsIn(readFileSync(join(folder, 'developers-reference.txt'), 'utf8'));
    // Chapter by chapter: its notes stand at its end in one, at the foot of the page in the other.
    const runs = commonRuns(ours, theirs);
    expect(runs / theirs.length).toBeGreaterThan(0.97);
  });
});

/** How many of `theirs` come in stretches of eight that `ours` has too. */
function commonRuns(ours: readonly string[], theirs: readonly string[]): number {
  const length = 8;
  const known = new Set(ours.map((_, at) => ours.slice(at, at + length).join(' ')));
  const covered = new Set<number>();
  theirs.forEach((_, at) => {
    if (!known.has(theirs.slice(at, at + length).join(' '))) return;
    for (let step = 0; step < length; step += 1) covered.add(at + step);
  });
  return covered.size;
}
