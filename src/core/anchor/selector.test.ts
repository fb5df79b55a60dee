import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  anchorAt,
  corpusFolder,
  plainRevision,
} from '../../../tests/fixtures/anchor/revision-pairs.ts';
import { passage } from '../text/passage.ts';
import { resolveAnchor } from './resolve-anchor.ts';
import { anchorFromSelectors, selectorsOf } from './selector.ts';

const text = 'This is an annotation 😀 that has some words. This is an annotation too.';
const revision = plainRevision('ours', text);

describe('anchorFromSelectors', () => {
  test('what selectorsOf wrote leads back to the same anchor', () => {
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.integer({ min: 1, max: 40 }), (start, length) => {
        const at = passage(start, Math.min(text.length, start + length));
        const quote = text.slice(at.start, at.end);
        fc.pre(quote.trim() !== '' && !/^[\udc00-\udfff]|[\ud800-\udbff]$/.test(quote));
        const anchor = anchorAt(revision, at);
        const back = anchorFromSelectors(selectorsOf(anchor, text), revision);
        expect(back).toEqual({ ok: true, value: anchor });
      }),
    );
  });

  test('positions count code points, as the standard has them', () => {
    const anchor = anchorAt(revision, passage(25, 29));
    expect(anchor.quote).toBe('that');
    expect(selectorsOf(anchor, text)[1]).toEqual({
      type: 'TextPositionSelector',
      start: 24,
      end: 28,
    });
  });

  test('positions in code units are understood where the quote says so', () => {
    const quote = { type: 'TextQuoteSelector', exact: 'that' };
    const position = { type: 'TextPositionSelector', start: 25, end: 29 };
    const read = anchorFromSelectors([position, quote], revision);
    expect(read).toMatchObject({ ok: true, value: { start: 25, end: 29 } });
  });

  test('a position alone is described by the text that stands there', () => {
    const position = { type: 'TextPositionSelector', start: 24, end: 28 };
    const read = anchorFromSelectors([position], revision);
    expect(read).toMatchObject({ ok: true, value: { quote: 'that' } });
  });

  test('a quote alone is searched for, told apart by its prefix', () => {
    const quote = { type: 'TextQuoteSelector', exact: 'an annotation', prefix: 'words. This is ' };
    const read = anchorFromSelectors([quote], revision);
    if (!read.ok) throw new Error(read.error.kind);
    expect(resolveAnchor(read.value, revision)).toMatchObject({ passage: passage(54, 67) });
  });

  test.each([
    ['no-text-selector', [{ type: 'XPathSelector', value: '/p' }, null, 7]],
    ['malformed', [{ type: 'TextQuoteSelector', exact: 7 }]],
    ['malformed', [{ type: 'TextPositionSelector', start: -1, end: 4 }]],
    ['malformed', [{ type: 'TextPositionSelector', start: 0.5, end: 4 }]],
    ['empty', [{ type: 'TextQuoteSelector', exact: ' ' }]],
    ['empty', [{ type: 'TextPositionSelector', start: 4, end: 4 }]],
    ['out-of-range', [{ type: 'TextPositionSelector', start: 4, end: 400 }]],
    ['out-of-range', [{ type: 'TextPositionSelector', start: 9, end: 4 }]],
    ['too-long', [{ type: 'TextQuoteSelector', exact: 'x'.repeat(100_001) }]],
  ])('refuses: %s', (kind, selectors) => {
    expect(anchorFromSelectors(selectors, revision)).toEqual({ ok: false, error: { kind } });
  });
});

const samples = join(corpusFolder, 'w3c/samples/correct');
const isHere = existsSync(samples);
if (!isHere) console.log('W3C samples: not here, so their tests do not run.');

/** Every text selector in a sample, wherever it stands in it. */
function textSelectors(value: unknown): readonly { type: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(textSelectors);
  const isOne = 'type' in value && /^Text(Quote|Position)Selector$/.test(String(value.type));
  return isOne ? [value as { type: string }, ...inside] : inside;
}

describe.runIf(isHere)('the samples of the W3C', () => {
  const selectors = (isHere ? readdirSync(samples) : []).flatMap((file) =>
    textSelectors(JSON.parse(readFileSync(join(samples, file), 'utf8'))),
  );

  test('their quotes are found where their words stand, their positions in a long enough text', () => {
    expect(selectors.length).toBeGreaterThanOrEqual(3);
    for (const selector of selectors) {
      const { exact, prefix, suffix } = { exact: '', prefix: '', suffix: '', ...selector };
      const words = exact === '' ? 'x'.repeat(5_000) : `Before. ${prefix}${exact}${suffix}. After.`;
      const read = anchorFromSelectors([selector], plainRevision('sample', words));
      expect(read, JSON.stringify(selector)).toMatchObject({ ok: true });
      if (!read.ok || exact === '') continue;
      const start = 8 + prefix.length;
      expect(resolveAnchor(read.value, plainRevision('sample', words))).toMatchObject({
        passage: passage(start, start + exact.length),
      });
    }
  });
});
