import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { largestOpenedFile } from '#shared/opened-file.ts';
import { filesInCommand, offeredFiles, readChosenFile } from './open-file.ts';

vi.mock('electron', () => ({ dialog: {} }));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plenum-open-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a file comes with its name and its bytes, without its path', async () => {
  writeFileSync(join(folder, 'größe.txt'), 'words');
  const read = await readChosenFile(join(folder, 'größe.txt'));
  expect(read).toEqual({
    ok: true,
    value: { name: 'größe.txt', bytes: new TextEncoder().encode('words') },
  });
});

test('a file that is too large is told by its size, and not read', async () => {
  const path = join(folder, 'large.txt');
  writeFileSync(path, '');
  truncateSync(path, largestOpenedFile + 1);
  expect(await readChosenFile(path)).toEqual({
    ok: false,
    error: { kind: 'too-large', name: 'large.txt', size: largestOpenedFile + 1 },
  });
});

test('a folder, and a file that is gone, cannot be read', async () => {
  expect(await readChosenFile(folder)).toMatchObject({ error: { kind: 'unreadable' } });
  expect(await readChosenFile(join(folder, 'gone.txt'))).toMatchObject({
    error: { kind: 'unreadable', name: 'gone.txt', reason: expect.stringContaining('ENOENT') },
  });
});

test('the files of a command wait until they are taken, and are read by their ids', async () => {
  writeFileSync(join(folder, 'a.txt'), 'one');
  const files = offeredFiles();
  expect(await files.offer(['gone.txt', '.'], folder)).toBe(false);
  expect(await files.offer(['a.txt', 'gone.txt'], folder)).toBe(true);
  const [taken, ...others] = files.take();
  expect([taken, others]).toMatchObject([{ name: 'a.txt', size: 3 }, []]);
  expect(files.take()).toEqual([]);
  expect(await files.read(taken?.id ?? '')).toMatchObject({ ok: true, value: { name: 'a.txt' } });
});

test('what was never offered is not read, whatever it is called', async () => {
  expect(await offeredFiles().read('/etc/passwd')).toMatchObject({
    ok: false,
    error: { kind: 'unreadable', reason: 'it was not offered' },
  });
});

test('neither the program nor its switches are files of a command', () => {
  expect(filesInCommand(['plenum', '--no-sandbox', 'a.epub'], true)).toEqual(['a.epub']);
  expect(filesInCommand(['electron', '.', 'a.epub', '-x'], false)).toEqual(['a.epub']);
});
