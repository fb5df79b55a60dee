/** The shapes that records of several tables have in common. */
import * as v from 'valibot';
import { longestQuote } from '#core/anchor/anchor.ts';
import { cardStates } from '#core/schedule/card-schedule.ts';

const longestText = 10_000_000;
/** What names a record. */
export const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
/** Words of any length that a file may hold. */
export const words = v.pipe(v.string(), v.maxLength(longestText));
/** A quote, as long as an anchor takes it. */
export const quote = v.pipe(v.string(), v.maxLength(longestQuote));
/** SHA-256, lower-case hex. */
export const hash = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f]{64}$/),
  v.description('SHA-256, lower-case hex'),
);
/** As far as a date reaches, in milliseconds from the epoch (ECMA-262, 21.4.1.1). */
const furthest = 8.64e15;
/** Epoch milliseconds. */
export const time = v.pipe(
  v.number(),
  v.minValue(-furthest),
  v.maxValue(furthest),
  v.description('Epoch milliseconds'),
);
/** A whole number from 0. */
export const count = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(0),
  v.maxValue(Number.MAX_SAFE_INTEGER),
);
/** Any number that is one. */
export const measure = v.pipe(v.number(), v.minValue(-furthest), v.maxValue(furthest));

/** An anchor's selectors. */
export const anchor = v.strictObject({
  revisionId: hash,
  quote,
  before: words,
  after: words,
  start: count,
  end: count,
  headingPath: v.array(words),
  former: v.optional(v.array(v.strictObject({ revisionId: hash, start: count, end: count }))),
  unplaced: v.optional(v.strictObject({ revisionId: hash, isLeft: v.boolean() })),
});

/** A card's memory, as FSRS keeps it. */
export const schedule = v.strictObject({
  state: v.picklist(cardStates),
  dueAt: time,
  stability: measure,
  difficulty: measure,
  repetitions: count,
  lapses: count,
  learningStep: count,
  scheduledDays: measure,
  lastReviewedAt: v.nullable(time),
});
