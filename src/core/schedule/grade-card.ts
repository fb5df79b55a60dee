/** Grades a card: its memory, its learning step, and the day on which it comes back. */
import type { CardSchedule } from './card-schedule.ts';
import { type ChosenDay, type DateDecision, type DayRange, fuzzRange } from './choose-day.ts';
import { type Memory, memoryModel } from './fsrs.ts';
import { type Grade, grades } from './review.ts';
import { latestDue, type StudyCalendar, studyDays } from './study-calendar.ts';

/** What the scheduler goes by. */
export type SchedulerOptions = {
  /** The probability of recall that a card should have when it comes due: 0.7 to 0.97. */
  readonly desiredRetention: number;
  /** The weights of the memory model. */
  readonly weights: readonly number[];
  /** The steps of a new card, in minutes; none lets the model decide. */
  readonly learningSteps: readonly number[];
  /** The steps of a card that was forgotten, in minutes. */
  readonly relearningSteps: readonly number[];
  readonly maximumDays: number;
  readonly calendar: StudyCalendar;
};

/** What a grade comes to. */
export type GradedSchedule = { readonly schedule: CardSchedule; readonly decision: DateDecision };

/** Takes a day of the range; must be a function of the range alone. */
export type DayChooser = (range: DayRange) => ChosenDay;

const minuteLength = 60_000;
const minutesInDay = 24 * 60;

/**
 * The card's schedule after `grade` at `now`. A clock that was set back counts as no time passed.
 * `choose` takes the day within the fuzz range.
 */
export function gradeCard(
  schedule: CardSchedule,
  grade: Grade,
  now: number,
  options: SchedulerOptions,
  choose: DayChooser,
): GradedSchedule {
  const elapsed = elapsedDays(schedule, now, options.calendar);
  const memory = memoryAfter(schedule, grade, elapsed, options);
  const isLapse = schedule.state === 'review' && grade === 'again';
  const next = {
    ...schedule,
    ...memory,
    repetitions: schedule.repetitions + 1,
    lapses: schedule.lapses + (isLapse ? 1 : 0),
    lastReviewedAt: now,
  };
  const { desiredRetention, calendar } = options;
  const step = stepAfter(schedule, grade, options);
  if (step !== null && step.minutes < minutesInDay) {
    const state = schedule.state === 'review' ? 'relearning' : learningState(schedule.state);
    const dueAt = Math.min(now + step.minutes * minuteLength, latestDue);
    return {
      schedule: { ...next, state, dueAt, learningStep: step.next, scheduledDays: 0 },
      decision: { kind: 'step', desiredRetention, minutes: step.minutes },
    };
  }
  const chosen =
    step === null
      ? dayAfter(schedule, grade, elapsed, options, choose)
      : longStep(Math.floor(step.minutes / minutesInDay));
  return {
    schedule: {
      ...next,
      state: 'review',
      dueAt: Math.max(
        startOfDayAfter(now, chosen.chosen, calendar),
        afterSteps(schedule, now, options),
      ),
      learningStep: step?.next ?? 0,
      scheduledDays: chosen.chosen,
    },
    decision: { kind: 'day', desiredRetention, ...chosen },
  };
}

/** What each grade would come to, worst first. */
export function previewGrades(
  schedule: CardSchedule,
  now: number,
  options: SchedulerOptions,
  choose: DayChooser,
): Readonly<Record<Grade, GradedSchedule>> {
  const of = (grade: Grade) => gradeCard(schedule, grade, now, options, choose);
  return { again: of('again'), hard: of('hard'), good: of('good'), easy: of('easy') };
}

/** The study days since the last review; 0 for a new card, and where the clock was set back. */
export function elapsedDays(
  { state, lastReviewedAt }: CardSchedule,
  now: number,
  calendar: StudyCalendar,
): number {
  if (state === 'new' || lastReviewedAt === null) return 0;
  const { dayOf } = studyDays(calendar);
  return Math.max(0, dayOf(now) - dayOf(lastReviewedAt));
}

/** When the study day begins that is `days` after the one of `now`; never beyond the calendar. */
export function startOfDayAfter(now: number, days: number, calendar: StudyCalendar): number {
  const { dayOf, startOf } = studyDays(calendar);
  const last = dayOf(latestDue);
  return Math.min(startOf(Math.min(dayOf(now) + days, last)), latestDue);
}

function memoryAfter(
  { state, stability, difficulty }: CardSchedule,
  grade: Grade,
  elapsed: number,
  { weights }: SchedulerOptions,
): Memory {
  const known = state === 'new' ? null : { stability, difficulty };
  return memoryModel(weights).next(known, elapsed, grade);
}

function learningState(state: CardSchedule['state']): 'learning' | 'relearning' {
  return state === 'relearning' ? 'relearning' : 'learning';
}

type Step = { readonly minutes: number; readonly next: number };

/** The learning step that follows, as ts-fsrs's `BasicLearningStepsStrategy`; null where none does. */
function stepAfter(
  { state, learningStep }: CardSchedule,
  grade: Grade,
  { learningSteps, relearningSteps }: SchedulerOptions,
): Step | null {
  const isFirst = state === 'new' || state === 'learning';
  const steps = isFirst ? learningSteps : relearningSteps;
  const [first, second] = steps;
  if (first === undefined || learningStep >= steps.length) return null;
  if (grade === 'again') return { minutes: Math.round(first), next: 0 };
  if (state === 'review' || grade === 'easy') return null;
  if (grade === 'hard') {
    const minutes = second === undefined ? first * 1.5 : (first + second) / 2;
    return { minutes: Math.round(minutes), next: learningStep };
  }
  const following = steps[learningStep + 1];
  return following === undefined
    ? null
    : { minutes: Math.round(following), next: learningStep + 1 };
}

/** When the longest step ends that the card could take now: a day that begins before it would be sooner. */
function afterSteps(schedule: CardSchedule, now: number, options: SchedulerOptions): number {
  const minutes = grades.map((grade) => stepAfter(schedule, grade, options)?.minutes ?? 0);
  const within = minutes.filter((each) => each < minutesInDay);
  return Math.min(now + Math.max(0, ...within) * minuteLength, latestDue);
}

function longStep(days: number): ChosenDay {
  return { ideal: days, earliest: days, latest: days, chosen: days, cost: null };
}

/** The day of `grade`, kept in order with the day of Good. */
function dayAfter(
  schedule: CardSchedule,
  grade: Grade,
  elapsed: number,
  options: SchedulerOptions,
  choose: DayChooser,
): ChosenDay {
  const ideal = idealDays(schedule, grade, elapsed, options);
  const range = fuzzRange(ideal, elapsed, options.maximumDays);
  if (schedule.state !== 'review' || grade === 'good') return choose(range);
  const good = dayAfter(schedule, 'good', elapsed, options, choose).chosen;
  return choose(
    grade === 'easy'
      ? { ...range, earliest: Math.min(Math.max(range.earliest, good), range.latest) }
      : { ...range, latest: Math.max(Math.min(range.latest, good), range.earliest) },
  );
}

/**
 * The days until recall comes down to what is desired. Again and Hard never wait longer than Good, nor
 * Easy shorter, whatever the weights say. Other than ts-fsrs and Anki, no day is added to keep grades
 * apart: with short waits that alone would cost a percent of recall (simulated, 10,000 cards).
 */
function idealDays(
  schedule: CardSchedule,
  grade: Grade,
  elapsed: number,
  options: SchedulerOptions,
): number {
  const daysOf = (of: Grade) => {
    const { stability } = memoryAfter(schedule, of, elapsed, options);
    return memoryModel(options.weights).daysUntil(options.desiredRetention, stability);
  };
  if (schedule.state !== 'review' || grade === 'good') return daysOf(grade);
  return grade === 'easy'
    ? Math.max(daysOf('easy'), daysOf('good'))
    : Math.min(daysOf(grade), daysOf('good'));
}
