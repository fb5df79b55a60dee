/** Simulates months of study by the scheduler itself: what a setting would come to, day by day. */
import type { CardId } from '../../card/card.ts';
import { chanceFrom } from '../../chance.ts';
import { type CardSchedule, newSchedule } from '../card-schedule.ts';
import { type DaysAround, takeAnyDay, takeBalancedDay } from '../choose-day.ts';
import { type Memory, memoryModel } from '../fsrs.ts';
import { type DayChooser, elapsedDays, gradeCard, type SchedulerOptions } from '../grade-card.ts';
import type { Review, ReviewId } from '../review.ts';
import { dayLength, type StudyDays, studyDays, weekdayOf } from '../study-calendar.ts';
import {
  type LearnerTraits,
  type SimulatedLearner,
  simulatedLearner,
} from './simulated-learner.ts';

/** What is simulated. */
export type StudyPlan = {
  readonly cards: number;
  readonly days: number;
  readonly newEachDay: number;
  readonly reviewsEachDay: number;
  readonly scheduler: SchedulerOptions;
  /** Whether days are balanced, or taken by lot within the fuzz range. */
  readonly isBalanced: boolean;
  /** For each weekday from Sunday; see `SchedulingSettings`. */
  readonly willingness: readonly number[];
  readonly learner: LearnerTraits;
  readonly seed: number;
  /** When the first day begins, in epoch milliseconds. */
  readonly from: number;
};

/** What a simulated study came to; the arrays have a place for each day. */
export type SimulatedStudy = {
  readonly reviews: Uint32Array;
  readonly newCards: Uint32Array;
  readonly milliseconds: Float64Array;
  /** Reviews a day or more after the last of cards past their learning steps, and how many were recalled. */
  readonly tested: number;
  readonly recalled: number;
  /** How many cards the learner would recall at the end, in the mean. */
  readonly knownAtEnd: number;
};

/** A card of the simulation. */
type Simulated = { readonly id: number; schedule: CardSchedule; memory: Memory | null };

/** The study under way. `agenda` has the cards due on each day, and behind the last all that come later. */
type Study = {
  readonly plan: StudyPlan;
  readonly calendar: StudyDays;
  readonly firstDay: number;
  readonly learner: SimulatedLearner;
  readonly agenda: Simulated[][];
  readonly cards: Simulated[];
  readonly reviews: Uint32Array;
  readonly newCards: Uint32Array;
  readonly milliseconds: Float64Array;
  tested: number;
  recalled: number;
  readonly onReview: (review: Review) => void;
};

const mostStepsInDay = 50;

/** Runs the plan; `onReview` is told each review, for histories to fit weights to. */
export function simulateStudy(
  plan: StudyPlan,
  onReview: (review: Review) => void = () => undefined,
): SimulatedStudy {
  const { days, from } = plan;
  const calendar = studyDays(plan.scheduler.calendar);
  const study: Study = {
    ...{ plan, calendar, firstDay: calendar.dayOf(from), onReview },
    learner: simulatedLearner(plan.learner, chanceFrom(plan.seed)),
    agenda: Array.from({ length: days + 1 }, () => []),
    cards: [],
    reviews: new Uint32Array(days),
    newCards: new Uint32Array(days),
    milliseconds: new Float64Array(days),
    ...{ tested: 0, recalled: 0 },
  };
  for (let day = 0; day < days; day += 1) runDay(study, day);
  const { reviews, newCards, milliseconds, tested, recalled } = study;
  return { reviews, newCards, milliseconds, tested, recalled, knownAtEnd: knownAtEnd(study) };
}

function runDay(study: Study, day: number): void {
  const { plan, agenda, cards, calendar, firstDay } = study;
  const begins = calendar.startOf(firstDay + day) + dayLength / 3;
  const due = (agenda[day] ?? []).sort(
    (a, b) => a.schedule.dueAt - b.schedule.dueAt || a.id - b.id,
  );
  const asked = due.slice(0, plan.reviewsEachDay);
  agenda[day + 1]?.push(...due.slice(plan.reviewsEachDay));
  study.reviews[day] = asked.length;
  for (const card of asked) studyCard(study, card, day, begins);
  const fresh = Math.min(plan.newEachDay, plan.cards - cards.length);
  study.newCards[day] = fresh;
  for (let count = 0; count < fresh; count += 1) {
    const card = { id: cards.length, schedule: newSchedule(begins), memory: null };
    cards.push(card);
    studyCard(study, card, day, begins);
  }
}

/** Reviews a card until it is asked no more on the day. */
function studyCard(study: Study, card: Simulated, day: number, begins: number): void {
  let now = begins;
  reviewOnce(study, card, day, now);
  for (let step = 0; card.schedule.state !== 'review' && step < mostStepsInDay; step += 1) {
    now = Math.max(now, card.schedule.dueAt);
    reviewOnce(study, card, day, now);
  }
  const { agenda, calendar, firstDay, plan } = study;
  const due = calendar.dayOf(card.schedule.dueAt) - firstDay;
  agenda[Math.min(plan.days, Math.max(day + 1, due))]?.push(card);
}

function reviewOnce(study: Study, card: Simulated, day: number, now: number): void {
  const { plan, learner } = study;
  const before = card.schedule;
  const elapsed = elapsedDays(before, now, plan.scheduler.calendar);
  const grade = learner.answer(card.memory, elapsed);
  card.memory = learner.remember(card.memory, elapsed, grade);
  const { schedule, decision } = gradeCard(
    before,
    grade,
    now,
    plan.scheduler,
    chooserOf(study, card, day),
  );
  card.schedule = schedule;
  const millisecondsTaken = plan.learner.millisecondsOf[grade];
  study.milliseconds[day] = (study.milliseconds[day] ?? 0) + millisecondsTaken;
  if (before.state === 'review' && elapsed > 0) {
    study.tested += 1;
    study.recalled += grade === 'again' ? 0 : 1;
  }
  study.onReview({
    id: `${card.id} ${before.repetitions}` as ReviewId,
    cardId: `card ${card.id}` as CardId,
    ...{ grade, reviewedAt: now, millisecondsTaken, before, after: schedule, decision },
  });
}

function chooserOf({ plan, agenda, firstDay }: Study, card: Simulated, day: number): DayChooser {
  const seed = `${card.id} ${card.schedule.repetitions}`;
  if (!plan.isBalanced) return (range) => takeAnyDay(range, seed);
  const around: DaysAround = {
    loadOn: (ahead) => agenda[day + ahead]?.length ?? 0,
    siblingDays: [],
    willingnessOn: (ahead) => plan.willingness[weekdayOf(firstDay + day + ahead)] ?? 1,
  };
  return (range) => takeBalancedDay(range, around, seed);
}

function knownAtEnd({ cards, plan, calendar, firstDay }: Study): number {
  const model = memoryModel(plan.learner.weights);
  const end = calendar.startOf(firstDay + plan.days);
  return cards.reduce((sum, { memory, schedule }) => {
    const days = elapsedDays(schedule, end, plan.scheduler.calendar);
    return memory === null ? sum : sum + model.recall(days, memory.stability);
  }, 0);
}

/** The standard deviation of `values` by their mean: how uneven they are. */
export function coefficientOfVariation(values: ArrayLike<number>): number {
  const all = Array.from(values);
  const mean = all.reduce((sum, value) => sum + value, 0) / all.length;
  const variance = all.reduce((sum, value) => sum + (value - mean) ** 2, 0) / all.length;
  return Math.sqrt(variance) / mean;
}
