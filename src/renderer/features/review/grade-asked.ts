/** Grades the card in front, and takes the session's latest act back. */

import type { Card } from '#core/card/card.ts';
import type { ClockFault } from '#core/schedule/clock-fault.ts';
import { describeInterval } from '#core/schedule/describe-interval.ts';
import type { Grade } from '#core/schedule/review.ts';
import { dayLength } from '#core/schedule/study-calendar.ts';
import { isGraded } from '../../desk/session/session-source.ts';
import { atCommit, type Store } from '../../storage/act.ts';
import { cardOf } from '../../storage/cards.ts';
import type { PreparedReview } from '../../storage/prepare-review.ts';
import { type GradeOutcome, reviewCard } from '../../storage/reviews.ts';
import { undoLastAfter } from '../../storage/undo.ts';
import type { Asked, Done, SessionEvent } from './review-session.ts';
import type { RunningSession } from './use-review-session.ts';

/** A message that stays until the next act: a clock that is wrong, a leech, a grade that was not kept. */
export type ReviewNote =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'leech'; readonly card: Card };

/** What an act on the session rests on. */
type Grounds = {
  readonly store: Store;
  readonly running: RunningSession;
  readonly prepared: PreparedReview | null;
};

/** What a grade came to: what is announced once it is `acknowledged`, and what stays on the screen. */
type Told = {
  readonly words: string;
  readonly note: ReviewNote | null;
  readonly acknowledged: Promise<void>;
};

/** A card that is learned on within so long has another turn in the session of a query. */
const soon = 20 * 60_000;

const clockWords: Readonly<Record<ClockFault, string>> = {
  'set-back':
    'The clock of this computer is behind the last review of that card. The grade is kept; look at the clock.',
  'far-ahead':
    'By the clock of this computer that card is years overdue. The grade is kept; look at the clock.',
};

/** Grades the card in front, stored where grades count, and asks the next. */
export async function gradeAsked(grounds: Grounds, asked: Asked, grade: Grade): Promise<Told> {
  const { store, running } = grounds;
  const milliseconds = Math.max(0, store.now() - asked.shownAt);
  if (isGraded(running.source)) return gradeStored(grounds, asked, grade, milliseconds);
  const again = grade === 'again' && !isPreview(running) ? asked.card : null;
  running.send(doneWith(asked, { grade, milliseconds }, again, store.now()));
  const words = again === null ? 'On to the next.' : 'It comes again in this session.';
  return { words, note: null, acknowledged: Promise.resolve() };
}

async function gradeStored(
  { store, running, prepared }: Grounds,
  asked: Asked,
  grade: Grade,
  milliseconds: number,
): Promise<Told> {
  const going = atCommit(store);
  const outcome = await reviewCard(going.store, asked.card, grade, milliseconds, prepared);
  const acknowledged = going.acknowledged();
  if (outcome.kind === 'changed') {
    const card = await cardOf(store, asked.card.id);
    running.send({ kind: 'card-read', card, isOwn: false, now: store.now() });
    const words = 'This card was changed elsewhere; nothing was graded.';
    return { words, note: null, acknowledged };
  }
  const { review, card } = outcome;
  const isSoon = running.source.kind === 'query' && review.after.dueAt - review.reviewedAt <= soon;
  const again = isSoon && card.queue !== null ? card : null;
  running.send(doneWith(asked, { grade, milliseconds, reviewId: review.id }, again, store.now()));
  const words = `Graded. It comes back in ${waitOf(outcome)}.`;
  return { words, note: noteOf(outcome), acknowledged };
}

function isPreview({ source }: RunningSession): boolean {
  return source.kind === 'query' && source.way === 'preview';
}

/** Takes back the session's latest act, and says so; its card is in front again. */
export async function undoOne({ store, running }: Grounds): Promise<string> {
  const { session, send, source, began } = running;
  const last = session.done.at(-1);
  const bringBack = async () => {
    const card = last === undefined ? null : await cardOf(store, last.cardId);
    if (card !== null) send({ kind: 'returned', card, now: store.now() });
  };
  if (!isGraded(source) && last !== undefined && last.grade !== null) {
    await bringBack();
    return 'Back to the card before.';
  }
  const outcome = await undoLastAfter(store, began ?? Number.POSITIVE_INFINITY);
  if (outcome.kind === 'nothing') return 'This session has nothing to take back.';
  if (outcome.kind === 'conflict') return 'It was changed since; nothing was taken back.';
  if (labelsOfDone.has(outcome.label)) await bringBack();
  return `Undone: ${outcome.label}.`;
}

const labelsOfDone: ReadonlySet<string> = new Set(['Grade card', 'Bury cards', 'Suspend cards']);

/** The event that the card in front is done with. */
export function doneWith(
  { card, response }: Asked,
  given: Partial<Done>,
  again: Card | null,
  now: number,
): SessionEvent {
  const done: Done = {
    ...{ cardId: card.id, changedAt: card.changedAt, response },
    ...{ grade: null, reviewId: null, milliseconds: 0, isSeen: false, doneAt: now },
    ...given,
  };
  return { kind: 'done', done, again, now };
}

function noteOf(outcome: GradeOutcome & { kind: 'graded' }): ReviewNote | null {
  if (outcome.clock !== null) return { kind: 'words', words: clockWords[outcome.clock] };
  return outcome.isLeech ? { kind: 'leech', card: outcome.card } : null;
}

/** How long until the card comes back, in words: whole days as they were promised. */
function waitOf({ review }: GradeOutcome & { kind: 'graded' }): string {
  const { after, reviewedAt } = review;
  const days = after.scheduledDays * dayLength;
  return describeInterval(days > 0 ? days : after.dueAt - reviewedAt);
}
