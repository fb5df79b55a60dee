import { expect, test } from 'vitest';
import { failure, success } from '#shared/result.ts';
import type { SnapshotReason } from '../../storage/vault/manifest.ts';
import { keepBeforeUpdate } from './keep-before-update.ts';

function desk(isDiskFull = false) {
  const kept = new Map<string, string>();
  const taken: SnapshotReason[] = [];
  const vault = {
    async snapshotNow(reason: SnapshotReason) {
      if (isDiskFull) return failure({ kind: 'disk-full', reason: 'full' } as const);
      taken.push(reason);
      return success({} as never);
    },
  };
  const memory = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  return { vault, memory, taken };
}

test('a newer version keeps what the older one left, once', async () => {
  const { vault, memory, taken } = desk();
  await keepBeforeUpdate(vault, '1.0.0', memory);
  expect(taken).toEqual([]);
  await keepBeforeUpdate(vault, '1.1.0', memory);
  await keepBeforeUpdate(vault, '1.1.0', memory);
  expect(taken).toEqual(['before update']);
});

test('where no snapshot can be taken it is tried again', async () => {
  const full = desk(true);
  await keepBeforeUpdate(full.vault, '1.0.0', full.memory);
  await keepBeforeUpdate(full.vault, '1.1.0', full.memory);
  const { vault, taken } = desk();
  await keepBeforeUpdate(vault, '1.1.0', full.memory);
  expect(taken).toEqual(['before update']);
});
