/** What the coverage strip shows: layers of passages, whoever knows them. */
import {
  type HighlightColour,
  highlightColourNames,
  highlightColours,
  type PlacedHighlight,
} from '#core/highlight/highlight.ts';
import { type Coverage, shareCovered } from '#core/text/coverage.ts';
import type { Passage } from '#core/text/passage.ts';

/** How a passage of a layer is drawn. */
export type CoverageTone = 'read' | 'carded' | HighlightColour;

/** One lane of the strip, from its start edge on: `read`, then `marked`, then `carded`. */
export type CoverageLane = 'read' | 'marked' | 'carded';

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

/** What has a card. */
export function cardedLayer(
  placed: readonly PlacedHighlight[],
  carded: ReadonlySet<string>,
): CoverageLayer {
  const passages = placed
    .filter(({ highlight }) => carded.has(highlight.id))
    .map(({ passage }) => ({ passage, tone: 'carded' as const }));
  const count = passages.length;
  return { lane: 'carded', passages, summary: `With a card: ${count === 0 ? 'nothing' : count}.` };
}
