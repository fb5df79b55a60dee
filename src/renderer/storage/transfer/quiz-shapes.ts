/** The shapes of facts, and of attempts with their answers. */
import * as v from 'valibot';
import { attemptModes, attemptVerdicts } from '#core/quiz/attempt.ts';
import { factKinds } from '#core/quiz/fact.ts';
import { factOrigins, factStates } from '#core/quiz/stored-fact.ts';
import { anchor, count, id, measure, quote, time, words } from './field-shapes.ts';

const kind = v.picklist(factKinds);
const difficulty = v.picklist([1, 2, 3]);
const texts = v.array(words);
const proof = v.strictObject({ exact: quote, before: words, after: words });

/** A fact of a document, with one anchor for each of its quotes. */
export const facts = v.strictObject({
  id,
  documentId: id,
  statement: words,
  kind,
  difficulty,
  quotes: v.array(proof),
  anchors: v.array(anchor),
  questions: v.array(
    v.strictObject({
      prompt: words,
      answer: words,
      kind: v.exactOptional(kind),
      synonyms: texts,
      distractors: texts,
    }),
  ),
  falsehoods: texts,
  origin: v.picklist(factOrigins),
  state: v.picklist(factStates),
  tags: texts,
  createdAt: time,
  changedAt: time,
});

const asked = {
  id,
  documentId: id,
  factIds: v.array(id),
  factKind: kind,
  difficulty,
  quotes: v.array(proof),
  prompt: words,
};
const typed = { answer: words, answerKind: kind, synonyms: texts };
const indexes = v.array(count);

const question = v.variant('kind', [
  v.strictObject({ ...asked, kind: v.literal('choice'), options: texts, right: count }),
  v.strictObject({ ...asked, kind: v.literal('true-false'), isTrue: v.boolean(), truth: words }),
  v.strictObject({ ...asked, kind: v.literal('typed'), ...typed }),
  v.strictObject({ ...asked, kind: v.literal('cloze'), before: words, after: words, ...typed }),
  v.strictObject({
    ...{ ...asked, kind: v.literal('matching') },
    ...{ cues: texts, answers: texts, right: indexes },
  }),
  v.strictObject({ ...asked, kind: v.literal('ordering'), events: texts, right: indexes }),
  v.strictObject({ ...asked, kind: v.literal('proof') }),
]);

/** One run through a quiz; `settings` is what was chosen to make it. */
export const attempts = v.strictObject({
  id,
  title: words,
  documentIds: v.array(id),
  settings: v.record(v.string(), v.unknown()),
  questions: v.array(question),
  mode: v.picklist(attemptModes),
  startedAt: time,
  finishedAt: v.nullable(time),
});

/** One answer of an attempt. */
export const answers = v.strictObject({
  id,
  attemptId: id,
  index: count,
  given: v.nullable(
    v.union([
      words,
      measure,
      v.boolean(),
      v.array(measure),
      v.strictObject({ start: count, end: count }),
    ]),
  ),
  verdict: v.picklist(attemptVerdicts),
  reason: words,
  ms: measure,
  answeredAt: time,
});
