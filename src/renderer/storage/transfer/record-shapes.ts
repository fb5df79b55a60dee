/** The shape of every record that a copy holds; the published JSON Schema is made of these. */
import * as v from 'valibot';
import type { Card } from '#core/card/card.ts';
import { type Highlight, highlightColours } from '#core/highlight/highlight.ts';
import { documentStates } from '#core/library/library-document.ts';
import type { Note } from '#core/note/note.ts';
import type { KeptAnswer, StartedAttempt } from '#core/quiz/attempt.ts';
import type { StoredFact } from '#core/quiz/stored-fact.ts';
import type { Review } from '#core/schedule/review.ts';
import { documentFormats, verticalWritings } from '#core/text/document.ts';
import {
  type DocumentRecord,
  type JournaledTable,
  type RevisionRecord,
  type SettingsRecord,
  type TrashRecord,
  trashKinds,
} from '../records.ts';
import { cards, reviews } from './card-shapes.ts';
import { anchor, count, hash, id, measure, time, words } from './field-shapes.ts';
import { answers, attempts, facts } from './quiz-shapes.ts';
import { treeShape } from './tree-shape.ts';

/** The records of the journaled tables, by table. */
export type TableRecords = {
  readonly documents: DocumentRecord;
  readonly revisions: RevisionRecord;
  readonly highlights: Highlight;
  readonly notes: Note;
  readonly cards: Card;
  readonly reviews: Review;
  readonly facts: StoredFact;
  readonly attempts: StartedAttempt;
  readonly answers: KeptAnswer;
  readonly settings: SettingsRecord;
  readonly trash: TrashRecord;
};

const documents = v.strictObject({
  id,
  title: words,
  byline: v.nullable(words),
  language: v.nullable(v.pipe(v.string(), v.maxLength(200))),
  origin: v.variant('kind', [
    v.strictObject({ kind: v.literal('bundled'), file: words }),
    v.strictObject({ kind: v.literal('file'), name: words }),
  ]),
  revisionId: hash,
  words: count,
  createdAt: time,
  openedAt: v.nullable(time),
  readingOffset: count,
  format: v.picklist(documentFormats),
  encoding: v.nullable(v.pipe(v.string(), v.maxLength(200))),
  tags: v.array(words),
  collections: v.array(words),
  state: v.picklist(documentStates),
  isArchived: v.boolean(),
  queuePosition: v.nullable(measure),
  changedAt: time,
});

const revisions = v.strictObject({
  id: hash,
  documentId: id,
  originalSha256: hash,
  images: v.optional(v.array(hash)),
  loaded: v.optional(v.array(v.strictObject({ address: words, sha256: hash }))),
  createdAt: time,
});

const highlights = v.strictObject({
  id,
  documentId: id,
  anchor,
  colour: v.picklist(highlightColours),
  note: words,
  tags: v.array(words),
  createdAt: time,
  changedAt: time,
});

const notes = v.strictObject({
  id,
  documentId: id,
  text: words,
  createdAt: time,
  changedAt: time,
});

const settings = v.strictObject({ id, value: v.unknown(), changedAt: time });

/** What lies in the trash came out of one of the other tables. */
const discarded = v.variant('table', [
  v.strictObject({ table: v.literal('documents'), record: documents }),
  v.strictObject({ table: v.literal('revisions'), record: revisions }),
  v.strictObject({ table: v.literal('highlights'), record: highlights }),
  v.strictObject({ table: v.literal('notes'), record: notes }),
  v.strictObject({ table: v.literal('cards'), record: cards }),
  v.strictObject({ table: v.literal('reviews'), record: reviews }),
  v.strictObject({ table: v.literal('facts'), record: facts }),
  v.strictObject({ table: v.literal('attempts'), record: attempts }),
  v.strictObject({ table: v.literal('answers'), record: answers }),
  v.strictObject({ table: v.literal('settings'), record: settings }),
]);

const trash = v.strictObject({
  id,
  kind: v.picklist(trashKinds),
  title: words,
  deletedAt: time,
  records: v.array(discarded),
});

/** One shape for each journaled table. */
export const recordShapes = {
  documents,
  revisions,
  highlights,
  notes,
  cards,
  reviews,
  facts,
  attempts,
  answers,
  settings,
  trash,
} as const satisfies Record<JournaledTable, v.GenericSchema>;

const section = v.strictObject({
  heading: v.nullable(words),
  level: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6)),
  tree: treeShape,
  text: words,
  writing: v.exactOptional(v.picklist(verticalWritings)),
});

const points = v.pipe(v.number(), v.minValue(1), v.maxValue(100_000));

/** A page of a PDF: its size in points, and its printed number where that is not simply its place. */
const sheet = v.strictObject({
  width: points,
  height: points,
  label: v.nullable(v.pipe(v.string(), v.maxLength(200))),
});

/** A revision's text: its title and its sections, each a tree with its canonical text. */
export const contentShape = v.strictObject({
  id: hash,
  content: v.strictObject({
    title: words,
    byline: v.nullable(words),
    language: v.nullable(v.pipe(v.string(), v.maxLength(200))),
    sections: v.array(section),
    sheets: v.exactOptional(v.pipe(v.array(sheet), v.maxLength(100_000))),
  }),
});

/** What is told of an original file; its bytes lie beside, named by their hash. */
export const originalShape = v.strictObject({
  sha256: hash,
  name: words,
  mediaType: v.pipe(v.string(), v.maxLength(200)),
});
