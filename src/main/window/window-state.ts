/** Keeps where the window was, how large, and its background, in a file of the profile. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Rectangle } from 'electron';
import * as v from 'valibot';

const whole = v.pipe(v.number(), v.integer());
const shape = v.object({
  bounds: v.object({ x: whole, y: whole, width: whole, height: whole }),
  isMaximized: v.boolean(),
  isFullScreen: v.boolean(),
  background: v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/i)),
  theme: v.picklist(['system', 'paper', 'sepia', 'dark']),
});

/** Where a window stands and how it looks before its page is drawn. */
export type WindowState = v.InferOutput<typeof shape>;

const fileName = 'window.json';

/** The least part of a window, in pixels each way, that must be on a display for it to be found. */
const leastVisible = 120;

/** The state kept in the profile `folder`, or null where none can be used on these displays. */
export function readWindowState(
  folder: string,
  displays: readonly Rectangle[],
): WindowState | null {
  try {
    const state = v.parse(shape, JSON.parse(readFileSync(join(folder, fileName), 'utf8')));
    return displays.some((display) => isReachable(state.bounds, display)) ? state : null;
  } catch {
    return null;
  }
}

/** Keeps `state` in the profile `folder`, before it returns: the app may be about to quit. */
export function keepWindowState(folder: string, state: WindowState): void {
  const path = join(folder, fileName);
  writeFileSync(`${path}.new`, `${JSON.stringify(state)}\n`, { mode: 0o600 });
  renameSync(`${path}.new`, path);
}

function isReachable(window: Rectangle, display: Rectangle): boolean {
  const across = overlap(window.x, window.width, display.x, display.width);
  const down = overlap(window.y, window.height, display.y, display.height);
  return across >= leastVisible && down >= leastVisible;
}

function overlap(start: number, length: number, from: number, extent: number): number {
  return Math.min(start + length, from + extent) - Math.max(start, from);
}
