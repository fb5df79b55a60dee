/** What else in the new text might be a passage: twins beside its partner, and strays in text without one. */
import type { Anchor } from './anchor.ts';
import { candidateAt, type Description, fitRange, occurrences } from './candidate.ts';
import { FuzzyPattern } from './edit-distance.ts';
import { longestCompared, weighedContext } from './evidence.ts';
import { foldText, originalEnd, originalStart } from './fold-text.ts';
import type { Candidate } from './placement.ts';
import { placeAt, runIndexAt } from './run.ts';
import type { Gap, TextMap } from './text-map.ts';

/** So much unpaired text on each side is looked through for twins, in UTF-16 code units. */
const twinReach = 4_000;
const mostTwins = 4;

/** So much unpaired text, the nearest first, is searched for a stray, in UTF-16 code units. */
const strayReach = 65_536;

/** A stray differs in at most this share of its quote; more is chance. */
const mostStrayEdits = 0.5;

/**
 * Other places, and other claimants of the same place, for an anchor whose partner is `best`: an equal
 * quote in the unpaired text beside it, old or new, which the difference of the texts may have confused.
 */
export function rivalsOf(anchor: Anchor, map: TextMap, best: Candidate): readonly Candidate[] {
  if (best.score === 1) return [];
  if (best.quoteShare < 1) return searchGaps(anchor, map, gapsBeside(map, best), best);
  return [...newTwins(anchor, map, best), ...oldTwins(anchor, map, best)];
}

/** Places in unpaired text anywhere, for an anchor whose partner is gone. */
export function strays(anchor: Anchor, map: TextMap): readonly Candidate[] {
  const { runs } = map.alignment;
  const expected = runs[runIndexAt(runs, anchor.start)]?.newEnd ?? 0;
  return searchGaps(anchor, map, nearestFirst(map.newGaps, expected), null);
}

/** The parts in the order of their distance from `offset`; of two as far the earlier. */
function* nearestFirst(gaps: readonly Gap[], offset: number): Generator<Gap> {
  let after = gaps.findIndex(({ end }) => end >= offset);
  if (after === -1) after = gaps.length;
  let before = after - 1;
  while (true) {
    const [earlier, later] = [gaps[before], gaps[after]];
    const isEarlier =
      earlier !== undefined &&
      (later === undefined || distance(earlier, offset) <= distance(later, offset));
    const nearest = isEarlier ? earlier : later;
    if (nearest === undefined) return;
    yield nearest;
    if (isEarlier) before -= 1;
    else after += 1;
  }
}

function distance({ start, end }: Gap, offset: number): number {
  return Math.max(0, start - offset, offset - end);
}

/** The unpaired parts of the new text that touch the place or lie next to it. */
function gapsBeside(map: TextMap, { passage: at }: Candidate): readonly Gap[] {
  const { newOrder } = map.alignment;
  const gaps: Gap[] = [];
  const last = placeAt(newOrder, at.end);
  for (let place = placeAt(newOrder, at.start) - 1; place <= last; place += 1) {
    if (place >= -1) gaps.push(map.newGap(place));
  }
  return gaps;
}

function newTwins(anchor: Anchor, map: TextMap, best: Candidate): readonly Candidate[] {
  const { newText } = map.alignment;
  return gapsBeside(map, best)
    .map(({ start, end }) => ({
      start: Math.max(start, best.passage.start - twinReach),
      end: Math.min(end, best.passage.end + twinReach),
    }))
    .flatMap(({ start, end }) => occurrences(newText, anchor.quote, start, end, mostTwins))
    .filter((at) => at.end <= best.passage.start || at.start >= best.passage.end)
    .map((at) => candidateAt(anchor, newText, at, map.orderOf(anchor, at, 'unknown')));
}

/** Equal quotes beside this one in the old text that have no partner: the place may be theirs. */
function oldTwins(anchor: Anchor, map: TextMap, best: Candidate): readonly Candidate[] {
  const { runs, oldText, newText } = map.alignment;
  const index = runIndexAt(runs, anchor.start);
  const gaps = [
    { start: runs[index - 1]?.oldEnd ?? 0, end: runs[index]?.oldStart ?? 0 },
    { start: runs[index]?.oldEnd ?? 0, end: runs[index + 1]?.oldStart ?? oldText.length },
  ];
  return gaps
    .map(({ start, end }) => ({
      start: Math.max(start, anchor.start - twinReach),
      end: Math.min(end, anchor.end + twinReach),
    }))
    .flatMap(({ start, end }) => occurrences(oldText, anchor.quote, start, end, mostTwins))
    .filter((twin) => twin.end <= anchor.start || twin.start >= anchor.end)
    .map((twin) =>
      candidateAt(
        describedAt(oldText, twin),
        newText,
        best.passage,
        map.orderOf(twin, best.passage, 'unknown'),
      ),
    );
}

function describedAt(text: string, { start, end }: Gap): Description {
  return {
    quote: text.slice(start, end),
    before: text.slice(Math.max(0, start - weighedContext), start),
    after: text.slice(end, end + weighedContext),
  };
}

/** Fuzzy finds of the quote in `gaps` that no other old text has a claim on. */
function searchGaps(
  anchor: Anchor,
  map: TextMap,
  gaps: Iterable<Gap>,
  best: Candidate | null,
): readonly Candidate[] {
  const { quote } = anchor;
  const { newText } = map.alignment;
  const least = quote.length * (1 - mostStrayEdits);
  const found: Candidate[] = [];
  let sought: FuzzyPattern | null = null;
  let reach = strayReach;
  for (const gap of gaps) {
    if (reach < least) break;
    const length = Math.min(reach, gap.end - gap.start);
    if (length < least) continue;
    reach -= length;
    sought ??= new FuzzyPattern(foldText(quote).text.trim());
    if (sought.length > longestCompared) break;
    const most = Math.floor(sought.length * mostStrayEdits);
    const folded = map.foldedNew(gap.start, gap.start + length);
    for (const match of sought.findIn(folded.text, most, mostTwins)) {
      const start = gap.start + originalStart(folded, match.start);
      const end = gap.start + originalEnd(folded, match.end);
      const at = fitRange(quote, newText, start, end);
      const isOther = best === null || at.end <= best.passage.start || at.start >= best.passage.end;
      if (isOther && map.claimedByOthers(at.start, at.end, anchor) <= 0.5) {
        found.push(candidateAt(anchor, newText, at, map.orderOf(anchor, at, 'left')));
      }
    }
  }
  return found;
}
