/** Reads a file of the watched folder: only within the folder, and only as it was when it was offered. */
import { realpath, stat } from 'node:fs/promises';
import { basename, isAbsolute, join, relative } from 'node:path';
import type { Requests } from '#shared/ipc.ts';
import { failure } from '#shared/result.ts';
import { readChosenFile } from '../files/open-file.ts';
import type { FoundFile } from './scan-folder.ts';

/** Reads `file` below `root`, which is a path without links; what a link leads to is not read. */
export async function readWatchedFile(
  root: string,
  file: FoundFile,
): Promise<Requests['readOfferedFile']['output']> {
  const name = basename(file.path);
  const unreadable = (reason: string) => failure({ kind: 'unreadable', name, reason } as const);
  const path = join(root, file.path);
  const real = await realpath(path).catch(() => path);
  if (!isBelow(root, real)) return unreadable('it is not in the watched folder any more');
  const read = await readChosenFile(real);
  const now = await stat(real).catch(() => null);
  if (read.ok && (now?.size !== file.size || now.mtimeMs !== file.changedAt)) {
    return unreadable('it was changed meanwhile; it comes again when it is whole');
  }
  return read;
}

function isBelow(root: string, path: string): boolean {
  const inside = relative(root, path);
  return inside !== '' && !inside.startsWith('..') && !isAbsolute(inside);
}
