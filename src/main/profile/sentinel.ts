/** Remembers, in a file of its own, which database the reader has: a lost one must not look new. */
import { join } from 'node:path';
import * as v from 'valibot';
import type { Requests, Sentinel } from '#shared/ipc.ts';
import { failure, success } from '#shared/result.ts';
import { readIfThere, writeDurably } from '../durable-file.ts';
import { sentinelShape } from '../request-shapes.ts';

const fileName = 'sentinel.json';

/** What is remembered in the profile `folder`; null before there was a database. */
export async function readSentinel(folder: string): Promise<Requests['readSentinel']['output']> {
  try {
    const text = await readIfThere(join(folder, fileName));
    return success(text === null ? null : v.parse(sentinelShape, JSON.parse(text)));
  } catch (cause) {
    return failure({ kind: 'sentinel-unreadable', reason: reasonOf(cause) });
  }
}

/** Remembers `sentinel` durably. */
export async function writeSentinel(
  folder: string,
  sentinel: Sentinel,
): Promise<Requests['writeSentinel']['output']> {
  try {
    await writeDurably(join(folder, fileName), `${JSON.stringify(sentinel, null, 2)}\n`);
    return success(null);
  } catch (cause) {
    return failure({ kind: 'write-failed', reason: reasonOf(cause) });
  }
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
