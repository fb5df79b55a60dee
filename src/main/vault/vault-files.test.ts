import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { largestChunk, type VaultFile } from '#shared/vault-files.ts';
import { requestShapes } from '../request-shapes.ts';
import {
  appendVaultFile,
  listVaultFiles,
  measureVault,
  readVaultFile,
  removeVaultFile,
  writeVaultFile,
} from './vault-files.ts';

/** What was asked of the disk, in order. */
const steps: string[] = [];
/** Makes the next write of bytes fail with this code. */
let failing: string | null = null;

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  const nameOf = (path: unknown) => String(path).split('/').slice(-2).join('/');
  return {
    ...real,
    async open(...given: Parameters<typeof real.open>) {
      const handle = await real.open(...given);
      return watched(handle, nameOf(given[0]));
    },
    async rename(from: string, to: string) {
      steps.push(`rename ${nameOf(from)} to ${nameOf(to)}`);
      await real.rename(from, to);
    },
  };
});

function watched(handle: FileHandle, name: string): FileHandle {
  const { sync, write } = handle;
  return Object.assign(handle, {
    sync() {
      steps.push(`sync ${name}`);
      return sync.call(handle);
    },
    write(...given: Parameters<typeof write>) {
      steps.push(`write ${name}`);
      if (failing !== null) {
        const code = failing;
        failing = null;
        return Promise.reject(Object.assign(new Error('no more'), { code }));
      }
      return write.apply(handle, given);
    },
  });
}

let root = '';
const segment: VaultFile = { folder: 'journal', name: 'abc.000000000001.jsonl' };
const bytes = new TextEncoder().encode('some lines\n');

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'plenum-vault-'));
  steps.length = 0;
});

afterEach(() => rmSync(root, { recursive: true }));

function contentOf({ folder, name }: VaultFile): string {
  return readFileSync(join(root, folder, name), 'utf8');
}

describe('appending', () => {
  test('is synced, the folder too where the file is new, before it answers', async () => {
    expect(await appendVaultFile(root, segment, bytes, 0)).toEqual({ ok: true, value: 11 });
    const name = `journal/${segment.name}`;
    const folder = steps.at(-1) ?? '';
    expect(steps.slice(0, 2)).toEqual([`write ${name}`, `sync ${name}`]);
    expect(folder).toMatch(/^sync .*\/journal$/);
    expect(await appendVaultFile(root, segment, bytes, 11)).toEqual({ ok: true, value: 22 });
    expect(contentOf(segment)).toBe('some lines\nsome lines\n');
    expect(statSync(join(root, 'journal', segment.name)).mode & 0o777).toBe(0o600);
  });

  test('to a file of another size writes nothing', async () => {
    await appendVaultFile(root, segment, bytes, 0);
    for (const size of [0, 10, 12]) {
      const answer = await appendVaultFile(root, segment, bytes, size);
      expect(answer).toMatchObject({ ok: false, error: { kind: 'size-differs' } });
    }
    expect(contentOf(segment)).toBe('some lines\n');
  });

  test('to a file that is gone does not make a new one', async () => {
    const answer = await appendVaultFile(root, segment, bytes, 11);
    expect(answer).toMatchObject({ ok: false, error: { kind: 'missing' } });
    expect(readdirSync(join(root, 'journal'))).toEqual([]);
  });

  test('where the disk is full takes back what it wrote', async () => {
    await appendVaultFile(root, segment, bytes, 0);
    failing = 'ENOSPC';
    const answer = await appendVaultFile(root, segment, bytes, 11);
    expect(answer).toMatchObject({ ok: false, error: { kind: 'disk-full' } });
    expect(contentOf(segment)).toBe('some lines\n');
  });
});

describe('writing', () => {
  test('goes to another name, is synced, then renamed, then the folder is synced', async () => {
    const piece = { bytes, from: 0, isLast: true };
    expect((await writeVaultFile(root, segment, piece)).ok).toBe(true);
    const name = `journal/${segment.name}`;
    expect(steps.slice(0, 3)).toEqual([
      `write ${name}.new`,
      `sync ${name}.new`,
      `rename ${name}.new to ${name}`,
    ]);
    expect(steps[3]).toMatch(/^sync .*\/journal$/);
  });

  test('in pieces leaves the old file until the last, which must follow the others', async () => {
    await writeVaultFile(root, segment, { bytes, from: 0, isLast: true });
    const next = new TextEncoder().encode('another');
    await writeVaultFile(root, segment, { bytes: next, from: 0, isLast: false });
    expect(contentOf(segment)).toBe('some lines\n');
    const astray = await writeVaultFile(root, segment, { bytes: next, from: 3, isLast: true });
    expect(astray).toMatchObject({ ok: false, error: { kind: 'size-differs' } });
    expect(contentOf(segment)).toBe('some lines\n');
    expect((await writeVaultFile(root, segment, { bytes: next, from: 7, isLast: true })).ok).toBe(
      true,
    );
    expect(contentOf(segment)).toBe('anotheranother');
  });

  test('where the disk is full leaves the old file and nothing of the new one', async () => {
    await writeVaultFile(root, segment, { bytes, from: 0, isLast: true });
    for (const isLast of [true, false]) {
      failing = 'ENOSPC';
      const answer = await writeVaultFile(root, segment, { bytes, from: 0, isLast });
      expect(answer).toMatchObject({ ok: false, error: { kind: 'disk-full' } });
      expect(readdirSync(join(root, 'journal'))).toEqual([segment.name]);
    }
    expect(contentOf(segment)).toBe('some lines\n');
  });

  test('an unfinished file is not listed, and the next write begins it anew', async () => {
    await writeVaultFile(root, segment, { bytes, from: 0, isLast: false });
    expect(await listVaultFiles(root, 'journal')).toEqual({ ok: true, value: [] });
    await writeVaultFile(root, segment, { bytes, from: 0, isLast: true });
    const entries = [{ name: segment.name, size: 11 }];
    expect(await listVaultFiles(root, 'journal')).toEqual({ ok: true, value: entries });
  });
});

test('reading answers a range, and less at the end', async () => {
  await appendVaultFile(root, segment, bytes, 0);
  const read = async (from: number, length: number) => {
    const answer = await readVaultFile(root, segment, from, length);
    return answer.ok ? new TextDecoder().decode(answer.value) : answer.error.kind;
  };
  expect(await read(0, 100)).toBe('some lines\n');
  expect(await read(5, 3)).toBe('lin');
  expect(await read(11, 3)).toBe('');
  expect(await read(50, 3)).toBe('');
  await removeVaultFile(root, segment);
  expect(await read(0, 3)).toBe('missing');
  expect((await removeVaultFile(root, segment)).ok).toBe(true);
});

test('a link is refused, as a file and as a folder, for reading and writing', async () => {
  const outside = mkdtempSync(join(tmpdir(), 'plenum-outside-'));
  const secret = join(outside, 'secret');
  writeFileSync(secret, 'secret');
  mkdirSync(join(root, 'journal'));
  symlinkSync(secret, join(root, 'journal', segment.name));
  symlinkSync(outside, join(root, 'originals'));
  const refused = { ok: false, error: { kind: 'forbidden' } };
  expect(await readVaultFile(root, segment, 0, 9)).toMatchObject(refused);
  expect(await appendVaultFile(root, segment, bytes, 6)).toMatchObject(refused);
  expect(await listVaultFiles(root, 'journal')).toEqual({ ok: true, value: [] });
  expect(await listVaultFiles(root, 'originals')).toMatchObject(refused);
  const inside: VaultFile = { folder: 'originals', name: 'secret' };
  expect(await readVaultFile(root, inside, 0, 9)).toMatchObject(refused);
  expect(await removeVaultFile(root, inside)).toMatchObject(refused);
  symlinkSync(secret, join(root, 'journal', 'x.new'));
  const piece = { bytes, from: 0, isLast: true };
  const through: VaultFile = { folder: 'journal', name: 'x' };
  expect(await writeVaultFile(root, through, piece)).toMatchObject(refused);
  expect(readFileSync(secret, 'utf8')).toBe('secret');
  rmSync(outside, { recursive: true });
});

test('a vault whose folder is away is unreachable, and is not made anew', async () => {
  const away = join(root, 'away');
  const unreachable = { ok: false, error: { kind: 'unreachable' } };
  expect(await listVaultFiles(away, 'journal')).toMatchObject(unreachable);
  expect(await appendVaultFile(away, segment, bytes, 0)).toMatchObject(unreachable);
  expect(readdirSync(root)).toEqual([]);
  expect((await measureVault(away)).ok).toBe(false);
  const measured = await measureVault(root);
  expect(measured.ok && (measured.value.freeBytes ?? 0) > 0).toBe(true);
});

describe('what main lets through', () => {
  const accepts = (name: 'readVaultFile' | 'appendVaultFile' | 'writeVaultFile', input: unknown) =>
    v.safeParse(requestShapes[name], input).success;

  test('only names of vault files, in its own folders', () => {
    const good = { ...segment, from: 0, length: 10 };
    expect(accepts('readVaultFile', good)).toBe(true);
    const names = ['', '..', '../x', 'a/b', 'a\\b', 'A', '.x', 'x.new', 'x\u0000', 'a b', 'é'];
    for (const name of [...names, 'x'.repeat(121), 'con:', 7, null]) {
      expect(accepts('readVaultFile', { ...good, name })).toBe(false);
    }
    for (const folder of ['', '.', 'logs', 'journal/..', 'toString']) {
      expect(accepts('readVaultFile', { ...good, folder })).toBe(false);
    }
    expect(accepts('readVaultFile', { ...good, more: 1 })).toBe(false);
  });

  test('only bytes, of a bounded size, at whole offsets', () => {
    const good = { ...segment, bytes, expectedSize: 0 };
    expect(accepts('appendVaultFile', good)).toBe(true);
    const long = new Uint8Array(largestChunk + 1);
    for (const wrong of [long, 'text', [1, 2], new ArrayBuffer(3), null]) {
      expect(accepts('appendVaultFile', { ...good, bytes: wrong })).toBe(false);
    }
    for (const expectedSize of [-1, 0.5, Number.NaN, 2 ** 60, '0']) {
      expect(accepts('appendVaultFile', { ...good, expectedSize })).toBe(false);
    }
    const read = { ...segment, from: 0 };
    expect(accepts('readVaultFile', { ...read, length: largestChunk })).toBe(true);
    expect(accepts('readVaultFile', { ...read, length: largestChunk + 1 })).toBe(false);
    expect(accepts('writeVaultFile', { ...segment, bytes, from: 0, isLast: 1 })).toBe(false);
  });
});
