import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { highlightColours } from '#core/highlight/highlight.ts';

/** The colours of a theme by their names; sepia takes what it does not say from paper. */
function tokensOf(theme: string): ReadonlyMap<string, string> {
  const sheet = readFileSync(join(import.meta.dirname, '../../ui/tokens.css'), 'utf8');
  const tokens = new Map<string, string>();
  for (const name of ['paper', theme]) {
    const [, block = ''] = sheet.split(`:root[data-theme="${name}"] {`);
    const [body = ''] = block.split('}');
    for (const [, token = '', value = ''] of body.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)) {
      tokens.set(token, value);
    }
  }
  return tokens;
}

type Colour = readonly number[];

function colourOf(tokens: ReadonlyMap<string, string>, name: string): Colour {
  const hex = tokens.get(name);
  if (hex === undefined) throw new Error(`The theme has no colour ${name}`);
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}

/** `over` with so much of it on `under`. */
function mixed(over: Colour, under: Colour, part: number): Colour {
  return over.map((value, at) => value * part + (under[at] ?? 0) * (1 - part));
}

/** Relative luminance, WCAG 2.2. */
function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((value) => {
    const part = value / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: Colour, b: Colour): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const overlapTint = 0.06;

test.each(['paper', 'sepia', 'dark'])('text is read on every paint in the %s theme', (theme) => {
  const tokens = tokensOf(theme);
  const [ink, page] = [colourOf(tokens, 'ink'), colourOf(tokens, 'page')];
  for (const name of ['selection', 'found']) {
    expect(contrast(ink, colourOf(tokens, name)), name).toBeGreaterThanOrEqual(4.5);
  }
  for (const name of highlightColours) {
    const fill = colourOf(tokens, name);
    const deep = mixed(ink, mixed(ink, fill, overlapTint), overlapTint);
    expect(contrast(ink, deep), `${name}, three on each other`).toBeGreaterThanOrEqual(4.5);
  }
  expect(
    contrast(colourOf(tokens, 'on-accent'), colourOf(tokens, 'accent')),
  ).toBeGreaterThanOrEqual(4.5);
  expect(contrast(colourOf(tokens, 'ink-quiet'), page), 'dimmed text').toBeGreaterThanOrEqual(4.5);
  for (const colour of highlightColours) {
    const line = colourOf(tokens, `${colour}-line`);
    expect(contrast(line, page), `the line of ${colour}`).toBeGreaterThanOrEqual(3);
  }
});

test('every colour has an underline of its own, and the overlap its tint', () => {
  const sheet = readFileSync(join(import.meta.dirname, 'paint.css'), 'utf8');
  const lines = highlightColours.map(
    (colour) => new RegExp(`plenum-${colour}\\) \\{[^}]*underline \\d+px (\\w+)`).exec(sheet)?.[1],
  );
  expect(new Set(lines).size).toBe(highlightColours.length);
  expect(sheet).toContain(`var(--ink) ${overlapTint * 100}%`);
});
