import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isWrittenRuns, runsOf, runsProperty, type SheetRun, writeRuns } from './sheet.ts';

const tenths = fc.integer({ min: 0, max: 20_000 }).map((value) => value / 10);
const anyRun: fc.Arbitrary<SheetRun> = fc.record({
  sheet: fc.nat(900),
  from: fc.nat(9_000),
  x: fc.oneof(
    tenths,
    tenths.map((value) => -value),
  ),
  y: tenths,
  width: tenths,
  size: tenths,
  angle: fc.integer({ min: -180, max: 270 }),
  isMonospaced: fc.boolean(),
});

test('what is written is read again, and known for what it is', () => {
  fc.assert(
    fc.property(fc.array(anyRun, { minLength: 1 }), (runs) => {
      const written = writeRuns(runs);
      expect(isWrittenRuns(written)).toBe(true);
      const read = runsOf({ properties: { [runsProperty]: written } });
      expect(read.map((run) => ({ ...run, x: run.x + 0 }))).toEqual(
        runs.map((run) => ({ ...run, x: run.x + 0 })),
      );
    }),
  );
});

test('is short: the sheet is named once for its runs', () => {
  const run = { sheet: 3, from: 0, x: 72, y: 100.24, width: 468, size: 9.96, angle: 0 };
  const mono = { ...run, from: 12, angle: 90, isMonospaced: true };
  expect(writeRuns([{ ...run, isMonospaced: false }, mono])).toBe(
    '3:0,720,1002,4680,100;12,720,1002,4680,100m,90',
  );
});

test.each([undefined, '', '3', '3:', '3:1,2', '3:0,1,2,3,4;', 'url(x)', '3:0,1,2,3,4|', 7])(
  '%j is no list of runs',
  (value) => {
    expect(isWrittenRuns(value)).toBe(false);
  },
);

test('a block without runs stands on no sheet', () => {
  expect(runsOf({ properties: {} })).toEqual([]);
});
