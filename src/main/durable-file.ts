/** Small files that are either the old one or the new one, whatever happens in between. */
import { open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

const lastWrites = new Map<string, Promise<void>>();

/**
 * Replaces `path` by `text`: a temporary file beside it, fsync, rename, fsync of the folder. Writes
 * to one path follow each other in the order they were asked for.
 */
export function writeDurably(path: string, text: string): Promise<void> {
  const replaced = (lastWrites.get(path) ?? Promise.resolve())
    .catch(() => undefined)
    .then(() => replaceFile(path, text));
  lastWrites.set(path, replaced);
  return replaced;
}

async function replaceFile(path: string, text: string): Promise<void> {
  const temporary = `${path}.new`;
  const file = await open(temporary, 'w', 0o600);
  try {
    await file.writeFile(text, 'utf8');
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, path);
  await syncFolder(dirname(path));
}

/** The text of `path`, or null where there is no such file. Other faults are thrown. */
export async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    if (isMissing(cause)) return null;
    throw cause;
  }
}

/** Whether a thrown error says that a file does not exist. */
export function isMissing(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
}

/** Makes the names in the folder at `path` durable. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
