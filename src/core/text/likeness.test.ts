import { expect, test } from 'vitest';
import { revisionPairs } from '../../../tests/fixtures/anchor/revision-pairs.ts';
import { likenessOf, versionLikeness } from './likeness.ts';

const story = Array.from(
  { length: 60 },
  (_, at) => `On day ${at * 37} the river rose, and the town of number ${at} moved its market.`,
).join('\n\n');

test('a text is wholly like itself, whatever its white space', () => {
  expect(likenessOf(story, story)).toBe(1);
  expect(likenessOf(story, story.replaceAll('\n\n', ' '))).toBe(1);
});

test('a part of a text, and a text that grew, are like the whole', () => {
  expect(likenessOf(story, story.slice(0, story.length / 2))).toBe(1);
  expect(likenessOf(story.slice(1_000, 1_400), story)).toBe(1);
});

test('texts that share no words are not alike, nor is one like an empty one', () => {
  const other = 'Das Gesetz gilt ab dem ersten Tag des folgenden Monats. '.repeat(40);
  expect(likenessOf(story, other)).toBe(0);
  expect(likenessOf(story, '')).toBe(0);
});

test('a text shorter than a stretch is looked for whole', () => {
  expect(likenessOf('The river', story)).toBe(0);
  expect(likenessOf('the river rose', story)).toBe(1);
});

const pairs = revisionPairs();
if (pairs.length === 0) console.log('Real revisions: not here, so their likeness is not tested.');

test.runIf(pairs.length > 0)('every real revision is a version, and no other text is', () => {
  const shares = pairs.flatMap((one) =>
    pairs.map((other) => ({
      isPair: one === other,
      share: likenessOf(one.old.text, other.new.text),
    })),
  );
  const versions = shares.filter(({ isPair }) => isPair).map(({ share }) => share);
  const strangers = shares.filter(({ isPair }) => !isPair).map(({ share }) => share);
  expect(Math.min(...versions)).toBeGreaterThan(versionLikeness);
  expect(Math.max(...strangers)).toBeLessThan(versionLikeness / 4);
});
