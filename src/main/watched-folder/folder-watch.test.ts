import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FolderWatch } from './folder-watch.ts';
import { scanFolder } from './scan-folder.ts';

vi.mock('electron', () => ({ dialog: {} }));

const pace = { still: 150, rescan: 400 };
let base: string;
let folder: string;
let profile: string;
const watches: FolderWatch[] = [];
beforeEach(() => {
  base = realpathSync(mkdtempSync(join(tmpdir(), 'plenum-watch-')));
  [folder, profile] = [join(base, 'papers'), join(base, 'profile')];
  for (const path of [folder, profile]) mkdirSync(path);
});
afterEach(() => {
  for (const watch of watches.splice(0)) watch.close();
  rmSync(base, { recursive: true });
});

function open(onChange = () => undefined): FolderWatch {
  const watch = new FolderWatch(profile, onChange, () => undefined, pace);
  watches.push(watch);
  return watch;
}

const put = (path: string, words = 'words') => writeFileSync(join(folder, path), words);
const offeredNames = async (watch: FolderWatch) => (await watch.offered()).map(({ name }) => name);
const soon = { timeout: 10_000, interval: 30 };

test('what lies in the folder and what comes into it is offered once, and read by its id', async () => {
  put('one.txt');
  const changes = vi.fn();
  const watch = open(changes);
  await watch.begin(folder, []);
  await vi.waitFor(async () => expect(await offeredNames(watch)).toEqual(['one.txt']), soon);
  mkdirSync(join(folder, 'deeper'));
  put('deeper/two.md', '# Two');
  await vi.waitFor(
    async () => expect(await offeredNames(watch)).toEqual(['one.txt', 'two.md']),
    soon,
  );
  expect(await watch.state()).toEqual({ place: folder, files: 2, isCut: false, fault: null });
  const [, two] = await watch.offered();
  expect(watch.holds(two?.id ?? '')).toBe(true);
  const read = await watch.read(two?.id ?? '');
  expect(read).toEqual({
    ok: true,
    value: { name: 'two.md', bytes: new Uint8Array(Buffer.from('# Two')) },
  });
  expect(changes).toHaveBeenCalled();
});

test('what the reader knows is not offered again, after a restart too, until it changes', async () => {
  put('one.txt');
  const watch = open();
  await watch.begin(folder, []);
  await vi.waitFor(async () => expect(await watch.offered()).toHaveLength(1), soon);
  await watch.settle((await watch.offered()).map(({ id }) => id));
  watch.close();
  const again = open();
  expect(await again.state()).toMatchObject({ place: folder, files: 1 });
  put('two.txt');
  await vi.waitFor(async () => expect(await offeredNames(again)).toEqual(['two.txt']), soon);
  put('one.txt', 'other words');
  await vi.waitFor(
    async () => expect((await offeredNames(again)).toSorted()).toEqual(['one.txt', 'two.txt']),
    soon,
  );
});

test('only what comes from now on is offered where the reader said so', async () => {
  put('one.txt');
  const watch = open();
  await watch.begin(folder, (await scanFolder(folder, profile)).files);
  put('two.txt');
  await vi.waitFor(async () => expect(await offeredNames(watch)).toEqual(['two.txt']), soon);
});

test('a file that is being written is not offered before it is still', async () => {
  const watch = open();
  await watch.begin(folder, []);
  put('growing.txt', 'a');
  for (let piece = 0; piece < 12; piece += 1) {
    appendFileSync(join(folder, 'growing.txt'), 'more words ');
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(await watch.offered()).toEqual([]);
  }
  await vi.waitFor(async () => expect(await offeredNames(watch)).toEqual(['growing.txt']), soon);
  expect((await watch.offered())[0]?.size).toBe(1 + 12 * 11);
});

test('one that changed after it was offered is not read half, and comes again whole', async () => {
  put('one.txt');
  const watch = open();
  await watch.begin(folder, []);
  await vi.waitFor(async () => expect(await watch.offered()).toHaveLength(1), soon);
  const [first] = await watch.offered();
  appendFileSync(join(folder, 'one.txt'), ' and more');
  expect(await watch.read(first?.id ?? '')).toMatchObject({
    error: { kind: 'unreadable', reason: expect.stringContaining('changed meanwhile') },
  });
  await vi.waitFor(async () => expect((await watch.offered())[0]?.id).not.toBe(first?.id), soon);
  expect(await watch.read((await watch.offered())[0]?.id ?? '')).toMatchObject({ ok: true });
});

test('what is hidden, of another kind, empty, a link, or the vault is left alone', async () => {
  const outside = join(base, 'outside.txt');
  writeFileSync(outside, 'secret');
  mkdirSync(join(base, 'elsewhere'));
  writeFileSync(join(base, 'elsewhere', 'far.txt'), 'far');
  for (const path of ['.git', 'Plenum vault']) {
    mkdirSync(join(folder, path));
    put(join(path, 'inside.txt'));
  }
  for (const name of ['.hidden.txt', '~$open.docx', 'tool.exe', 'plain.TXT']) put(name);
  put('empty.txt', '');
  symlinkSync(outside, join(folder, 'link.txt'));
  symlinkSync(join(base, 'elsewhere'), join(folder, 'linked'));
  const { files, isCut } = await scanFolder(folder, profile);
  expect([files.map(({ path }) => path), isCut]).toEqual([['plain.TXT'], false]);
});

test('a file that became a link out of the folder is not read', async () => {
  const outside = join(base, 'outside.txt');
  writeFileSync(outside, 'words');
  put('one.txt');
  const watch = open();
  await watch.begin(folder, []);
  await vi.waitFor(async () => expect(await watch.offered()).toHaveLength(1), soon);
  const [{ id } = { id: '' }] = await watch.offered();
  const path = join(folder, 'one.txt');
  unlinkSync(path);
  symlinkSync(outside, path);
  expect(await watch.read(id)).toMatchObject({ ok: false, error: { kind: 'unreadable' } });
});

test('it is looked so deep and at so many, and told that there is more', async () => {
  let deep = '';
  for (let level = 1; level <= 7; level += 1) {
    deep = join(deep, `level ${level}`);
    mkdirSync(join(folder, deep));
    put(join(deep, `at ${level}.txt`));
  }
  const { files, isCut } = await scanFolder(folder, profile);
  expect([files.length, isCut]).toEqual([6, true]);
  const many = join(base, 'many');
  mkdirSync(many);
  for (let at = 0; at < 2_010; at += 1) writeFileSync(join(many, `${at}.txt`), 'w');
  const cut = await scanFolder(many, profile);
  expect([cut.files.length, cut.isCut]).toEqual([2_000, true]);
});

test('a folder that vanished is told, and watched again when it is back', async () => {
  put('one.txt');
  const changes = vi.fn();
  const watch = open(changes);
  await watch.begin(folder, (await scanFolder(folder, profile)).files);
  renameSync(folder, join(base, 'away'));
  await vi.waitFor(
    async () => expect(await watch.state()).toMatchObject({ fault: 'missing' }),
    soon,
  );
  expect(await watch.state()).toMatchObject({ place: folder, files: 0 });
  renameSync(join(base, 'away'), folder);
  await vi.waitFor(async () => expect(await watch.state()).toMatchObject({ fault: null }), soon);
  put('two.txt');
  await vi.waitFor(async () => expect(await offeredNames(watch)).toEqual(['two.txt']), soon);
  expect(changes.mock.calls.length).toBeGreaterThanOrEqual(3);
});

test('a file that cannot be read is offered, and says why', async () => {
  if (process.getuid?.() === 0) return;
  put('locked.txt');
  chmodSync(join(folder, 'locked.txt'), 0);
  const watch = open();
  await watch.begin(folder, []);
  await vi.waitFor(async () => expect(await watch.offered()).toHaveLength(1), soon);
  expect(await watch.read((await watch.offered())[0]?.id ?? '')).toMatchObject({
    error: { kind: 'unreadable', reason: expect.stringContaining('EACCES') },
  });
});

test('nothing is watched after the reader stopped it, nor where the settings are damaged', async () => {
  put('one.txt');
  const watch = open();
  await watch.begin(folder, []);
  await watch.stop();
  expect([await watch.state(), await watch.offered()]).toEqual([null, []]);
  expect(await open().state()).toBeNull();
  const settings = join(profile, 'watched-folder.json');
  expect(readFileSync(settings, 'utf8')).toBe('null\n');
  writeFileSync(settings, '{"folder":"../up"');
  expect(await open().state()).toBeNull();
  writeFileSync(settings, '{"folder":"relative","settled":[]}');
  expect(await open().state()).toBeNull();
});

test('the same bytes written anew, at another time, are offered anew', async () => {
  put('one.txt');
  const watch = open();
  await watch.begin(folder, (await scanFolder(folder, profile)).files);
  utimesSync(join(folder, 'one.txt'), 1_000, 1_000);
  await vi.waitFor(async () => expect(await offeredNames(watch)).toEqual(['one.txt']), soon);
});
