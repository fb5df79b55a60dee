/** What the scheduler goes by for one card, from the reader's settings. */
import { defaultWeights } from './fsrs.ts';
import type { SchedulerOptions } from './grade-card.ts';
import type { SchedulingSettings } from './scheduling-settings.ts';

/** What the scheduler goes by for a card with `tags`, in the time zone of the reader's clock. */
export function optionsFor(
  settings: SchedulingSettings,
  tags: readonly string[],
  timeZone: string,
): SchedulerOptions {
  const { learningSteps, relearningSteps, maximumDays, dayStartsAtHour } = settings;
  const ofTags = tags.flatMap((tag) => settings.retentionOfTag[tag] ?? []);
  return {
    desiredRetention: ofTags.length === 0 ? settings.desiredRetention : Math.max(...ofTags),
    weights: settings.weights ?? defaultWeights,
    learningSteps,
    relearningSteps,
    maximumDays,
    calendar: { timeZone, dayStartsAtHour },
  };
}
