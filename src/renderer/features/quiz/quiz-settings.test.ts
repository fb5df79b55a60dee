import { beforeEach, expect, test, vi } from 'vitest';
import { firstSettings, keepSettings, lastSettings, readSettings } from './quiz-settings.ts';

const kept = new Map<string, string>();
beforeEach(() => {
  kept.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
});

test('settings are read back as they were written, and bounded where they were not', () => {
  const chosen = {
    ...firstSettings,
    ...{ count: 7, minutes: 10, mode: 'exam', first: 'missed', difficulties: [2] },
    ...{ sections: ['d One'], tags: ['law'], isBeforeReading: true, countsForCards: true },
  } as const;
  expect(readSettings({ ...chosen })).toEqual(chosen);
  expect(readSettings({})).toEqual(firstSettings);
  const odd = { count: 1e9, minutes: -1, mode: 'x', questionKinds: ['essay'], first: 3 };
  expect(readSettings(odd)).toEqual({ ...firstSettings, count: 100 });
  expect(readSettings({ count: Number.NaN }).count).toBe(1);
});

test('what was chosen last is the first choice next time, but for what was of that text alone', () => {
  expect(lastSettings()).toEqual(firstSettings);
  keepSettings({ ...firstSettings, count: 9, sections: ['d One'], isBeforeReading: true });
  expect(lastSettings()).toEqual({ ...firstSettings, count: 9 });
  kept.set('plenum.quiz-settings', '{');
  expect(lastSettings()).toEqual(firstSettings);
});
