/** The shape of every record that a copy holds; the published JSON Schema is made of these. */
import * as v from 'valibot';
import { longestQuote } from '#core/anchor/anchor.ts';
import { type Card, cardFlags } from '#core/card/card.ts';
import { longestSide } from '#core/card/card-content.ts';
import { type Highlight, highlightColours } from '#core/highlight/highlight.ts';
import type { Note } from '#core/note/note.ts';
import { grades, type Review } from '#core/schedule/review.ts';
import type {
  DocumentRecord,
  JournaledTable,
  RevisionRecord,
  SettingsRecord,
  TrashRecord,
} from '../records.ts';
import { treeShape } from './tree-shape.ts';

/** The records of the journaled tables, by table. */
export type TableRecords = {
  readonly documents: DocumentRecord;
  readonly revisions: RevisionRecord;
  readonly highlights: Highlight;
  readonly notes: Note;
  readonly cards: Card;
  readonly reviews: Review;
  readonly settings: SettingsRecord;
  readonly trash: TrashRecord;
};

const longestText = 10_000_000;
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const words = v.pipe(v.string(), v.maxLength(longestText));
const quote = v.pipe(v.string(), v.maxLength(longestQuote));
const hash = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f]{64}$/),
  v.description('SHA-256, lower-case hex'),
);
/** As far as a date reaches, in milliseconds from the epoch (ECMA-262, 21.4.1.1). */
const furthest = 8.64e15;
const time = v.pipe(
  v.number(),
  v.minValue(-furthest),
  v.maxValue(furthest),
  v.description('Epoch milliseconds'),
);
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));
const measure = v.pipe(v.number(), v.minValue(-furthest), v.maxValue(furthest));

const anchor = v.strictObject({
  revisionId: hash,
  quote,
  before: words,
  after: words,
  start: count,
  end: count,
  headingPath: v.array(words),
});

const schedule = v.strictObject({
  state: v.picklist(['new', 'learning', 'review', 'relearning']),
  dueAt: time,
  stability: measure,
  difficulty: measure,
  repetitions: count,
  lapses: count,
  learningStep: count,
  scheduledDays: measure,
  lastReviewedAt: v.nullable(time),
});

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
});

const revisions = v.strictObject({
  id: hash,
  documentId: id,
  originalSha256: hash,
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

const side = v.pipe(v.string(), v.maxLength(longestSide));
const cards = v.strictObject({
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

const reviews = v.strictObject({
  id,
  cardId: id,
  grade: v.picklist(grades),
  reviewedAt: time,
  millisecondsTaken: measure,
  before: schedule,
  after: schedule,
  decision: v.exactOptional(decision),
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
  v.strictObject({ table: v.literal('settings'), record: settings }),
]);

const trash = v.strictObject({
  id,
  kind: v.picklist(['document', 'highlight', 'note', 'card']),
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
  settings,
  trash,
} as const satisfies Record<JournaledTable, v.GenericSchema>;

const section = v.strictObject({
  heading: v.nullable(words),
  level: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6)),
  tree: treeShape,
  text: words,
});

/** A revision's text: its title and its sections, each a tree with its canonical text. */
export const contentShape = v.strictObject({
  id: hash,
  content: v.strictObject({
    title: words,
    byline: v.nullable(words),
    language: v.nullable(v.pipe(v.string(), v.maxLength(200))),
    sections: v.array(section),
  }),
});

/** What is told of an original file; its bytes lie beside, named by their hash. */
export const originalShape = v.strictObject({
  sha256: hash,
  name: words,
  mediaType: v.pipe(v.string(), v.maxLength(200)),
});
