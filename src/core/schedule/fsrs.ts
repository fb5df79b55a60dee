/** Schedules cards by FSRS-6; the only importer of ts-fsrs. */
import {
  type FSRS,
  type Card as FsrsCard,
  type Grade as FsrsGrade,
  fsrs,
  Rating,
  State,
} from 'ts-fsrs';
import type { CardId } from '../card/card.ts';
import type { CardSchedule } from './card-schedule.ts';

export type ReviewId = string & { readonly __brand: 'ReviewId' };

/** How well the reader recalled a card, worst first. */
export const grades = ['again', 'hard', 'good', 'easy'] as const;
export type Grade = (typeof grades)[number];

/** One grading of a card; reviews are only ever added. */
export type Review = {
  readonly id: ReviewId;
  readonly cardId: CardId;
  readonly grade: Grade;
  /** Epoch milliseconds. */
  readonly reviewedAt: number;
  readonly millisecondsTaken: number;
  readonly before: CardSchedule;
  readonly after: CardSchedule;
};

/** What the scheduler goes by. */
export type SchedulerOptions = {
  /** The probability of recall that a card should have when it comes due: 0 to 1. */
  readonly desiredRetention: number;
  /** The 21 weights of FSRS-6; its published defaults where absent. */
  readonly weights?: readonly number[];
};

const ratings: Readonly<Record<Grade, FsrsGrade>> = {
  again: Rating.Again,
  hard: Rating.Hard,
  good: Rating.Good,
  easy: Rating.Easy,
};

const states: Readonly<Record<CardSchedule['state'], State>> = {
  new: State.New,
  learning: State.Learning,
  review: State.Review,
  relearning: State.Relearning,
};

const stateNames: Readonly<Record<State, CardSchedule['state']>> = {
  [State.New]: 'new',
  [State.Learning]: 'learning',
  [State.Review]: 'review',
  [State.Relearning]: 'relearning',
};

/** The card's schedule after `grade` at `now`. A clock set back counts as no time passed. */
export function gradeCard(
  schedule: CardSchedule,
  grade: Grade,
  now: number,
  options: SchedulerOptions,
): CardSchedule {
  const at = Math.max(now, schedule.lastReviewedAt ?? now);
  const { card } = scheduler(options).next(fsrsCard(schedule), new Date(at), ratings[grade]);
  return ourSchedule(card);
}

function scheduler({ desiredRetention, weights }: SchedulerOptions): FSRS {
  const parameters = { request_retention: desiredRetention, enable_fuzz: false };
  return fsrs(weights === undefined ? parameters : { ...parameters, w: [...weights] });
}

function fsrsCard(schedule: CardSchedule): FsrsCard {
  const { lastReviewedAt } = schedule;
  return {
    due: new Date(schedule.dueAt),
    stability: schedule.stability,
    difficulty: schedule.difficulty,
    elapsed_days: 0,
    scheduled_days: schedule.scheduledDays,
    learning_steps: schedule.learningStep,
    reps: schedule.repetitions,
    lapses: schedule.lapses,
    state: states[schedule.state],
    ...(lastReviewedAt === null ? {} : { last_review: new Date(lastReviewedAt) }),
  };
}

function ourSchedule(card: FsrsCard): CardSchedule {
  return {
    state: stateNames[card.state],
    dueAt: card.due.getTime(),
    stability: card.stability,
    difficulty: card.difficulty,
    repetitions: card.reps,
    lapses: card.lapses,
    learningStep: card.learning_steps,
    scheduledDays: card.scheduled_days,
    lastReviewedAt: card.last_review?.getTime() ?? null,
  };
}
