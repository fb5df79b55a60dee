/** Which version last used the profile; one that a newer version used is not opened. */
import { join } from 'node:path';
import * as v from 'valibot';
import { readIfThere, writeDurably } from '../durable-file.ts';

/** The program and its engine; an older engine deletes the database of a newer one. */
export type ProfileVersion = {
  /** `major.minor.patch` of the app. */
  readonly app: string;
  /** The engine's major version. */
  readonly electron: number;
};

/** Whether the profile may be opened by this version. */
export type ProfileState =
  | { readonly kind: 'usable' }
  | { readonly kind: 'newer'; readonly lastUsedBy: ProfileVersion }
  | { readonly kind: 'unreadable'; readonly reason: string };

const fileName = 'profile.json';
const shape = v.object({
  app: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+/)),
  electron: v.pipe(v.number(), v.integer()),
});

/** Compares the version that last used the profile in `folder` with `current`. */
export async function inspectProfile(
  folder: string,
  current: ProfileVersion,
): Promise<ProfileState> {
  try {
    const text = await readIfThere(join(folder, fileName));
    if (text === null) return { kind: 'usable' };
    const lastUsedBy = v.parse(shape, JSON.parse(text));
    const isNewer =
      lastUsedBy.electron > current.electron || compare(lastUsedBy.app, current.app) > 0;
    return isNewer ? { kind: 'newer', lastUsedBy } : { kind: 'usable' };
  } catch (cause) {
    return { kind: 'unreadable', reason: cause instanceof Error ? cause.message : String(cause) };
  }
}

/** Notes that `current` uses the profile in `folder` from now on. */
export async function claimProfile(folder: string, current: ProfileVersion): Promise<void> {
  await writeDurably(join(folder, fileName), `${JSON.stringify(current)}\n`);
}

function compare(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number.parseFloat));
  for (const index of [0, 1, 2]) {
    const difference = (left?.[index] ?? 0) - (right?.[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
