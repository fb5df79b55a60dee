/** How the reader likes a text to look: kept on this device, the same for every document. */
import { useSyncExternalStore } from 'react';

/** The look of the text, and what helps to keep the line. */
export type Appearance = {
  readonly font: 'serif' | 'sans';
  /** Percent of the usual size. */
  readonly size: number;
  /** The height of a line, in percent of the size of the text. */
  readonly lineHeight: number;
  /** About so many characters fit a line. */
  readonly measure: number;
  readonly isJustified: boolean;
  readonly isHyphenated: boolean;
  /** Whether what is written from top to bottom is shown from side to side. */
  readonly isHorizontal: boolean;
  readonly hasRuler: boolean;
  readonly isFocused: boolean;
};

/** A number of `Appearance` that can be stepped. */
export type AppearanceNumber = 'size' | 'lineHeight' | 'measure';

/** How far each number goes, and by what steps. */
export const appearanceRanges = {
  size: { least: 70, most: 300, step: 10 },
  lineHeight: { least: 120, most: 240, step: 12 },
  measure: { least: 36, most: 110, step: 6 },
} as const satisfies Record<AppearanceNumber, { least: number; most: number; step: number }>;

/** The look before any choice. */
export const usualAppearance: Appearance = {
  font: 'serif',
  size: 100,
  lineHeight: 168,
  measure: 66,
  ...{
    isJustified: false,
    isHyphenated: false,
    isHorizontal: false,
    hasRuler: false,
    isFocused: false,
  },
};

const storageKey = 'plenum.reading';
const listeners = new Set<() => void>();
let known: { readonly kept: string | null; readonly appearance: Appearance } | null = null;

/** The look that the reader chose; whatever was kept and is no look any more is as usual. */
export function chosenAppearance(): Appearance {
  const kept = localStorage.getItem(storageKey);
  if (known === null || known.kept !== kept) known = { kept, appearance: appearanceOf(kept) };
  return known.appearance;
}

/** Keeps what `change` says, and shows it at once. */
export function changeAppearance(change: Partial<Appearance>): void {
  const appearance = { ...chosenAppearance(), ...change };
  localStorage.setItem(storageKey, JSON.stringify(appearance));
  for (const listener of listeners) listener();
}

/** The chosen look, live. */
export function useAppearance(): Appearance {
  return useSyncExternalStore(subscribe, chosenAppearance);
}

/** Reads a look as it was kept, each part by itself: a wrong one does not spoil the others. */
export function appearanceOf(kept: string | null): Appearance {
  const found = parse(kept);
  return {
    font: found['font'] === 'sans' ? 'sans' : 'serif',
    size: within('size', found['size']),
    lineHeight: within('lineHeight', found['lineHeight']),
    measure: within('measure', found['measure']),
    isJustified: found['isJustified'] === true,
    isHyphenated: found['isHyphenated'] === true,
    isHorizontal: found['isHorizontal'] === true,
    hasRuler: found['hasRuler'] === true,
    isFocused: found['isFocused'] === true,
  };
}

/** The number one step further (1) or back (-1), inside its range. */
export function stepped(appearance: Appearance, name: AppearanceNumber, steps: number): number {
  return within(name, appearance[name] + steps * appearanceRanges[name].step);
}

function within(name: AppearanceNumber, value: unknown): number {
  const { least, most } = appearanceRanges[name];
  if (typeof value !== 'number' || !Number.isFinite(value)) return usualAppearance[name];
  return Math.min(most, Math.max(least, Math.round(value)));
}

function parse(kept: string | null): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(kept ?? '{}');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    // Another program's words, or half of ours: the usual look is better than none.
    return {};
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
