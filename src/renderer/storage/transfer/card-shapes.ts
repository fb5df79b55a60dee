/** The shapes of cards and of their reviews. */
import * as v from 'valibot';
import { cardFlags } from '#core/card/card.ts';
import { longestSide } from '#core/card/card-content.ts';
import { grades } from '#core/schedule/review.ts';
import { anchor, count, id, measure, quote, schedule, time, words } from './field-shapes.ts';

const side = v.pipe(v.string(), v.maxLength(longestSide));
/** A card of any kind. */
export const cards = v.strictObject({
  id,
  documentId: v.nullable(id),
  highlightId: v.nullable(id),
  anchor: v.nullable(anchor),
  quote: v.nullable(quote),
  siblingGroup: id,
  content: v.variant('kind', [
    v.strictObject({ kind: v.literal('basic'), prompt: side, answer: side }),
    v.strictObject({ kind: v.literal('reversed'), prompt: side, answer: side }),
    v.strictObject({ kind: v.literal('cloze'), text: side }),
    v.strictObject({
      ...{ kind: v.literal('typed'), prompt: side, answer: side },
      alternatives: v.array(side),
    }),
    v.strictObject({ kind: v.literal('ordering'), prompt: side, items: v.array(side) }),
    v.strictObject({ kind: v.literal('passage'), prompt: side, text: side }),
  ]),
  part: v.pipe(v.string(), v.regex(/^(whole|forwards|backwards|c[1-9][0-9]{0,8})$/)),
  tags: v.array(words),
  flag: v.nullable(v.picklist(cardFlags)),
  schedule,
  suspendedAt: v.nullable(time),
  buriedUntil: v.nullable(time),
  leechSince: v.nullable(time),
  queue: v.nullable(
    v.strictObject({
      ...{ stage: v.picklist(['new', 'learning', 'review']), at: time },
      band: v.exactOptional(count),
    }),
  ),
  promptKey: count,
  createdAt: time,
  changedAt: time,
});

const decision = v.variant('kind', [
  v.strictObject({ desiredRetention: measure, kind: v.literal('step'), minutes: measure }),
  v.strictObject({
    ...{ desiredRetention: measure, kind: v.literal('day') },
    ...{ ideal: measure, earliest: measure, latest: measure, chosen: measure },
    cost: v.nullable(v.strictObject({ load: measure, siblings: measure, distance: measure })),
  }),
]);

/** A grading, with the card's memory before and after. */
export const reviews = v.strictObject({
  id,
  cardId: id,
  grade: v.picklist(grades),
  reviewedAt: time,
  millisecondsTaken: measure,
  before: schedule,
  after: schedule,
  decision: v.exactOptional(decision),
});
