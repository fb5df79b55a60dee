/** Chooses the day of the next review among those that serve the memory equally well. */
import { fractionOf } from '../chance.ts';

/** Why a card comes back when it does. */
export type DateDecision = {
  /** What was desired of the card when it was reviewed: 0 to 1. */
  readonly desiredRetention: number;
} & (
  | /** A learning step of so many minutes. */ { readonly kind: 'step'; readonly minutes: number }
  | ({ readonly kind: 'day' } & ChosenDay)
);

/** A day with those it was chosen from; all are whole days from the review, `ideal` is not rounded. */
export type ChosenDay = {
  readonly ideal: number;
  readonly earliest: number;
  readonly latest: number;
  readonly chosen: number;
  /** The parts of the chosen day's cost; null where the days were not weighed against each other. */
  readonly cost: DayCost | null;
};

/** What speaks against a day; each part is 0 where nothing does. */
export type DayCost = {
  /** Its load beside the mean of the days it competes with, of what the reader wants on that weekday. */
  readonly load: number;
  /** How near a sibling is due. */
  readonly siblings: number;
  /** How far it is from the ideal day by the length of the wait, in tenths, squared: what recall it costs. */
  readonly distance: number;
};

/** What the days around are like; days count from the day of the review. */
export type DaysAround = {
  /** How many cards are due on the day. */
  readonly loadOn: (day: number) => number;
  /** The days on which the card's siblings are due. */
  readonly siblingDays: readonly number[];
  /** How much the reader wants to do on the day: 1 as usual, 0 as little as can be. */
  readonly willingnessOn: (day: number) => number;
};

/** The days between which the next review may fall. */
export type DayRange = Pick<ChosenDay, 'ideal' | 'earliest' | 'latest'>;

const spreads = [
  { from: 2.5, to: 7, share: 0.15 },
  { from: 7, to: 20, share: 0.1 },
  { from: 20, to: Number.POSITIVE_INFINITY, share: 0.05 },
] as const;

/**
 * The days that serve as well as `ideal`: FSRS's fuzz range (ts-fsrs `get_fuzz_range`), which is wider
 * the longer the wait; never a wait that is no longer than the last where the ideal is longer.
 */
export function fuzzRange(ideal: number, elapsedDays: number, maximumDays: number): DayRange {
  const rounded = Math.min(Math.max(1, Math.round(ideal)), maximumDays);
  if (rounded < 2.5) return { ideal, earliest: rounded, latest: rounded };
  let width = 1;
  for (const { from, to, share } of spreads) {
    width += share * Math.max(0, Math.min(rounded, to) - from);
  }
  const latest = Math.min(Math.round(rounded + width), maximumDays);
  const afterLast = rounded > elapsedDays ? elapsedDays + 1 : 0;
  const earliest = Math.min(Math.max(2, Math.round(rounded - width), afterLast), latest);
  return { ideal, earliest, latest };
}

/** Takes the ideal day. */
export function takeIdealDay({ ideal, earliest, latest }: DayRange): ChosenDay {
  const chosen = Math.min(latest, Math.max(earliest, Math.round(ideal)));
  return { ideal, earliest, latest, chosen, cost: null };
}

/** Takes any day of the range, each as likely as another; the same seed takes the same. */
export function takeAnyDay({ ideal, earliest, latest }: DayRange, seed: string): ChosenDay {
  const chosen = earliest + Math.floor(fractionOf(seed) * (latest - earliest + 1));
  return { ideal, earliest, latest, chosen, cost: null };
}

const weights = { load: 1, siblings: 2, distance: 0.35, chance: 0.02 } as const;
const leastWillingness = 0.05;

/**
 * Takes the day of the range that costs least: load, siblings and easy days are weighed in one sum, and
 * the seed decides between days that cost the same.
 */
export function takeBalancedDay(range: DayRange, around: DaysAround, seed: string): ChosenDay {
  const days = Array.from(
    { length: range.latest - range.earliest + 1 },
    (_, index) => range.earliest + index,
  );
  const wants = days.map((day) => Math.max(leastWillingness, around.willingnessOn(day)));
  const loads = days.map((day) => around.loadOn(day) + 1);
  const fair = sumOf(loads) / sumOf(wants);
  let least = Number.POSITIVE_INFINITY;
  let best: ChosenDay = { ...takeIdealDay(range) };
  days.forEach((day, index) => {
    const cost = {
      load: (loads[index] ?? 1) / (wants[index] ?? 1) / fair,
      siblings: sumOf(around.siblingDays.map((sibling) => (1 + Math.abs(sibling - day)) ** -2)),
      distance: distanceOf(day, range),
    };
    const chance = fractionOf(`${seed} ${day}`) * weights.chance;
    const total =
      cost.load * weights.load +
      cost.siblings * weights.siblings +
      cost.distance * weights.distance +
      chance;
    if (total >= least) return;
    least = total;
    best = { ...range, chosen: day, cost };
  });
  return best;
}

function distanceOf(day: number, { ideal }: DayRange): number {
  return ((day - ideal) / ideal / 0.1) ** 2;
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
