/** Statistics of reviews, gathered part by part: a million of them in one pass each. */
import { curveOf } from '../optimise/memory-steps.ts';
import { cardIdsOf, type ReviewColumns, reviewState } from '../review-columns.ts';
import { dayTable, type StudyDays } from '../study-calendar.ts';
import { hourTable } from './local-hours.ts';

/** How often cards were recalled, and how often the model said that they would be. */
export type RecallCount = {
  readonly tested: number;
  readonly recalled: number;
  /** The sum of the predicted probabilities. */
  readonly predicted: number;
};

/** What was done on one study day; tested and recalled are of cards in review a day or more after their last. */
export type DayCount = {
  readonly reviews: number;
  readonly milliseconds: number;
  readonly tested: number;
  readonly recalled: number;
};

/** The statistics of the reviews so far. */
export type ReviewStatistics = {
  readonly reviews: number;
  readonly milliseconds: number;
  /** Recall of cards in review a day or more after their last, by the desired retention (in hundredths). */
  readonly byDesired: ReadonlyMap<number | null, RecallCount>;
  /** The same, by whether the wait was under 21 days. */
  readonly young: RecallCount;
  readonly mature: RecallCount;
  /** The same, in 20 bins of the predicted probability, from 0 up. */
  readonly calibration: readonly RecallCount[];
  /** By study day. */
  readonly days: ReadonlyMap<number, DayCount>;
  /** By local hour of the day, 24 of them. */
  readonly hours: readonly RecallCount[];
  /** How often each grade was given (Again to Easy), by the stage of the card. */
  readonly buttons: Readonly<Record<'learning' | 'young' | 'mature', readonly number[]>>;
};

/** What statistics go by. */
export type TallyOptions = {
  readonly days: StudyDays;
  readonly timeZone: string;
  readonly weights: readonly number[];
  /** The cards that are looked at; null for all. */
  readonly cards: ReadonlySet<string> | null;
};

/** Statistics in the making. */
export type ReviewTally = {
  /** Adds reviews that come after those before. */
  add(columns: ReviewColumns): void;
  statistics(): ReviewStatistics;
};

const matureFrom = 21;
const bins = 20;
const hundredths = 101;

/** Sums in columns: tested, recalled, predicted. */
type Sums = Float64Array;
const newSums = (rows: number): Sums => new Float64Array(rows * 3);

function addTest(sums: Sums, row: number, isRecalled: boolean, predicted: number): void {
  sums[row * 3] = (sums[row * 3] ?? 0) + 1;
  sums[row * 3 + 1] = (sums[row * 3 + 1] ?? 0) + (isRecalled ? 1 : 0);
  sums[row * 3 + 2] = (sums[row * 3 + 2] ?? 0) + predicted;
}

function countAt(sums: Sums, row: number): RecallCount {
  const [tested = 0, recalled = 0, predicted = 0] = sums.subarray(row * 3, row * 3 + 3);
  return { tested, recalled, predicted };
}

/** Whether a review tested a memory, and what came of it. */
type Outcome = 'recalled' | 'lost' | null;

type DaySums = Map<number, { -readonly [Name in keyof DayCount]: number }>;

function addToDay(days: DaySums, day: number, milliseconds: number, outcome: Outcome): void {
  const sum = days.get(day) ?? { reviews: 0, milliseconds: 0, tested: 0, recalled: 0 };
  sum.reviews += 1;
  sum.milliseconds += milliseconds;
  sum.tested += outcome === null ? 0 : 1;
  sum.recalled += outcome === 'recalled' ? 1 : 0;
  days.set(day, sum);
}

/** Begins statistics of nothing. */
export function reviewTally(options: TallyOptions): ReviewTally {
  const curve = curveOf(options.weights);
  const [byDesired, byWait, calibration, hours] = [hundredths, 2, bins, 24].map(newSums) as [
    Sums,
    Sums,
    Sums,
    Sums,
  ];
  const buttons = new Uint32Array(12);
  const days: DaySums = new Map();
  let [reviews, milliseconds] = [0, 0];

  const addRow = (columns: ReviewColumns, row: number, hour: number): Outcome => {
    const [waited, grade] = [columns.waitedDays[row] ?? 0, columns.grade[row] ?? 0];
    const stability = columns.stability[row] ?? 0;
    const isTest = columns.state[row] === reviewState && waited >= 1 && stability > 0;
    const age = waited >= matureFrom ? 1 : 0;
    const button = (isTest ? age + 1 : 0) * 4 + grade;
    buttons[button] = (buttons[button] ?? 0) + 1;
    if (!isTest) return null;
    const predicted = (1 + (curve.factor * waited) / stability) ** -curve.decay;
    const isRecalled = grade > 0;
    addTest(byDesired, columns.desiredPercent[row] ?? 0, isRecalled, predicted);
    addTest(byWait, age, isRecalled, predicted);
    addTest(calibration, Math.min(bins - 1, Math.floor(predicted * bins)), isRecalled, predicted);
    addTest(hours, hour, isRecalled, predicted);
    return isRecalled ? 'recalled' : 'lost';
  };

  return {
    add(columns) {
      if (columns.count === 0) return;
      const [from, to] = [columns.reviewedAt[0] ?? 0, columns.reviewedAt[columns.count - 1] ?? 0];
      const dayOf = dayTable(options.days, from, to);
      const hourOf = hourTable(options.timeZone, from, to);
      const isWanted = wantedCards(columns, options.cards);
      for (let row = 0; row < columns.count; row += 1) {
        if (isWanted !== null && isWanted[columns.card[row] ?? 0] === 0) continue;
        const at = columns.reviewedAt[row] ?? 0;
        const taken = columns.millisecondsTaken[row] ?? 0;
        addToDay(days, dayOf(at), taken, addRow(columns, row, hourOf(at)));
        reviews += 1;
        milliseconds += taken;
      }
    },
    statistics: () => ({
      ...{ reviews, milliseconds, days },
      byDesired: desiredCounts(byDesired),
      young: countAt(byWait, 0),
      mature: countAt(byWait, 1),
      calibration: Array.from({ length: bins }, (_, bin) => countAt(calibration, bin)),
      hours: Array.from({ length: 24 }, (_, hour) => countAt(hours, hour)),
      buttons: {
        learning: [...buttons.subarray(0, 4)],
        young: [...buttons.subarray(4, 8)],
        mature: [...buttons.subarray(8, 12)],
      },
    }),
  };
}

function desiredCounts(sums: Sums): ReadonlyMap<number | null, RecallCount> {
  const counts = Array.from({ length: hundredths }, (_, row) => countAt(sums, row));
  return new Map(
    counts.flatMap((count, row) =>
      count.tested === 0 ? [] : [[row === 0 ? null : row, count] as const],
    ),
  );
}

/** 1 for each card of the columns that is wanted; null where all are. */
function wantedCards(columns: ReviewColumns, cards: ReadonlySet<string> | null): Uint8Array | null {
  return cards === null
    ? null
    : Uint8Array.from(cardIdsOf(columns), (id) => (cards.has(id) ? 1 : 0));
}
