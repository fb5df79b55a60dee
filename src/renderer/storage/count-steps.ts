/** What one record adds to the counts, and under which names. */
import type { Card } from '#core/card/card.ts';
import type { CardSchedule } from '#core/schedule/card-schedule.ts';
import type { QueuePlace } from '#core/schedule/queue-place.ts';
import type { Review } from '#core/schedule/review.ts';
import type { Change } from './journal/journal-entry.ts';

/** Numbers by their names. */
export type CountGroup = Readonly<Record<string, number>>;

/**
 * Which numbers lie together: `desk` has one for each table, a document's id has those of its own
 * records, `due <document>` has its cards by the minute in which they come due, a day (since the epoch, UTC)
 * has the cards that come due in each minute of it, by their stage, `done <day>` has the reviews of each
 * quarter of an hour, by the stage that the card was in, and `text <revision>` has the length of a text.
 */
export type CountGroupKey = string | number;

/** The tables whose records are counted for each document too. */
export const countedByDocument = ['highlights', 'notes', 'cards', 'facts'] as const;

const minuteLength = 60_000;
const minutesInDay = 24 * 60;
export const desk = 'desk';

const done = 'done ';
/** In minutes: every time zone is ahead of UTC by a whole number of them. */
const quarter = 15;

/** The stages of the queue, as the counts know them apart. */
export const stages = ['new', 'learning', 'review'] as const;
type Stage = QueuePlace['stage'];
const initialOf: Readonly<Record<Stage, string>> = { new: 'n', learning: 'l', review: 'r' };

/** How many cards there are of each stage. */
export type StageCounts = Readonly<Record<Stage, number>>;

/** The minute since the epoch that holds `time`. */
export function minuteOf(time: number): number {
  return Math.floor(time / minuteLength);
}

/** The day since the epoch, UTC, that holds `minute`. */
export function dayOf(minute: number): number {
  return Math.floor(minute / minutesInDay);
}

/** The last millisecond of the minute that holds `time`: what is due then counts as due now. */
export function endOfMinute(time: number): number {
  return (minuteOf(time) + 1) * minuteLength - 1;
}

/** How much each number of each group grows. */
export type Steps = Map<CountGroupKey, Map<string, number>>;

/** Counts `record` of `table` in or out (`step` 1 or -1). */
export function stepRecord(steps: Steps, table: string, record: unknown, step: 1 | -1): void {
  if (record === null || typeof record !== 'object') return;
  const grow = (group: CountGroupKey, name: string) => {
    const names = steps.get(group) ?? new Map<string, number>();
    steps.set(group, names.set(name, (names.get(name) ?? 0) + step));
  };
  grow(desk, table);
  const { documentId } = record as { documentId?: string | null };
  const isByDocument = countedByDocument.some((counted) => counted === table);
  if (isByDocument && typeof documentId === 'string') grow(documentId, table);
  if (table === 'cards') stepCard(record as Card, grow);
  if (table === 'reviews') stepReview(record as Review, grow);
}

type Grow = (group: CountGroupKey, name: string) => void;

/** The one place that says in which minute a card comes due; one that is held back does not. */
function stepCard({ queue, documentId }: Card, grow: Grow): void {
  if (queue === null) return;
  const minute = minuteOf(queue.at);
  if (documentId !== null) grow(dueGroup(documentId), String(minute));
  grow(dayOf(minute), `${initialOf[queue.stage]}${minute}`);
}

function stepReview({ before, reviewedAt }: Review, grow: Grow): void {
  const minute = minuteOf(reviewedAt);
  const name = `${initialOf[stageOf(before.state)]}${Math.floor(minute / quarter)}`;
  grow(doneGroup(dayOf(minute)), name);
}

function stageOf(state: CardSchedule['state']): Stage {
  return state === 'relearning' ? 'learning' : state;
}

/** What `changes` do to the counts, added to `steps`. */
export function stepsOf(changes: Iterable<Change>, steps: Steps = new Map()): Steps {
  for (const { table, before, after } of changes) {
    stepRecord(steps, table, before, -1);
    stepRecord(steps, table, after, 1);
  }
  return steps;
}

/** The stage and the minute (of due cards) or quarter of an hour (of reviews) that `name` stands for. */
export function stageAndTime(name: string): { readonly stage: Stage; readonly time: number } {
  const stage = stages.find((one) => name.startsWith(initialOf[one]));
  if (stage === undefined) throw new Error(`A count is named by its stage and time, not ${name}`);
  return { stage, time: Number(name.slice(1)) };
}

/** The group with the reviews of a day (since the epoch, UTC). */
export function doneGroup(day: number): string {
  return `${done}${day}`;
}

/** The group with the cards of a document by the minute in which they come due. */
export function dueGroup(documentId: string): string {
  return `due ${documentId}`;
}

/** When the quarter of an hour begins, in epoch milliseconds. */
export function startOfQuarter(time: number): number {
  return time * quarter * minuteLength;
}

/** No count yet of any stage. */
export function noStages(): Record<Stage, number> {
  return { new: 0, learning: 0, review: 0 };
}
