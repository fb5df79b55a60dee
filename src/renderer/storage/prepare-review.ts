/** Prepares a review: what each grade would come to, and the days that it would be chosen from. */
import type { Card } from '#core/card/card.ts';
import {
  type DayRange,
  type DaysAround,
  takeAnyDay,
  takeBalancedDay,
  takeIdealDay,
} from '#core/schedule/choose-day.ts';
import {
  type DayChooser,
  type GradedSchedule,
  gradeCard,
  previewGrades,
  type SchedulerOptions,
} from '#core/schedule/grade-card.ts';
import { type Grade, grades } from '#core/schedule/review.ts';
import { optionsFor } from '#core/schedule/scheduler-options.ts';
import type { SchedulingSettings } from '#core/schedule/scheduling-settings.ts';
import { weekdayOf } from '#core/schedule/study-calendar.ts';
import type { Store } from './act.ts';
import { siblingsOf } from './cards.ts';
import { reviewLoads } from './day-counts.ts';
import { readerDays, readScheduling } from './scheduling.ts';

/** What a grade goes by. */
export type GradeConditions = {
  readonly settings: SchedulingSettings;
  readonly options: SchedulerOptions;
  readonly choose: DayChooser;
};

/** A card about to be graded, and what each grade would come to: for the words on the buttons. */
export type PreparedReview = GradeConditions & {
  readonly card: Card;
  /** Epoch milliseconds. */
  readonly preparedAt: number;
  readonly outcomes: Readonly<Record<Grade, GradedSchedule>>;
};

/** Prepares the review of `card`, in one read transaction. */
export function prepareReview(store: Store, card: Card): Promise<PreparedReview> {
  const preparedAt = store.now();
  return store.database.transaction('r', ['cards', 'counts', 'settings'], async () => {
    const conditions = await readConditions(store, card, grades, preparedAt);
    const { options, choose } = conditions;
    const outcomes = previewGrades(card.schedule, preparedAt, options, choose);
    return { ...conditions, card, preparedAt, outcomes };
  });
}

/** Whether what was prepared still holds for the card as it is seen, on the same study day. */
export function holds(
  store: Store,
  prepared: PreparedReview | null,
  { id, changedAt }: Card,
  now: number,
): boolean {
  if (prepared === null || prepared.card.id !== id) return false;
  const { dayOf } = readerDays(store, prepared.settings);
  return prepared.card.changedAt === changedAt && dayOf(prepared.preparedAt) === dayOf(now);
}

/** Reads what the `given` grades of `card` go by. */
export async function readConditions(
  store: Store,
  card: Card,
  given: readonly Grade[],
  now: number,
): Promise<GradeConditions> {
  const [settings, group] = await Promise.all([
    readScheduling(store),
    siblingsOf(store, card.siblingGroup),
  ]);
  const options = optionsFor(settings, card.tags, store.timeZone());
  const seed = `${card.id} ${card.schedule.repetitions}`;
  if (!settings.isBalanced) {
    return { settings, options, choose: (range) => takeAnyDay(range, seed) };
  }
  const siblings = group.filter(({ id }) => id !== card.id);
  const ranges = rangesOf(card, given, now, options);
  const around = await readDaysAround(store, siblings, settings, ranges, now);
  return { settings, options, choose: (range) => takeBalancedDay(range, around, seed) };
}

/** The ranges that the days of the grades lie in, apart from each other and in order. */
function rangesOf(
  { schedule }: Card,
  given: readonly Grade[],
  now: number,
  options: SchedulerOptions,
): readonly DayRange[] {
  const ranges: DayRange[] = [];
  const note: DayChooser = (range) => {
    ranges.push(range);
    return takeIdealDay(range);
  };
  for (const grade of given) gradeCard(schedule, grade, now, options, note);
  const apart: DayRange[] = [];
  for (const range of ranges.sort((a, b) => a.earliest - b.earliest)) {
    const last = apart.at(-1);
    if (last === undefined || range.earliest > last.latest + 1) apart.push(range);
    else apart[apart.length - 1] = { ...last, latest: Math.max(last.latest, range.latest) };
  }
  return apart;
}

async function readDaysAround(
  store: Store,
  siblings: readonly Card[],
  settings: SchedulingSettings,
  ranges: readonly DayRange[],
  now: number,
): Promise<DaysAround> {
  const { dayOf, startOf } = readerDays(store, settings);
  const today = dayOf(now);
  const loads = new Map<number, number>();
  await Promise.all(
    ranges.map(async ({ earliest, latest }) => {
      const days = Array.from({ length: latest - earliest + 2 }, (_, index) => earliest + index);
      const starts = days.map((day) => startOf(today + day));
      const found = await reviewLoads(store.database, starts);
      found.forEach((load, index) => {
        loads.set(earliest + index, load);
      });
    }),
  );
  return {
    loadOn: (day) => loads.get(day) ?? 0,
    siblingDays: siblings.flatMap(({ queue }) => (queue === null ? [] : dayOf(queue.at) - today)),
    willingnessOn: (day) => settings.willingness[weekdayOf(today + day)] ?? 1,
  };
}
