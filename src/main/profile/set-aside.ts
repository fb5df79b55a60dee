/** Puts databases that cannot be opened aside: renamed at the next start, before anything holds them. */
import { access, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Requests } from '#shared/ipc.ts';
import { failure, success } from '#shared/result.ts';
import { isMissing, readIfThere, writeDurably } from '../durable-file.ts';

const noteFile = 'set-aside-databases.json';

/** The folder in which Chromium keeps every IndexedDB of a session. */
const databaseFolder = 'IndexedDB';

/** Notes that the databases are to be put aside; the app must then be started again. */
export async function askToSetAside(
  profileFolder: string,
  now: Date,
): Promise<Requests['setAsideDatabases']['output']> {
  try {
    await writeDurably(join(profileFolder, noteFile), `${JSON.stringify({ at: now })}\n`);
    return success(null);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    return failure({ kind: 'write-failed', reason });
  }
}

/**
 * Carries out what was noted: `IndexedDB` in `sessionFolder` becomes `IndexedDB damaged 2026-11-24
 * 11-31-58`. Only before a page is opened: Chromium keeps the files open, and Windows then refuses.
 * Answers the new name, or null where nothing was asked for or there was nothing to rename. Throws
 * where the system forbids it; the note then stands for the next start.
 */
export async function setAsideAsAsked(
  profileFolder: string,
  sessionFolder: string,
  now: Date,
): Promise<string | null> {
  const note = join(profileFolder, noteFile);
  if ((await readIfThere(note)) === null) return null;
  const name = await freeName(sessionFolder, now);
  const isRenamed = await rename(join(sessionFolder, databaseFolder), join(sessionFolder, name))
    .then(() => true)
    .catch((cause: unknown) => {
      if (isMissing(cause)) return false;
      throw cause;
    });
  await rm(note, { force: true });
  return isRenamed ? name : null;
}

async function freeName(folder: string, now: Date): Promise<string> {
  const time = now.toISOString().slice(0, 19).replace('T', ' ').replaceAll(':', '-');
  const name = `${databaseFolder} damaged ${time}`;
  const isTaken = await access(join(folder, name)).then(
    () => true,
    () => false,
  );
  return isTaken ? freeName(folder, new Date(now.getTime() + 1_000)) : name;
}
