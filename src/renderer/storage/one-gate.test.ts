import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const source = join(import.meta.dirname, '../..');

/** The program's own files, by their path below `src`. */
const files = readdirSync(source, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /(?<!\.test)\.tsx?$/.test(entry.name))
  .map((entry) => relative(source, join(entry.parentPath, entry.name)))
  .map((path) => ({ path, text: readFileSync(join(source, path), 'utf8') }));

const inStorage = (path: string) => path.startsWith('renderer/storage/');

/** Says where a pattern stands outside of `allowed`. */
function found(pattern: RegExp, allowed: (path: string) => boolean): string[] {
  return files
    .filter(({ path, text }) => pattern.test(text) && !allowed(path))
    .map(({ path }) => path);
}

describe('one gate for writes', () => {
  test('enough files are looked at', () => {
    expect(files.length).toBeGreaterThan(60);
    expect(files.some(({ path }) => inStorage(path))).toBe(true);
  });

  test('nothing but the storage touches IndexedDB', () => {
    expect(found(/\bindexedDB\b|\bIDB[A-Z]\w+/, inStorage)).toEqual([]);
  });

  test('no screen reaches through the store to write a table', () => {
    const write =
      /\bdatabase\b[\s\S]{0,60}?\.(?:add|put|update|upsert|delete|clear|modify|bulk(?:Add|Put|Update|Delete))\(/;
    expect(found(write, inStorage)).toEqual([]);
  });

  test('a read-write transaction is begun by act and by upkeep alone', () => {
    const gates = ['renderer/storage/act.ts', 'renderer/storage/upkeep.ts'];
    expect(found(/\.transaction\(\s*['"]rw/, (path) => gates.includes(path))).toEqual([]);
  });
});
