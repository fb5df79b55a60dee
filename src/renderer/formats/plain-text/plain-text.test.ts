import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalTextOfSections } from '#core/text/canonical-text.ts';
import type { RevisionContent } from '#core/text/document.ts';
import { readPlainText } from './plain-text.ts';

function read(text: string, name = 'notes.txt'): RevisionContent {
  const result = readPlainText(new TextEncoder().encode(text), name);
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
}

describe('the bundled article', () => {
  const path = new URL(
    '../../../../resources/library/chinas-technological-self-reliance.txt',
    import.meta.url,
  );
  const given = readFileSync(path, 'utf8');
  const content = read(given);
  const text = canonicalTextOfSections(content.sections);

  test('has its title once, its byline, and its headings', () => {
    expect(content.title).toBe(
      'China’s Technological Self-Reliance Ambitions: Updates from the Fifth Plenum',
    );
    expect(content.byline).toBe('Josh Bramble');
    expect(text.split(content.title)).toHaveLength(2);
    expect(content.sections.map(({ heading }) => heading)).toEqual([
      content.title,
      'Chinese Domestic Innovation',
      'Cybersecurity Risks',
      'About Author',
    ]);
  });

  test('keeps every word, in order', () => {
    const words = (value: string) => value.replace(/[[\]]/g, '').split(/\s+/).filter(Boolean);
    const body = words(given.replace(content.title, ''));
    expect(words(text)).toEqual(body);
  });
});

test.each([
  ['', { kind: 'empty' }],
  [' \n\n ', { kind: 'empty' }],
  ['a\0b', { kind: 'not-text', reason: 'it holds NUL characters' }],
])('%j is refused', (text, error) => {
  const bytes = new TextEncoder().encode(text);
  expect(readPlainText(bytes, 'x.txt')).toEqual({ ok: false, error });
});

test('bytes that are not UTF-8 are refused, not guessed', () => {
  const result = readPlainText(Uint8Array.from([0x61, 0xff, 0x62]), 'x.txt');
  expect(result).toMatchObject({ ok: false, error: { kind: 'not-text' } });
});

test('a byte order mark and Windows line ends leave no trace', () => {
  const content = read('\uFEFFA Title\r\n\r\nOne\r\nline. Two.\r\n\r\n\r\nThree.');
  expect(content.title).toBe('A Title');
  expect(canonicalTextOfSections(content.sections)).toBe('A Title\n\nOne line. Two.\n\nThree.');
});

test('a text without a title is named by its file', () => {
  expect(read('only one sentence, that ends.', 'my notes.txt').title).toBe('my notes');
});

test('no word of any text is lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
      const result = readPlainText(new TextEncoder().encode(text), 'x.txt');
      fc.pre(result.ok);
      if (!result.ok) return;
      const kept = canonicalTextOfSections(result.value.sections).replace(/\s/g, '');
      const words = text.replace(/^\uFEFF/, '').replace(/\s/g, '');
      expect(kept.length).toBeGreaterThanOrEqual(Math.min(words.length, 1));
    }),
  );
});
