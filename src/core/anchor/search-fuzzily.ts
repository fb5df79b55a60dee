/** A bounded search for a quote whose words were changed, in a text whose former state is not known. */
import type { Passage } from '../text/passage.ts';
import type { Anchor } from './anchor.ts';
import { fitRange } from './candidate.ts';
import { type FuzzyMatch, FuzzyPattern } from './edit-distance.ts';
import { type FoldedText, foldText, originalEnd, originalStart } from './fold-text.ts';

/** Parts of the quote and of its context that are looked for letter for letter, in folded code units. */
const seedLength = 8;
const mostSeeds = 12;
const mostHitsOfSeed = 64;

/** So many windows are searched, those with the most seeds first. */
const mostWindows = 12;

/** A find differs in at most this share of its quote; more is chance. */
const mostEdits = 0.5;

type Seed = { readonly text: string /** From the quote's start. */; readonly offset: number };

/** The best finds of the anchor's quote in `text`, in windows where parts of it or its context stand. */
export function searchFuzzily(
  anchor: Anchor,
  text: string,
  folded: FoldedText,
): readonly Passage[] {
  const pattern = foldText(anchor.quote).text.trim();
  const most = Math.floor(pattern.length * mostEdits);
  const sought = new FuzzyPattern(pattern);
  const margin = Math.ceil(pattern.length * 0.3) + 32;
  const found: (FuzzyMatch & { readonly from: number })[] = [];
  for (const place of likelyPlaces(anchor, pattern, folded.text)) {
    const from = Math.max(0, place - margin);
    const window = folded.text.slice(from, place + pattern.length + margin);
    for (const match of sought.findIn(window, most, 2)) found.push({ ...match, from });
  }
  return apart(
    found
      .sort((a, b) => a.distance - b.distance || a.from - b.from)
      .map(({ from, start, end }) =>
        fitRange(
          anchor.quote,
          text,
          originalStart(folded, from + start),
          originalEnd(folded, from + end),
        ),
      ),
  );
}

/** Those that overlap none before them. */
function apart(finds: readonly Passage[]): readonly Passage[] {
  const kept: Passage[] = [];
  for (const find of finds) {
    if (kept.every((one) => find.end <= one.start || find.start >= one.end)) kept.push(find);
  }
  return kept;
}

/** Where the quote would begin by most of the seeds' hits, the best first; near the old place before far. */
function likelyPlaces(anchor: Anchor, pattern: string, text: string): readonly number[] {
  const width = Math.max(32, pattern.length >> 1);
  const votes = new Map<number, { places: number[]; seeds: Set<number> }>();
  seedsOf(anchor, pattern).forEach((seed, index) => {
    let at = text.indexOf(seed.text);
    for (let hits = 0; at !== -1 && hits < mostHitsOfSeed; hits += 1) {
      const place = Math.max(0, at - seed.offset);
      const bucket = Math.floor(place / width);
      const vote = votes.get(bucket) ?? { places: [], seeds: new Set() };
      vote.places.push(place);
      vote.seeds.add(index);
      votes.set(bucket, vote);
      at = text.indexOf(seed.text, at + 1);
    }
  });
  return [...votes.values()]
    .map(({ places, seeds }) => ({ place: middle(places), weight: seeds.size }))
    .sort(
      (a, b) =>
        b.weight - a.weight || Math.abs(a.place - anchor.start) - Math.abs(b.place - anchor.start),
    )
    .slice(0, mostWindows)
    .map(({ place }) => place);
}

function seedsOf(anchor: Anchor, pattern: string): readonly Seed[] {
  const seeds: Seed[] = [];
  const step = Math.max(seedLength, Math.floor(pattern.length / mostSeeds));
  for (let offset = 0; offset + seedLength <= pattern.length; offset += step) {
    seeds.push({ text: pattern.slice(offset, offset + seedLength), offset });
  }
  const before = foldText(anchor.before).text.slice(-2 * seedLength);
  const after = foldText(anchor.after).text.slice(0, 2 * seedLength);
  if (before.length > seedLength) seeds.push({ text: before, offset: -before.length });
  if (after.length > seedLength) seeds.push({ text: after, offset: pattern.length });
  return seeds;
}

function middle(places: readonly number[]): number {
  return [...places].sort((a, b) => a - b)[places.length >> 1] ?? 0;
}
