/** Reads and writes the reader's settings of the scheduler. */
import {
  boundedSettings,
  defaultSettings,
  type SchedulingSettings,
} from '#core/schedule/scheduling-settings.ts';
import { type StudyDays, studyDays } from '#core/schedule/study-calendar.ts';
import { act, type Store } from './act.ts';

const id = 'scheduling';

/** The settings; where the reader chose nothing, the defaults. */
export async function readScheduling({ database }: Store): Promise<SchedulingSettings> {
  const kept = await database.settings.get(id);
  const value = typeof kept?.value === 'object' ? kept.value : {};
  return boundedSettings({ ...defaultSettings, ...value });
}

/** Changes some settings, each within its bounds; answers them all. Dates that are set stay as they are. */
export async function changeScheduling(
  store: Store,
  change: Partial<SchedulingSettings>,
): Promise<SchedulingSettings> {
  return act(store, 'Change scheduling', ['settings'], async () => {
    const value = boundedSettings({ ...(await readScheduling(store)), ...change });
    const kept = await store.database.settings.get(id);
    const changedAt = Math.max(store.now(), (kept?.changedAt ?? 0) + 1);
    await store.database.settings.put({ id, value, changedAt });
    return value;
  });
}

/** The reader's study days, in the time zone of the clock. */
export function readerDays(store: Store, { dayStartsAtHour }: SchedulingSettings): StudyDays {
  return studyDays({ timeZone: store.timeZone(), dayStartsAtHour });
}

/** The zone of the reader's clock, as IANA names it. */
export function localTimeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
