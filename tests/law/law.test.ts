import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Cruise, cruise, faultsOf } from '../../scripts/boundaries.mjs';
import { tooLong } from '../../scripts/file-lengths.mjs';
import { boundaryBreaks, buildBrokenHouse, lintBreaks } from './broken-house.ts';

let house = '';

beforeAll(() => {
  house = buildBrokenHouse();
});

afterAll(() => rmSync(house, { recursive: true, force: true }));

/** Runs a tool of the project in the broken house. */
function run(tool: string, ...args: string[]) {
  const path = join(import.meta.dirname, '../../node_modules/.bin', tool);
  const ran = spawnSync(path, args, { cwd: house, encoding: 'utf8', maxBuffer: 64_000_000 });
  return { status: ran.status, words: ran.stdout + ran.stderr };
}

describe('boundaries', () => {
  let broken: Cruise;
  beforeAll(() => {
    broken = cruise(['src'], house);
  }, 30_000);

  test.each(Object.entries(boundaryBreaks))('%s is held', (rule, [path]) => {
    const found = broken.violations.filter((line) => line.startsWith(`${rule}: ${path} `));
    expect(found, broken.violations.join('\n')).toHaveLength(1);
  });

  test('a run that read no module fails, whatever it says of violations', () => {
    mkdirSync(join(house, 'empty'));
    const nothing = cruise(['empty'], house);
    expect(nothing).toEqual({ count: 0, violations: [] });
    expect(faultsOf(nothing)).toEqual([expect.stringContaining('only 0 modules were read')]);
  });

  test('the project itself breaks none, and enough of it is read', () => {
    expect(faultsOf(cruise(['src']))).toEqual([]);
  }, 30_000);
});

describe('lint and format', () => {
  let diagnostics: readonly (readonly [string, string])[] = [];
  let status: number | null = 0;
  beforeAll(() => {
    const args = ['ci', '--vcs-enabled=false', '--colors=off', '--reporter=json', '.'];
    const ran = run('biome', ...args, '--max-diagnostics=none');
    const start = ran.words.indexOf('{"summary"');
    const report = JSON.parse(ran.words.slice(start, ran.words.lastIndexOf('}') + 1));
    status = ran.status;
    diagnostics = report.diagnostics.map(
      (one: { category: string; message: string; location: { path: string } }) =>
        [`${one.category}: ${one.message}`, one.location.path] as const,
    );
  }, 30_000);

  test.each(Object.entries(lintBreaks))('%s is held', (rule, [path]) => {
    const found = diagnostics.filter(([words, at]) => words.includes(rule) && at.endsWith(path));
    expect(found.length, `${rule} in ${path}`).toBeGreaterThan(0);
    expect(status).not.toBe(0);
  });

  test('a sound file has nothing said of it', () => {
    expect(diagnostics.filter(([, path]) => path.endsWith('src/renderer/ui/ui.ts'))).toEqual([]);
  });
});

test('core has no DOM and no Node', () => {
  const { status, words } = run('tsc', '--project', 'tsconfig.core.json');
  expect(status).not.toBe(0);
  expect(words).toMatch(/src\/core\/page\.ts\(1,22\): error TS\d+: Cannot find name 'document'/);
  expect(words).toMatch(/src\/core\/process\.ts\(1,21\): error TS\d+: Cannot find name 'process'/);
}, 30_000);

test('a file that is too long is named, with its length', () => {
  expect(tooLong(join(house, 'src'))).toEqual([
    expect.stringMatching(/endless\.ts has 201 lines; 200 are the most$/),
  ]);
});

test('what nothing uses is dead code', () => {
  const { status, words } = run('knip', '--include', 'files');
  expect(status).not.toBe(0);
  expect(words).toContain('src/renderer/features/one/db.ts');
}, 30_000);
