/** What a part of the scheduler's settings is given. */
import type { SchedulingSettings } from '#core/schedule/scheduling-settings.ts';

/** What each part of the screen gets. */
export type SettingsProps = {
  readonly settings: SchedulingSettings;
  /** Keeps a change at once; it can be undone like any act. */
  readonly onChange: (change: Partial<SchedulingSettings>) => void;
};
