/**
 * How a text is kept: its sections as JSON, some to a piece. IndexedDB copies a tree node by node, all in one
 * go on the page's thread; a string it copies at once, and JSON is written and read with turns in between.
 */
import type { RevisionContent, Section } from '#core/text/document.ts';
import { portionsOf } from '#core/text/section-portions.ts';
import { breathe } from './breathe.ts';

/** A text with its sections in pieces: each is the JSON of a list of sections. */
export type PackedContent = Omit<RevisionContent, 'sections'> & {
  readonly pieces: readonly string[];
};

/** A text as it is kept: packed, or, from a copy or an earlier version, as it is. */
export type KeptContent = RevisionContent | PackedContent;

/** The text as it is to be kept; the page has its turn between the pieces. */
export async function packedContent({
  sections,
  ...facts
}: RevisionContent): Promise<PackedContent> {
  const pieces: string[] = [];
  for (const portion of portionsOf(sections)) {
    pieces.push(JSON.stringify(portion));
    await breathe();
  }
  return { ...facts, pieces };
}

/** The text that is kept; the page has its turn between the pieces. Not for within a transaction. */
export async function unpackedContent(kept: KeptContent): Promise<RevisionContent> {
  if (!('pieces' in kept)) return kept;
  const { pieces, ...facts } = kept;
  const sections: Section[] = [];
  for (const piece of pieces) {
    await breathe();
    addPiece(sections, piece);
  }
  return { ...facts, sections };
}

/** The text that is kept, in one go. */
export function unpackedAtOnce(kept: KeptContent): RevisionContent {
  if (!('pieces' in kept)) return kept;
  const { pieces, ...facts } = kept;
  const sections: Section[] = [];
  for (const piece of pieces) addPiece(sections, piece);
  return { ...facts, sections };
}

/** What is kept as the JSON of the text that it is, in pieces: nothing of it is read for that. */
export function jsonOfContent(kept: object): readonly string[] {
  if (!('pieces' in kept)) return [JSON.stringify(kept)];
  const { pieces, ...facts } = kept as PackedContent;
  const lists = pieces.map((piece, at) => `${at === 0 ? '' : ','}${piece.slice(1, -1)}`);
  return [`${JSON.stringify(facts).slice(0, -1)},"sections":[`, ...lists, ']}'];
}

function addPiece(sections: Section[], piece: string): void {
  for (const section of JSON.parse(piece) as readonly Section[]) sections.push(section);
}
