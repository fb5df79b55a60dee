/** Begins with the store at once: imported first, so that IndexedDB works while React is evaluated. */
import { look } from './early.ts';
import { listBrought, readBundledLibrary } from './features/library/bundled-library.ts';
import { holdCommands } from './hold-commands.ts';
import { chooseHost } from './host/choose-host.ts';
import type { DocumentRecord } from './storage/records.ts';
import { isFirstRun, seeDocuments } from './storage/see-store.ts';

/** What the app runs in, and how its menu is let through once the desk is open. */
export const { host, letCommands } = holdCommands(chooseHost());

const remembered = host.readSentinel();

/** Whether there is nothing yet, nor ever was. */
export const firstRun = remembered.then((sentinel) => isFirstRun(sentinel, look));

/** On a first run, what the app brings to read, read before there is a database; else null. */
export const brought = firstRun.then((isFirst) => (isFirst ? readBundledLibrary(host) : null));

/** What the first screen can list before the store is open; null where that cannot be told. */
export const seeing: Promise<readonly DocumentRecord[] | null> = see().catch(() => null);

async function see(): Promise<readonly DocumentRecord[] | null> {
  const files = await brought;
  if (files === null) return seeDocuments(await remembered, look);
  const documents = listBrought(files);
  return documents.length > 0 ? documents : null;
}
