import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { type Archive, openArchive } from './archive.ts';

function open(bytes: Uint8Array): ReturnType<typeof openArchive> {
  return openArchive({ name: 'a.zip', mediaType: null, bytes: bytes.slice() });
}

function opened(bytes: Uint8Array): Archive {
  const archive = open(bytes);
  if (!archive.ok) throw new Error(archive.error.words);
  return archive.value;
}

const text = (bytes: Uint8Array | null) => new TextDecoder().decode(bytes ?? new Uint8Array());

/** Writes `value`, of so many bytes, at `offset` of the archive's list of contents. */
function changed(bytes: Uint8Array, offset: number, value: number, length: 2 | 4): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const end = copy.length - 22;
  const at = view.getUint32(end + 16, true) + offset;
  if (length === 2) view.setUint16(at, value, true);
  else view.setUint32(at, value, true);
  return copy;
}

const small = zipSync({ 'a.txt': strToU8('one'), 'b/c.txt': [strToU8('two'), { level: 0 }] });

test('packed and stored files are read by their names', () => {
  const { entries, read } = opened(small);
  expect([...entries.keys()]).toEqual(['a.txt', 'b/c.txt']);
  expect([text(read('a.txt')), text(read('b/c.txt')), read('gone')]).toEqual(['one', 'two', null]);
});

test('a comment behind the archive is passed over', () => {
  const junk = new Uint8Array(300).fill(0x20);
  const view = new DataView(small.slice().buffer);
  view.setUint16(small.length - 2, junk.length, true);
  expect(opened(Uint8Array.from([...new Uint8Array(view.buffer), ...junk])).entries.size).toBe(2);
});

test.each(['../evil.txt', 'a/../../evil.txt', '/etc/passwd', 'C:\\evil.txt', '..\\evil.txt'])(
  '%s leads outside, and is not there',
  (name) => {
    const { entries, refused } = opened(zipSync({ [name]: strToU8('x'), 'ok.txt': strToU8('y') }));
    expect([[...entries.keys()], refused]).toEqual([['ok.txt'], [name]]);
  },
);

test('a link is not followed', () => {
  const { entries, refused } = opened(changed(small, 38, 0xa1ff0000, 4));
  expect([[...entries.keys()], refused]).toEqual([['b/c.txt'], ['a.txt']]);
});

test('an encrypted file is told, and is not there', () => {
  const { entries, isEncrypted } = opened(changed(small, 8, 1, 2));
  expect([[...entries.keys()], isEncrypted]).toEqual([['b/c.txt'], true]);
});

test('a bomb is refused before anything of it is unpacked', () => {
  const bomb = zipSync({ 'a.txt': new Uint8Array(40 * 1024 * 1024) });
  expect(bomb.length).toBeLessThan(50_000);
  const archive = open(bomb);
  expect(archive).toMatchObject({ ok: false, error: { kind: 'too-large' } });
});

test('many files that are one bomb together are refused', () => {
  const part = new Uint8Array(3 * 1024 * 1024);
  const files = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`${at}.txt`, part]));
  expect(open(zipSync(files))).toMatchObject({ error: { kind: 'too-large' } });
});

test('a file that grows beyond the size it is listed with is not unpacked further', () => {
  const bytes = zipSync({ 'a.txt': strToU8('abcdefgh'.repeat(1000)) });
  const { read } = opened(changed(bytes, 24, 100, 4));
  expect(read('a.txt')?.length ?? 0).toBeLessThanOrEqual(100);
});

test('a book that is packed 24 to 1 opens', () => {
  const sentence =
    'It was the best of times, it was the worst of times, it was the age of wisdom.\n';
  const chapter = strToU8(
    Array.from({ length: 90_000 }, (_, at) => `${at % 700} ${sentence}`).join(''),
  );
  const book = zipSync({ 'a.xhtml': chapter }, { level: 6 });
  const ratio = chapter.length / book.length;
  expect(ratio).toBeGreaterThan(24);
  expect(opened(book).read('a.xhtml')?.length).toBe(chapter.length);
});

test.each([0, 10, 40, small.length - 30])('an archive cut off at %i is damaged', (length) => {
  expect(open(small.slice(0, length))).toMatchObject({ ok: false, error: { kind: 'damaged' } });
});

test('a damaged file in it is no file', () => {
  const bytes = small.slice();
  bytes.fill(0xff, 38, 42);
  expect(opened(bytes).read('a.txt')).toBeNull();
});
