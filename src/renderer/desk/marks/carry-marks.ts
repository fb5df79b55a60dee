/** Works out what becomes of a document's marks in another revision; nothing is stored yet. */
import { type Anchor, type AnchoringText, describePassage } from '#core/anchor/anchor.ts';
import { type Carried, carryAnchor, knownPlace } from '#core/anchor/carry-anchor.ts';
import { orphan, type Placement } from '#core/anchor/placement.ts';
import type { DocumentId } from '#core/text/document.ts';
import { passage } from '#core/text/passage.ts';
import type { Store } from '../../storage/act.ts';
import { documentOf, keptRevision } from '../../storage/documents.ts';
import {
  type Mark,
  type MarkChange,
  marksOf,
  type RevisionChange,
} from '../../storage/revisions.ts';
import { anchoringTextOf, placeAnchors } from './place-anchors.ts';

/** A mark, and what becomes of it. */
export type CarriedMark = { readonly mark: Mark; readonly carried: Carried };

/** All marks of a document in another revision, and where reading goes on there. */
export type CarriedMarks = {
  readonly marks: readonly CarriedMark[];
  readonly readingOffset: number;
};

/** The marks of the document in `next`. A passage that is known to have stood there stands there again. */
export async function carryMarks(
  store: Store,
  documentId: DocumentId,
  next: AnchoringText,
): Promise<CarriedMarks> {
  const marks = await marksOf(store, documentId);
  const reading = await readingAnchor(store, documentId);
  const anchors = marks.map(({ anchor }) => anchor);
  const found = await searched(store, reading === null ? anchors : [...anchors, reading], next);
  const place = reading === null ? undefined : found.get(reading);
  return {
    marks: marks.map((mark) => {
      const placement = found.get(mark.anchor) ?? orphan('quote-not-found');
      return { mark, carried: carryAnchor(mark.anchor, placement, next) };
    }),
    readingOffset: place === undefined ? 0 : (passageOf(place)?.start ?? 0),
  };
}

/** What the store is to change when the reader takes it so. */
export function revisionChangeOf({ marks, readingOffset }: CarriedMarks): RevisionChange {
  return { marks: marks.map(changeOf), readingOffset };
}

/** The change of one mark's anchor. */
export function changeOf({ mark, carried }: CarriedMark): MarkChange {
  return { table: mark.table, id: mark.record.id, from: mark.anchor, to: carried.anchor };
}

/** The passage of a placement that was accepted; null where there is none. */
export function passageOf(placement: Placement) {
  return placement.kind === 'exact' || placement.kind === 'moved' ? placement.passage : null;
}

async function searched(
  store: Store,
  anchors: readonly Anchor[],
  next: AnchoringText,
): Promise<ReadonlyMap<Anchor, Placement>> {
  const known = anchors.flatMap((anchor): [Anchor, Placement][] => {
    const at = knownPlace(anchor, next);
    return at === null ? [] : [[anchor, { kind: 'exact', passage: at }]];
  });
  const isKnown = new Set(known.map(([anchor]) => anchor));
  const others = anchors.filter((anchor) => !isKnown.has(anchor));
  return new Map([...known, ...(await placeAnchors(store, others, next))]);
}

/** The words where reading stopped; null at the start, and where they cannot be described. */
async function readingAnchor(store: Store, documentId: DocumentId): Promise<Anchor | null> {
  const document = await documentOf(store, documentId);
  const revision = document === null ? null : await keptRevision(store, document.revisionId);
  if (document === null || revision === null || document.readingOffset === 0) return null;
  const text = anchoringTextOf(revision);
  const from = document.readingOffset;
  const to = Math.min(text.text.length, from + longestReadingQuote);
  if (from >= to) return null;
  const described = describePassage(text, passage(from, to));
  return described.ok ? described.value : null;
}

/** So many code units from where reading stopped are looked for, to go on there. */
const longestReadingQuote = 120;
