/** Looks for the files in a folder that can be opened: so deep, so many, and no way out of it. */
import { opendir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { openableEndings } from '#shared/opened-file.ts';
import { mostWatchedFiles } from '#shared/watched-folder.ts';
import { vaultName } from '../vault/vault-place.ts';

/** A file that was found: its path below the folder, its size in bytes, when it was last written. */
export type FoundFile = {
  readonly path: string;
  readonly size: number;
  /** Epoch milliseconds, with their fraction. */
  readonly changedAt: number;
};

/** What lies in a folder. */
export type FolderScan = {
  /** By their paths. */
  readonly files: readonly FoundFile[];
  /** The folders that were looked into, whole, the first of them the folder itself. */
  readonly folders: readonly string[];
  /** Whether there is more than was looked at. */
  readonly isCut: boolean;
};

/** How far is looked. */
const bounds = { depth: 6, folders: 400, entries: 20_000, files: mostWatchedFiles };

const endings: ReadonlySet<string> = new Set(openableEndings);

/**
 * Looks into `root` and what is below it, the nearest first, but not into `skipped`. Links are not
 * followed, and what is hidden is left alone. A folder below that cannot be read is passed over; throws
 * where `root` itself cannot.
 */
export async function scanFolder(root: string, skipped: string): Promise<FolderScan> {
  const files: FoundFile[] = [];
  const folders: string[] = [];
  let left = bounds.entries;
  let isCut = false;
  const waiting = [{ path: '', depth: 0 }];
  for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
    if (folders.length === bounds.folders || files.length > bounds.files || left === 0) {
      isCut = true;
      break;
    }
    const { path, depth } = at;
    const whole = join(root, path);
    const isTooDeep = depth === bounds.depth;
    const found = await lookInto(whole, left, path === '');
    folders.push(whole);
    left -= found.seen;
    for (const name of found.files) files.push(...(await fileAt(root, join(path, name))));
    const below = found.folders.filter((name) => join(whole, name) !== skipped);
    if (!isTooDeep)
      waiting.push(...below.map((name) => ({ path: join(path, name), depth: depth + 1 })));
    isCut ||= found.isCut || (isTooDeep && below.length > 0);
  }
  const known = files.toSorted((a, b) => (a.path < b.path ? -1 : 1)).slice(0, bounds.files);
  return { files: known, folders, isCut: isCut || files.length > bounds.files };
}

/** The names of the folders and of the openable files in a folder, of its first `most` entries. */
async function lookInto(folder: string, most: number, isRoot: boolean) {
  const found = { files: [] as string[], folders: [] as string[], seen: 0, isCut: false };
  try {
    for await (const entry of await opendir(folder)) {
      if (found.seen === most) return { ...found, isCut: true };
      found.seen += 1;
      const { name } = entry;
      if (name.startsWith('.') || name.startsWith('~$') || name === vaultName) continue;
      if (entry.isDirectory()) found.folders.push(name);
      else if (entry.isFile() && isOpenable(name)) found.files.push(name);
    }
  } catch (cause) {
    if (isRoot) throw cause;
  }
  found.folders.sort();
  return found;
}

function isOpenable(name: string): boolean {
  return endings.has(extname(name).slice(1).toLowerCase());
}

/** The file; none where it went, or is still empty. */
async function fileAt(root: string, path: string): Promise<FoundFile[]> {
  try {
    const { size, mtimeMs } = await stat(join(root, path));
    return size === 0 ? [] : [{ path, size, changedAt: mtimeMs }];
  } catch {
    return [];
  }
}
