import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { VaultFile } from '#shared/vault-files.ts';
import type { VaultFiles } from './host.ts';
import { createWebVault } from './web-vault.ts';

const segment: VaultFile = { folder: 'journal', name: 'abc.000000000001.jsonl' };
const bytes = new TextEncoder().encode('some lines\n');

function webVault(): VaultFiles {
  const vault = createWebVault();
  if (!vault.ok) throw new Error(vault.error.reason);
  return vault.value;
}

async function textOf(files: VaultFiles, file: VaultFile): Promise<string> {
  const read = await files.read(file);
  return read.ok ? new TextDecoder().decode(read.value) : read.error.kind;
}

beforeEach(async () => {
  const root = await navigator.storage.getDirectory();
  // The worker of the test before has its file open for a while.
  await vi.waitFor(async () => {
    await root.removeEntry('vault', { recursive: true }).catch((cause: DOMException) => {
      if (cause.name !== 'NotFoundError') throw cause;
    });
  }, 10_000);
});

describe('the vault in a real private file system', () => {
  test('what was appended is there for a new worker', async () => {
    const files = webVault();
    expect(await files.append(segment, bytes, 0)).toEqual({ ok: true, value: 11 });
    expect(await files.append(segment, bytes, 11)).toEqual({ ok: true, value: 22 });
    const again = webVault();
    expect(await textOf(again, segment)).toBe('some lines\nsome lines\n');
    const read = await again.read(segment, { from: 5, length: 3 });
    expect(read.ok && new TextDecoder().decode(read.value)).toBe('lin');
    const beyond = await again.read(segment, { from: 20, length: 99 });
    expect(beyond.ok && beyond.value.length).toBe(2);
  });

  test('a file that one page keeps open is appended to by another, and by the first again', async () => {
    const [one, other] = [webVault(), webVault()];
    for (const [index, files] of [one, other, one, one, other].entries()) {
      const answer = await files.append(segment, bytes, 11 * index);
      expect(answer).toEqual({ ok: true, value: 11 * (index + 1) });
    }
    expect(await one.append(segment, bytes, 44)).toMatchObject({ error: { kind: 'size-differs' } });
    expect(await textOf(one, segment)).toBe('some lines\n'.repeat(5));
  });

  test('a file that was just appended to can be replaced and removed', async () => {
    const files = webVault();
    await files.append(segment, bytes, 0);
    expect((await files.write(segment, bytes.slice(0, 4))).ok).toBe(true);
    expect(await files.append(segment, bytes, 4)).toEqual({ ok: true, value: 15 });
    expect((await files.remove(segment)).ok).toBe(true);
    expect(await textOf(files, segment)).toBe('missing');
    expect(await files.append(segment, bytes, 0)).toEqual({ ok: true, value: 11 });
    expect(await textOf(files, segment)).toBe('some lines\n');
  });

  test('another page may remove it once it has not been appended to for a while', async () => {
    const [one, other] = [webVault(), webVault()];
    await one.append(segment, bytes, 0);
    await vi.waitFor(async () => expect((await other.remove(segment)).ok).toBe(true), 10_000);
    expect(await textOf(one, segment)).toBe('missing');
  });

  test('a file of another size is not appended to', async () => {
    const files = webVault();
    await files.append(segment, bytes, 0);
    const answer = await files.append(segment, bytes, 5);
    expect(answer).toMatchObject({ ok: false, error: { kind: 'size-differs' } });
    expect(await files.append(segment, bytes, 0)).toMatchObject({ ok: false });
    expect(await textOf(files, segment)).toBe('some lines\n');
    const missing = { ...segment, name: 'missing.jsonl' };
    expect(await files.append(missing, bytes, 5)).toMatchObject({ error: { kind: 'missing' } });
  });

  test('writing replaces a file whole, under its own name', async () => {
    const files = webVault();
    expect((await files.write(segment, bytes)).ok).toBe(true);
    const longer = new Uint8Array(3_000_000).fill(65);
    expect((await files.write(segment, longer)).ok).toBe(true);
    expect((await textOf(files, segment)).length).toBe(3_000_000);
    expect((await files.write(segment, bytes)).ok).toBe(true);
    expect(await textOf(files, segment)).toBe('some lines\n');
    const listed = await files.list('journal');
    expect(listed).toEqual({ ok: true, value: [{ name: segment.name, size: 11 }] });
  });

  test('a file that was not finished is not listed, and is written over', async () => {
    const root = await navigator.storage.getDirectory();
    const files = webVault();
    const vault = await root.getDirectoryHandle('vault', { create: true });
    const folder = await vault.getDirectoryHandle('journal', { create: true });
    await folder.getFileHandle(`${segment.name}.new`, { create: true });
    expect(await files.list('journal')).toEqual({ ok: true, value: [] });
    expect((await files.write(segment, bytes)).ok).toBe(true);
    expect(await textOf(files, segment)).toBe('some lines\n');
  });

  test('removing what is not there is no error, reading it is', async () => {
    const files = webVault();
    await files.write(segment, bytes);
    expect((await files.remove(segment)).ok).toBe(true);
    expect((await files.remove(segment)).ok).toBe(true);
    expect(await textOf(files, segment)).toBe('missing');
    const measured = await files.measure();
    expect(measured.ok && (measured.value.freeBytes ?? 0) > 0).toBe(true);
  });

  test('two pages of the app do not change the vault at the same time', async () => {
    const [one, other] = [webVault(), webVault()];
    const seen: string[] = [];
    const work = (name: string, files: VaultFiles) =>
      files.alone(async () => {
        seen.push(`${name} begins`);
        await files.write(segment, bytes);
        seen.push(`${name} ends`);
      });
    await Promise.all([work('one', one), work('other', other)]);
    expect(seen).toEqual(['one begins', 'one ends', 'other begins', 'other ends']);
  });
});
