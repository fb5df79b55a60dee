/** Answers a query from an index: what has all that is wanted, the best first, kind by kind. */
import { type Board, board } from './board.ts';
import { filterEntries } from './filter-entries.ts';
import type { LiveSegment } from './merge-segments.ts';
import { scoringOf, type Tally, tallyOf } from './score-entries.ts';
import {
  type DocumentFacts,
  isEmptyQuery,
  type SearchQuery,
  wordsOfQuery,
} from './search-query.ts';
import { type Field, type FoundKind, fields, foundKinds, type Segment } from './segment.ts';

/** An entry that was found. */
export type Found = {
  readonly kind: FoundKind;
  /** The id of its document, for `document` and `text`; else of the record. */
  readonly id: string;
  readonly documentId: string | null;
  /** Its place in the document's text; 0 to 0 for a title or a record. */
  readonly start: number;
  readonly end: number;
  readonly score: number;
};

/** What a query came to. */
export type SearchFindings = {
  readonly found: Readonly<Record<FoundKind, readonly Found[]>>;
  /** How many there are of each kind, also beyond those in `found`. */
  readonly counts: Readonly<Record<FoundKind, number>>;
  /** For each of the query's words, token by token, the words that count for it: what is to be painted. */
  readonly painted: readonly (readonly ReadonlySet<string>[])[];
};

/** What a search needs to know beside its query. */
export type SearchOptions = {
  /** The most that is answered of each kind. */
  readonly most: number;
  /** The most passages of one document among the texts. */
  readonly mostOfOne: number;
  /** The documents by their ids, for `doc:`, `tag:` and `is:`. */
  readonly documents: ReadonlyMap<string, DocumentFacts>;
};

/** How much a word counts by what it stands in. */
const fieldWeights: Readonly<Record<Field, number>> = {
  ...{ title: 3, heading: 1.6, text: 1, record: 1.3 },
};

/** What a passage keeps of its score where some of the words stand elsewhere in its document. */
const apartWeight = 0.3;

/** The entries of each kind that `query` finds. */
export function runSearch(
  index: readonly LiveSegment[],
  query: SearchQuery,
  options: SearchOptions,
): SearchFindings {
  const boards = boardsOf(options);
  const terms = wordsOfQuery(query);
  const scoring = scoringOf(index, terms);
  if (!isEmptyQuery(query)) {
    index.forEach((live, number) => {
      const tally = tallyOf(live.segment, scoring, number);
      const passes = filterEntries(index, number, query, options.documents);
      collect(live, tally, passes, scoring.all, boards);
    });
  }
  const each = <T>(read: (of: Board<Found>) => T) =>
    Object.fromEntries(foundKinds.map((kind) => [kind, read(boards[kind])])) as Record<
      FoundKind,
      T
    >;
  return {
    found: each((one) => one.best()),
    counts: each((one) => one.count()),
    painted: scoring.matches.map(({ painted }) => painted),
  };
}

type Boards = Readonly<Record<FoundKind, Board<Found>>>;

function boardsOf({ most, mostOfOne }: SearchOptions): Boards {
  const of = (kind: FoundKind) =>
    board<Found>(most, kind === 'text' ? mostOfOne : most, betterFound);
  return Object.fromEntries(foundKinds.map((kind) => [kind, of(kind)])) as Boards;
}

/** Ids rise with time: of what counts alike, the later comes first; in one text, the earlier passage. */
function betterFound(a: Found, b: Found): boolean {
  if (a.score !== b.score) return a.score > b.score;
  return a.id === b.id ? a.start < b.start : a.id > b.id;
}

function collect(
  { segment, gone }: LiveSegment,
  { scores, seen }: Tally,
  passes: (entry: number, kind: FoundKind) => boolean,
  all: number,
  boards: Boards,
): void {
  const ofGroup = wordsOfGroups(segment, seen);
  for (let entry = 0; entry < seen.length; entry += 1) {
    const group = segment.entryGroups[entry] as number;
    const bits = seen[entry] as number;
    if (gone[group] === 1 || (bits === 0 && all !== 0)) continue;
    const field = fields[segment.entryFields[entry] as number] ?? 'text';
    const kind = kindOf(segment, group, field);
    const isWhole = bits === all;
    const isSpread = kind === 'text' && ofGroup[group] === all;
    // Without words, what is listed is documents and records: a text is no answer.
    const isAsked = all === 0 ? kind !== 'text' : isWhole || isSpread;
    if (!isAsked || !passes(entry, kind)) continue;
    const weight = fieldWeights[field] * (isWhole ? 1 : apartWeight);
    offer(boards[kind], segment, entry, kind, (scores[entry] as number) * weight);
  }
}

/** The bits of all words that stand in any entry of each group. */
function wordsOfGroups({ groups, entryGroups }: Segment, seen: Uint32Array): Uint32Array {
  const ofGroup = new Uint32Array(groups.length);
  for (let entry = 0; entry < seen.length; entry += 1) {
    const group = entryGroups[entry] as number;
    ofGroup[group] = (ofGroup[group] as number) | (seen[entry] as number);
  }
  return ofGroup;
}

function kindOf(segment: Segment, group: number, field: Field): FoundKind {
  const of = segment.groups[group]?.kind ?? 'document';
  return of === 'document' && field !== 'title' ? 'text' : of;
}

function offer(
  to: Board<Found>,
  segment: Segment,
  entry: number,
  kind: FoundKind,
  score: number,
): void {
  const group = segment.groups[segment.entryGroups[entry] as number];
  if (group === undefined || !to.mayTake(score)) return;
  const { id, documentId } = group;
  const [start, end] = [segment.entryStarts[entry] as number, segment.entryEnds[entry] as number];
  to.offer({ kind, id, documentId, start, end, score }, id);
}
