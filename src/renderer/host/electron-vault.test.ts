import { expect, test } from 'vitest';
import type { Bridge } from '#shared/bridge.ts';

import { failure, success } from '#shared/result.ts';
import { largestChunk } from '#shared/vault-files.ts';
import { createElectronVault } from './electron-vault.ts';

const file = { folder: 'originals', name: 'abc' } as const;
const bytes = Uint8Array.from({ length: largestChunk * 2 + 5 }, (_, index) => index % 251);

type Asked = { name: string; from?: number; expectedSize?: number; isLast?: boolean; size: number };

/** A bridge over one file in memory; from the `failAt`-th request on, the disk is full. */
function bridgeTo(disk: { content: Uint8Array<ArrayBuffer> }, failAt = Number.POSITIVE_INFINITY) {
  const asked: Asked[] = [];
  const request = async (name: string, input: Record<string, unknown>) => {
    const { bytes: piece = new Uint8Array(), ...rest } = input as { bytes?: Uint8Array };
    const { folder: _folder, name: _name, ...about } = rest as Record<string, unknown>;
    asked.push({ ...(about as object), name, size: piece.length });
    if (asked.length >= failAt) return failure({ kind: 'disk-full', reason: 'full' });
    if (name === 'readVaultFile') {
      const { from, length } = input as { from: number; length: number };
      return success(disk.content.slice(from, from + length));
    }
    const start = name === 'writeVaultFile' && input['from'] === 0 ? 0 : disk.content.length;
    const next = new Uint8Array(start + piece.length);
    next.set(disk.content.subarray(0, start));
    next.set(piece, start);
    disk.content = next;
    return success(name === 'appendVaultFile' ? next.length : null);
  };
  return { asked, bridge: { request, listen: () => () => undefined } as unknown as Bridge };
}

test('a long file crosses in pieces, and only the last one puts it in its place', async () => {
  const disk = { content: new Uint8Array() };
  const { asked, bridge } = bridgeTo(disk);
  expect(await createElectronVault(bridge).write(file, bytes)).toEqual(success(null));
  expect(disk.content).toEqual(bytes);
  expect(asked).toEqual([
    { name: 'writeVaultFile', from: 0, isLast: false, size: largestChunk },
    { name: 'writeVaultFile', from: largestChunk, isLast: false, size: largestChunk },
    { name: 'writeVaultFile', from: largestChunk * 2, isLast: true, size: 5 },
  ]);
});

test('an empty file, and one of just a piece, are written too', async () => {
  for (const size of [0, largestChunk]) {
    const { asked, bridge } = bridgeTo({ content: new Uint8Array() });
    await createElectronVault(bridge).write(file, bytes.slice(0, size));
    expect(asked).toEqual([{ name: 'writeVaultFile', from: 0, isLast: true, size }]);
  }
});

test('appending goes on from piece to piece, and stops at the first failure', async () => {
  const disk = { content: new Uint8Array(7) };
  const { asked, bridge } = bridgeTo(disk);
  const grown = await createElectronVault(bridge).append(file, bytes, 7);
  expect(grown).toEqual(success(bytes.length + 7));
  expect(asked.map(({ expectedSize }) => expectedSize)).toEqual([
    7,
    7 + largestChunk,
    7 + 2 * largestChunk,
  ]);
  const failing = bridgeTo(disk, 2);
  const answer = await createElectronVault(failing.bridge).append(file, bytes, 0);
  expect(answer).toMatchObject({ ok: false, error: { kind: 'disk-full' } });
  expect(failing.asked).toHaveLength(2);
});

test('reading asks until there is no more, and for no more than was wished', async () => {
  const { asked, bridge } = bridgeTo({ content: bytes });
  const vault = createElectronVault(bridge);
  expect(await vault.read(file)).toEqual(success(bytes));
  expect(asked).toHaveLength(3);
  const range = await vault.read(file, { from: 3, length: 4 });
  expect(range).toEqual(success(bytes.slice(3, 7)));
  expect(asked.at(-1)).toMatchObject({ from: 3, length: 4 });
  const beyond = await vault.read(file, { from: bytes.length, length: 4 });
  expect(beyond).toEqual(success(new Uint8Array()));
});
