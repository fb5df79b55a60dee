/** What is kept of the watched folder across restarts: which it is, and what of it the reader knows of. */
import { isAbsolute, join } from 'node:path';
import * as v from 'valibot';
import { mostWatchedFiles } from '#shared/watched-folder.ts';
import { readIfThere, writeDurably } from '../durable-file.ts';
import type { FoundFile } from './scan-folder.ts';

/** The folder, and the files in it that are not offered again as they are. */
export type WatchedSettings = {
  readonly folder: string;
  readonly settled: readonly FoundFile[];
};

const fileName = 'watched-folder.json';
const shape = v.nullable(
  v.strictObject({
    folder: v.pipe(v.string(), v.check(isAbsolute)),
    settled: v.pipe(
      v.array(v.strictObject({ path: v.string(), size: v.number(), changedAt: v.number() })),
      v.maxLength(mostWatchedFiles),
    ),
  }),
);

/** What is kept in `profileFolder`; null where no folder is watched. Throws where it cannot be read. */
export async function readWatched(profileFolder: string): Promise<WatchedSettings | null> {
  const text = await readIfThere(join(profileFolder, fileName));
  return text === null ? null : v.parse(shape, JSON.parse(text));
}

/** Keeps it, durably. */
export async function keepWatched(
  profileFolder: string,
  settings: WatchedSettings | null,
): Promise<void> {
  await writeDurably(join(profileFolder, fileName), `${JSON.stringify(settings)}\n`);
}
