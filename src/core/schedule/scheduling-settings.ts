/** The reader's settings of the scheduler, with what each may be. */
import type { QueueOrder } from './order-queue.ts';

/** What becomes of a card that is forgotten again and again. */
export type LeechRule = {
  /** A card is a leech from so many lapses on, and again at every half as many more. */
  readonly threshold: number;
  readonly action: 'tag' | 'suspend';
};

/** The least and the greatest desired retention that the scheduler takes. */
export const retentionBounds = { least: 0.7, greatest: 0.97 } as const;

/** Everything that decides which cards are asked, and when. */
export type SchedulingSettings = {
  /** 0.7 to 0.97. */
  readonly desiredRetention: number;
  /** Another desired retention for the cards of a tag; the highest of a card's tags counts. */
  readonly retentionOfTag: Readonly<Record<string, number>>;
  /** The 21 weights fitted to this reader; null for the published ones. */
  readonly weights: readonly number[] | null;
  /** In minutes. */
  readonly learningSteps: readonly number[];
  readonly relearningSteps: readonly number[];
  readonly maximumDays: number;
  /** The local hour at which a new day begins, 0 to 23. */
  readonly dayStartsAtHour: number;
  readonly isBalanced: boolean;
  /** For each weekday from Sunday: 1 as usual, 0 as little as can be. */
  readonly willingness: readonly number[];
  readonly newEachDay: number;
  readonly reviewsEachDay: number;
  readonly order: QueueOrder;
  /** Whether a card's siblings wait for another day once one of them was asked. */
  readonly keepsSiblingsApart: boolean;
  readonly leech: LeechRule;
  /** How many answers a review offers: Forgot and Remembered, or all four grades. */
  readonly answerButtons: 2 | 4;
};

/** What a reader who never opened the settings has. */
export const defaultSettings: SchedulingSettings = {
  desiredRetention: 0.9,
  retentionOfTag: {},
  weights: null,
  learningSteps: [1, 10],
  relearningSteps: [10],
  maximumDays: 36_500,
  dayStartsAtHour: 4,
  isBalanced: true,
  willingness: [1, 1, 1, 1, 1, 1, 1],
  newEachDay: 20,
  reviewsEachDay: 200,
  order: 'due-date',
  keepsSiblingsApart: true,
  leech: { threshold: 8, action: 'tag' },
  answerButtons: 2,
};

const longestStep = 30 * 24 * 60;
const mostSteps = 20;

/** `settings` with every number within its bounds; what is no number becomes the default. */
export function boundedSettings(settings: SchedulingSettings): SchedulingSettings {
  const { least, greatest } = retentionBounds;
  const ofDefault = defaultSettings;
  const retention = (value: number) => within(value, least, greatest, ofDefault.desiredRetention);
  const steps = (values: readonly number[]) =>
    values.filter((minutes) => minutes > 0 && minutes <= longestStep).slice(0, mostSteps);
  const whole = (value: number, from: number, to: number, otherwise: number) =>
    Math.round(within(value, from, to, otherwise));
  const ofTags = Object.entries(settings.retentionOfTag);
  return {
    ...settings,
    desiredRetention: retention(settings.desiredRetention),
    retentionOfTag: Object.fromEntries(ofTags.map(([tag, value]) => [tag, retention(value)])),
    weights: areWeights(settings.weights) ? settings.weights : null,
    learningSteps: steps(settings.learningSteps),
    relearningSteps: steps(settings.relearningSteps),
    maximumDays: whole(settings.maximumDays, 1, 36_500, ofDefault.maximumDays),
    dayStartsAtHour: whole(settings.dayStartsAtHour, 0, 23, ofDefault.dayStartsAtHour),
    willingness: ofDefault.willingness.map((usual, weekday) =>
      within(settings.willingness[weekday] ?? usual, 0, 1, usual),
    ),
    newEachDay: whole(settings.newEachDay, 0, 9_999, ofDefault.newEachDay),
    reviewsEachDay: whole(settings.reviewsEachDay, 0, 9_999, ofDefault.reviewsEachDay),
    leech: {
      ...settings.leech,
      threshold: whole(settings.leech.threshold, 2, 99, ofDefault.leech.threshold),
    },
    answerButtons: settings.answerButtons === 4 ? 4 : 2,
  };
}

function within(value: number, least: number, greatest: number, otherwise: number): number {
  return Number.isFinite(value) ? Math.min(greatest, Math.max(least, value)) : otherwise;
}

function areWeights(weights: readonly number[] | null): boolean {
  return weights !== null && weights.length === 21 && weights.every(Number.isFinite);
}

/** Whether a card that now has `lapses` has become a leech by its last one. */
export function becomesLeech(lapses: number, { threshold }: LeechRule): boolean {
  if (lapses < threshold) return false;
  return (lapses - threshold) % Math.max(1, Math.ceil(threshold / 2)) === 0;
}
