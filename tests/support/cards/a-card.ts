/** Cards and schedules with valid defaults, for tests. */
import {
  type Card,
  type CardId,
  filed,
  noSource,
  type SiblingGroupId,
  type UnfiledCard,
} from '#core/card/card.ts';
import type { CardSchedule } from '#core/schedule/card-schedule.ts';

const made = Date.UTC(2026, 0, 1);

/** A schedule like that of a new card, but for `given`. */
export function aSchedule(given: Partial<CardSchedule> = {}): CardSchedule {
  return {
    state: 'new',
    dueAt: made,
    stability: 0,
    difficulty: 0,
    repetitions: 0,
    lapses: 0,
    learningStep: 0,
    scheduledDays: 0,
    lastReviewedAt: null,
    ...given,
  };
}

/** A card that asks `q` and answers `a`, but for `given`. */
export function aCard(given: Partial<UnfiledCard>): Card {
  const id = given.id ?? ('card' as CardId);
  return filed({
    id,
    siblingGroup: String(id) as SiblingGroupId,
    ...noSource,
    content: { kind: 'basic', prompt: 'q', answer: 'a' },
    part: 'whole',
    tags: [],
    flag: null,
    schedule: aSchedule(),
    suspendedAt: null,
    buriedUntil: null,
    leechSince: null,
    createdAt: made,
    changedAt: made,
    ...given,
  });
}
