/** What the coverage strip shows: layers of passages, whoever knows them. */
import type { MemoryLevel, PassageMemory } from '#core/card/memory-of-text.ts';
import { memoryOfSection } from '#core/card/memory-of-text.ts';
import {
  type HighlightColour,
  highlightColourNames,
  highlightColours,
  type PlacedHighlight,
} from '#core/highlight/highlight.ts';
import type { FactId } from '#core/quiz/fact.ts';
import { type Coverage, shareCovered } from '#core/text/coverage.ts';
import type { Passage } from '#core/text/passage.ts';
import { memorySummary } from '../memory/memory-words.ts';

/** How a passage of a layer is drawn. */
export type CoverageTone = 'read' | MemoryLevel | 'tested' | HighlightColour;

/** One lane of the strip, from its start edge on: `read`, `marked`, `remembered`, and `tested` last. */
export type CoverageLane = 'read' | 'marked' | 'remembered' | 'tested';

/** A layer: its passages with their tones, and what it says to those who do not see it. */
export type CoverageLayer = {
  readonly lane: CoverageLane;
  readonly passages: readonly { readonly passage: Passage; readonly tone: CoverageTone }[];
  /** A short sentence: `Read: 34 percent.` */
  readonly summary: string;
};

/** What was read. */
export function readLayer(coverage: Coverage, length: number): CoverageLayer {
  const share = Math.round(shareCovered(coverage, length) * 100);
  const passages = coverage.map((passage) => ({ passage, tone: 'read' as const }));
  return { lane: 'read', passages, summary: `Read: ${share} percent.` };
}

/** What was marked, by colour. */
export function markedLayer(placed: readonly PlacedHighlight[]): CoverageLayer {
  const passages = placed.map(({ highlight, passage }) => ({ passage, tone: highlight.colour }));
  const counts = highlightColours
    .map((colour) => [colour, passages.filter(({ tone }) => tone === colour).length] as const)
    .filter(([, count]) => count > 0)
    .map(([colour, count]) => `${count} ${highlightColourNames[colour]}`);
  return { lane: 'marked', passages, summary: `Marked: ${counts.join(', ') || 'nothing'}.` };
}

/** What has a card, by how well it is known now. */
export function rememberedLayer(passages: readonly PassageMemory[]): CoverageLayer {
  return {
    lane: 'remembered',
    passages: passages.map(({ passage, level }) => ({ passage, tone: level })),
    summary: memorySummary(memoryOfSection(passages)),
  };
}

/** A passage that proves a fact which a quiz asked for, and whether it was right when last asked. */
export type TestedPassage = {
  readonly factId: FactId;
  readonly passage: Passage;
  readonly isKnown: boolean;
};

/** What a quiz asked about, and what of it is known. */
export function testedLayer(tested: readonly TestedPassage[]): CoverageLayer {
  const passages = tested.map(({ passage, isKnown }) => ({
    ...{ passage, tone: isKnown ? ('known' as const) : ('tested' as const) },
  }));
  const count = (some: readonly TestedPassage[]) => new Set(some.map(({ factId }) => factId)).size;
  const [all, known] = [count(tested), count(tested.filter(({ isKnown }) => isKnown))];
  const words = all === 0 ? 'nothing' : `${all} ${all === 1 ? 'fact' : 'facts'}, ${known} known`;
  return { lane: 'tested', passages, summary: `Tested: ${words}.` };
}
