/** Looks terms up in the sorted dictionary of a segment. */
import { facetSign, type Segment, termCount } from './segment.ts';

/** The term as a string. */
export function termAt({ termStarts, termUnits }: Segment, term: number): string {
  const [from, to] = [termStarts[term] as number, termStarts[term + 1] as number];
  return String.fromCharCode(...termUnits.subarray(from, to));
}

/** The number of the term; -1 where the segment has none like it. */
export function findTerm(segment: Segment, wanted: string): number {
  const term = firstFrom(segment, wanted);
  const isIt = term < termCount(segment) && compare(segment, term, wanted) === 0;
  return isIt ? term : -1;
}

/** The terms that begin with `beginning`: from the first up to the second number. */
export function termsFrom(segment: Segment, beginning: string): readonly [number, number] {
  const from = firstFrom(segment, beginning);
  let [low, high] = [from, termCount(segment)];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (beginsWith(segment, middle, beginning)) low = middle + 1;
    else high = middle;
  }
  return [from, low];
}

/** The terms that hold `part`; for scripts whose words may be joined to longer ones. */
export function termsWith(segment: Segment, part: string): readonly number[] {
  const found: number[] = [];
  for (let term = 0; term < termCount(segment); term += 1) {
    const text = termAt(segment, term);
    if (text.includes(part) && !text.startsWith(facetSign)) found.push(term);
  }
  return found;
}

function firstFrom(segment: Segment, wanted: string): number {
  let [low, high] = [0, termCount(segment)];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(segment, middle, wanted) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Below 0 where the term comes before `wanted` in the order of code units. */
function compare({ termStarts, termUnits }: Segment, term: number, wanted: string): number {
  const from = termStarts[term] as number;
  const length = (termStarts[term + 1] as number) - from;
  const shared = Math.min(length, wanted.length);
  for (let index = 0; index < shared; index += 1) {
    const difference = (termUnits[from + index] as number) - wanted.charCodeAt(index);
    if (difference !== 0) return difference;
  }
  return length - wanted.length;
}

function beginsWith({ termStarts, termUnits }: Segment, term: number, beginning: string): boolean {
  const from = termStarts[term] as number;
  if ((termStarts[term + 1] as number) - from < beginning.length) return false;
  for (let index = 0; index < beginning.length; index += 1) {
    if (termUnits[from + index] !== beginning.charCodeAt(index)) return false;
  }
  return true;
}
