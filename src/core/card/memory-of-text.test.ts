import { describe, expect, test } from 'vitest';
import { anchorAt, plainRevision } from '../../../tests/fixtures/anchor/revision-pairs.ts';
import { aCard, aSchedule } from '../../../tests/support/cards/a-card.ts';
import { defaultSettings } from '../schedule/scheduling-settings.ts';
import { dayLength } from '../schedule/study-calendar.ts';
import { passage } from '../text/passage.ts';
import type { Card, CardId } from './card.ts';
import { memoryOfSection, memoryOfText } from './memory-of-text.ts';

const text = 'The river rose in March. The town moved its market. Nobody drowned.';
const revision = plainRevision('one', text);
const now = Date.UTC(2026, 5, 1);

/** A card of `words`, reviewed so many days ago with a stability of ten days; never, where it is null. */
function cardOf(words: string, daysAgo: number | null, given: Partial<Card> = {}): Card {
  const start = text.indexOf(words);
  const lastReviewedAt = daysAgo === null ? null : now - daysAgo * dayLength;
  const reviewed = {
    ...{ state: 'review' as const, stability: 10, difficulty: 5, repetitions: 1, lastReviewedAt },
    ...{ scheduledDays: 10, dueAt: now + (10 - (daysAgo ?? 0)) * dayLength },
  } as const;
  return aCard({
    id: `${words} ${daysAgo}` as CardId,
    anchor: anchorAt(revision, passage(start, start + words.length)),
    quote: words,
    schedule: aSchedule(daysAgo === null ? { dueAt: now } : reviewed),
    ...given,
  });
}

function memory(...cards: readonly Card[]) {
  return memoryOfText(cards, revision.revisionId, { now, settings: defaultSettings });
}

describe('a passage', () => {
  test('is known to the desired retention, which a memory has when its stability is over', () => {
    const [day10] = memory(cardOf('river', 10));
    expect(day10?.recall).toBeCloseTo(0.9, 10);
    expect(memory(cardOf('river', 9.9))[0]?.level).toBe('known');
    expect(memory(cardOf('river', 10.1))[0]?.level).toBe('fading');
  });

  test('has faded below the least retention that can be desired', () => {
    const faded = memory(cardOf('river', 400))[0];
    expect(faded).toMatchObject({ level: 'faded', due: 1 });
    expect(faded?.recall).toBeLessThan(0.7);
  });

  test('is judged by the retention of its tags', () => {
    const settings = { ...defaultSettings, retentionOfTag: { exam: 0.97 } };
    const card = cardOf('river', 9, { tags: ['exam'] });
    const [strict] = memoryOfText([card], revision.revisionId, { now, settings });
    expect([strict?.level, memory(card)[0]?.level]).toEqual(['fading', 'known']);
  });

  test('is known no better than by its weakest card; a new one beside it does not count', () => {
    const [one, ...others] = memory(cardOf('river', 1), cardOf('river', 12), cardOf('river', null));
    expect(others).toEqual([]);
    expect(one).toMatchObject({ level: 'fading', cards: 3, due: 2 });
    expect(memory(cardOf('river', null))[0]).toMatchObject({ level: 'new', recall: null, due: 1 });
  });
});

test('passages come in the order of the text, without what is suspended or stands elsewhere', () => {
  const elsewhere = cardOf('market', 1);
  const found = memory(
    cardOf('market', 1),
    cardOf('river', 1),
    cardOf('Nobody', 1, { suspendedAt: now }),
    { ...elsewhere, anchor: elsewhere.anchor && { ...elsewhere.anchor, revisionId: 'x' as never } },
    aCard({}),
  );
  expect(found.map(({ passage: at }) => text.slice(at.start, at.end))).toEqual(['river', 'market']);
});

test('a section has the mean of what was reviewed, and counts what is due', () => {
  const section = memoryOfSection(
    memory(cardOf('river', 0), cardOf('market', 10), cardOf('Nobody', null)),
  );
  expect(section).toMatchObject({
    passages: 3,
    counts: { faded: 0, fading: 0, known: 2, new: 1 },
    due: 2,
  });
  expect(section.recall).toBeCloseTo(0.95, 10);
  expect(memoryOfSection([])).toMatchObject({ passages: 0, recall: null, due: 0 });
});
