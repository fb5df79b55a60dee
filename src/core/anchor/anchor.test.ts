import fc from 'fast-check';
import type { Root } from 'hast';
import { describe, expect, test } from 'vitest';
import { blocksOf } from '../text/canonical-text.ts';
import type { RevisionId } from '../text/document.ts';
import { passage } from '../text/passage.ts';
import { type Anchor, type AnchoringText, describePassage, quoteInSentence } from './anchor.ts';
import { foldText } from './fold-text.ts';
import { resolveAnchor } from './resolve-anchor.ts';

/** A revision whose paragraphs are the blank-line parts of `text`. */
function revision(text: string): AnchoringText {
  const children = text.split('\n\n').map((value) => ({
    type: 'element' as const,
    tagName: 'p',
    properties: {},
    children: [{ type: 'text' as const, value }],
  }));
  const tree: Root = { type: 'root', children };
  const blocks = blocksOf([{ heading: null, level: 0, tree, text }]);
  return { revisionId: `revision of ${text}` as RevisionId, text, blocks, language: 'en' };
}

function anchorOf(text: string, quote: string, from = 0): Anchor {
  const start = text.indexOf(quote, from);
  const described = describePassage(revision(text), passage(start, start + quote.length));
  if (!described.ok) throw new Error(described.error.kind);
  return described.value;
}

const story =
  'The river rose in March. The town moved its market to the hill.\n\n' +
  'The river rose in April. The mill stood empty until the autumn rain.';

describe('describePassage', () => {
  test('keeps the quote with its sentence and at least 32 units each side', () => {
    const anchor = anchorOf(story, 'market');
    expect(anchor.quote).toBe('market');
    expect(anchor.before.endsWith('The town moved its ')).toBe(true);
    expect(anchor.before.length).toBeGreaterThanOrEqual(32);
    expect(anchor.after.startsWith(' to the hill.')).toBe(true);
  });

  test.each([
    ['empty', '  a', passage(0, 2)],
    ['empty', 'a\u00a0\n\tb', passage(1, 4)],
    ['out-of-range', 'abc', passage(1, 9)],
    ['splits-character', 'a😀b', passage(0, 2)],
    ['too-long', 'x'.repeat(100_001), passage(0, 100_001)],
  ] as const)('refuses: %s', (kind, text, target) => {
    expect(describePassage(revision(text), target)).toEqual({ ok: false, error: { kind } });
  });
});

describe('resolveAnchor', () => {
  test('in the same revision the place is exact', () => {
    const anchor = anchorOf(story, 'The river rose', 40);
    const placement = resolveAnchor(anchor, revision(story));
    expect(placement).toEqual({ kind: 'exact', passage: passage(anchor.start, anchor.end) });
  });

  test('text put before it moves it, with its words', () => {
    const anchor = anchorOf(story, 'stood empty');
    const changed = `A new paragraph.\n\n${story}`;
    expect(resolveAnchor(anchor, revision(changed))).toMatchObject({
      kind: 'moved',
      passage: passage(anchor.start + 18, anchor.end + 18),
    });
  });

  test('of two look-alikes the one whose surroundings agree is taken', () => {
    const anchor = anchorOf(story, 'The river rose', 40);
    const changed = `Preface.\n\n${story}`;
    expect(resolveAnchor(anchor, revision(changed))).toMatchObject({
      kind: 'moved',
      passage: passage(anchor.start + 10, anchor.end + 10),
    });
  });

  test('look-alikes that nothing tells apart are ambiguous, not guessed', () => {
    const anchor = anchorOf('It rained. We stayed.', 'rained');
    const placement = resolveAnchor(
      anchor,
      revision('It rained. We stayed.\n\nIt rained. We stayed.'),
    );
    expect(placement.kind).toBe('ambiguous');
  });

  test('a quote that is gone is orphaned', () => {
    const anchor = anchorOf(story, 'stood empty');
    const placement = resolveAnchor(anchor, revision(story.replace('stood empty', 'was busy')));
    expect(placement).toMatchObject({ kind: 'orphaned', reason: 'quote-not-found' });
  });

  test('a short quote in foreign surroundings is not taken for the one that was marked', () => {
    const anchor = anchorOf(story, 'market');
    const placement = resolveAnchor(anchor, revision('Stocks fell; the market closed.'));
    expect(placement).toMatchObject({
      kind: 'orphaned',
      reason: 'below-floor',
      candidates: [{ passage: passage(17, 23) }],
    });
  });

  test('whatever passage is described, its own revision gives it back exactly', () => {
    fc.assert(
      fc.property(fc.nat(story.length - 1), fc.integer({ min: 1, max: 60 }), (start, length) => {
        const target = passage(start, Math.min(story.length, start + length));
        const described = describePassage(revision(story), target);
        fc.pre(described.ok);
        if (described.ok) {
          const placement = resolveAnchor(described.value, revision(story));
          expect(placement).toEqual({ kind: 'exact', passage: target });
        }
      }),
    );
  });

  test('a placement that is accepted reads as the quote, but for words that changed', () => {
    const edits = fc.tuple(fc.nat(story.length), fc.string({ maxLength: 30 }), fc.nat(20));
    fc.assert(
      fc.property(edits, ([at, inserted, removed]) => {
        const changed = story.slice(0, at) + inserted + story.slice(at + removed);
        const anchor = anchorOf(story, 'moved its market');
        const placement = resolveAnchor(anchor, revision(changed));
        if (placement.kind !== 'moved' && placement.kind !== 'exact') return;
        const { start, end } = placement.passage;
        const isReworded = placement.kind === 'moved' && placement.change === 'reworded';
        // Case and the like are no words: a passage that differs in them alone is read as the quote.
        const isRead = foldText(changed.slice(start, end)).text === foldText(anchor.quote).text;
        expect(isRead).toBe(!isReworded);
      }),
      { examples: [[[22, ' M', 13]]] },
    );
  });
});

test('quoteInSentence leaves the neighbouring blocks out', () => {
  const anchor = anchorOf(story, 'rose in April');
  expect(quoteInSentence(anchor)).toEqual({ before: 'The river ', after: '.' });
});
