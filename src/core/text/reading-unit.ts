/** The units that a reader moves by: words, sentences and paragraphs of a canonical text. */
import { type Block, blockIndexAt } from './canonical-text.ts';
import { type Passage, passage, quoteOf, trimPassage } from './passage.ts';
import { wordsOf } from './sentence.ts';

/** The units from the finest to the widest. */
export const readingUnits = ['word', 'sentence', 'paragraph'] as const;
export type ReadingUnit = (typeof readingUnits)[number];

/** What the units are found in. Sentences and blocks are in order and never overlap. */
export type UnitText = {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly sentences: readonly Passage[];
  readonly language: string | null;
};

/** The unit that holds `offset`; the one after it where it falls between two, or else the last. */
export function unitAt(source: UnitText, unit: ReadingUnit, offset: number): Passage | null {
  const units = unitsAround(source, unit, offset);
  const after = firstFrom(units, (one) => one.end > offset);
  const found = units[after];
  if (found !== undefined) return passage(found.start, found.end);
  return unitBeside(source, unit, offset, 1) ?? unitBeside(source, unit, offset, -1);
}

/**
 * The first unit that starts at or after `offset` (`step` 1), or the last that ends at or before it
 * (`step` -1); null where there is none.
 */
export function unitBeside(
  source: UnitText,
  unit: ReadingUnit,
  offset: number,
  step: 1 | -1,
): Passage | null {
  if (unit !== 'word') return beside(unitsAround(source, unit, offset), offset, step);
  const { blocks } = source;
  const here = Math.max(0, blockIndexAt(blocks, offset));
  for (let index = here; index >= 0 && index < blocks.length; index += step) {
    const found = beside(wordsOfBlock(source, index), offset, step);
    if (found !== null) return found;
  }
  return null;
}

/** The passage widened to the whole words that it touches, without white space at its ends. */
export function snapToWords(source: UnitText, { start, end }: Passage): Passage | null {
  const first = wordsOfBlock(source, blockIndexAt(source.blocks, start)).find(
    (word) => word.start < end && word.end > start,
  );
  const last = wordsOfBlock(source, blockIndexAt(source.blocks, end)).findLast(
    (word) => word.start < end && word.end > start,
  );
  const from = Math.min(start, first?.start ?? start);
  return trimPassage(source.text, passage(from, Math.max(end, last?.end ?? end)));
}

function unitsAround(source: UnitText, unit: ReadingUnit, offset: number): readonly Passage[] {
  if (unit === 'word') return wordsOfBlock(source, blockIndexAt(source.blocks, offset));
  return unit === 'sentence' ? source.sentences : source.blocks;
}

function beside(units: readonly Passage[], offset: number, step: 1 | -1): Passage | null {
  const after = firstFrom(units, (one) => (step === 1 ? one.start >= offset : one.end > offset));
  const found = units[step === 1 ? after : after - 1];
  return found === undefined ? null : passage(found.start, found.end);
}

/** The index of the first that passes; the units before it must all fail. */
function firstFrom(units: readonly Passage[], passes: (unit: Passage) => boolean): number {
  let low = 0;
  let high = units.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const unit = units[middle];
    if (unit !== undefined && passes(unit)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A block's words, kept for as long as the block is: stepping by word stays in one block mostly. */
const knownWords = new WeakMap<Block, readonly Passage[]>();

function wordsOfBlock({ text, blocks, language }: UnitText, index: number): readonly Passage[] {
  const block = blocks[index];
  if (block === undefined) return [];
  const known = knownWords.get(block);
  if (known !== undefined) return known;
  const words = wordsOf(quoteOf(text, block), language ?? undefined).map(({ start, end }) =>
    passage(block.start + start, block.start + end),
  );
  knownWords.set(block, words);
  return words;
}
