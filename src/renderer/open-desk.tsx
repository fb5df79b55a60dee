/** Opens the store, shows the desk over it or what stands in its way, and keeps it safe from then on. */
import { StrictMode } from 'react';
import type { Root } from 'react-dom/client';
import { version } from '../../package.json';
import { drawDesk } from './draw-desk.tsx';
import { look } from './early.ts';
import { addBundledLibrary, type LibraryFault } from './features/library/bundled-library.ts';
import type { Damage } from './features/vault/damage-notice.tsx';
import { preloadScreens } from './later-screens.ts';
import { brought, host } from './opening.ts';
import type { Store } from './storage/act.ts';
import { listDocuments } from './storage/documents.ts';
import type { Unreadable } from './storage/find-unreadable.ts';
import { firstDatabaseName } from './storage/newest-name.ts';
import { giveUp, noteSentinel, openStore, sourceOf } from './storage/open-store.ts';
import type { OpenedStore } from './storage/opened-store.ts';
import { tidy } from './storage/tidy.ts';
import type { Safety } from './storage/vault/attach-vault.ts';
import { idle } from './ui/idle.ts';

/** Opens the store for the first time, and draws what it comes to; `onShown` is called once that is drawn. */
export async function openDesk(root: Root, onShown: () => void): Promise<void> {
  await show({ root, onShown }, await openStore(host, firstDatabaseName, look.databases));
}

type Place = { readonly root: Root; readonly onShown: () => void };

async function show(place: Place, opened: OpenedStore): Promise<void> {
  const { root, onShown } = place;
  if (opened.kind !== 'ready') {
    const { RecoveryScreen } = await import('./features/recovery/recovery-screen.tsx');
    const onOpened = (next: OpenedStore) => show(place, next);
    root.render(
      <StrictMode>
        <RecoveryScreen problem={opened} {...{ host, onOpened }} />
      </StrictMode>,
    );
    onShown();
    return;
  }
  const { store, isNew, documents } = opened;
  // A desk that has its documents shows them first, and looks for new bundled ones after.
  const library = (isNew ? Promise.resolve() : idle()).then(async () =>
    addBundledLibrary(store, host, await brought),
  );
  const facts = addFactsLater(store, library);
  // The first drawing of a first run has what it was given: a bare shelf would be drawn for nothing.
  const shown = isNew ? await library.then(() => listDocuments(store), noDocuments) : documents;
  const surroundings = { store, host, kept: { documents: shown } };
  const draw = (safety: Safety | null, damage: Damage | null = null) =>
    drawDesk(root, { surroundings, library, facts, safety, damage, onShown });
  draw(null);
  // What a first run brings could be had again; whatever the reader has is kept safe before all else.
  if (isNew) await Promise.all([library, facts]);
  await idle();
  const safety = await keepSafe(store);
  draw(safety);
  await Promise.all([library, facts]);
  await tidy(store);
  preloadScreens();
  setTimeout(() => void idle().then(() => readySearch(store)), searchDelay);
  const unreadable = await readAll(store);
  if (unreadable.length === 0) {
    await forgetOldActs(store, safety);
    return;
  }
  const onRestore = async () => {
    await safety.close();
    await show(
      place,
      await giveUp(host, store, `${unreadable.length} of its records cannot be read`),
    );
  };
  draw(safety, { unreadable, onRestore });
}

/** What could not be added is told by the screen that lists it. */
const noDocuments = () => [];

/** The records that cannot be read any more; each is looked at while the page has nothing better to do. */
async function readAll(store: Store): Promise<readonly Unreadable[]> {
  const { findUnreadable } = await import('./storage/find-unreadable.ts');
  try {
    return await findUnreadable(store.database, idle);
  } catch (cause) {
    host.reportFault(`The records were not looked at: ${cause}`, null);
    return [];
  }
}

/** The journal lets its oldest acts go, a few at each idle moment, once the vault has what they led to. */
async function forgetOldActs(store: Store, { vault }: Safety): Promise<void> {
  if (vault === null || !host.vault.ok || (await vault.settled()).problem !== null) return;
  const { shortenJournal } = await import('./storage/shorten-journal.ts');
  await shortenJournal(store, host.vault.value, idle).catch((cause: unknown) => {
    host.reportFault(`The journal was not shortened: ${String(cause)}`, null);
  });
}

/** The facts of the bundled library come when the desk is shown; without them it goes on. */
async function addFactsLater(store: Store, library: Promise<unknown>): Promise<LibraryFault[]> {
  await library;
  await idle();
  try {
    const { addCuratedFacts } = await import('./features/library/curated-facts.ts');
    return await addCuratedFacts(store, host);
  } catch (cause) {
    const stack = cause instanceof Error ? (cause.stack ?? null) : null;
    host.reportFault(`The bundled facts were not added: ${cause}`, stack);
    return [];
  }
}

/** How long after the start the search is made ready, in milliseconds, if it was not asked for before. */
const searchDelay = 30_000;

async function readySearch(store: Store): Promise<void> {
  const { prepareSearch } = await import('./features/search/running-search.ts');
  prepareSearch(store);
}

/** From now on every act follows into the vault, and the sentinel knows of it. */
async function keepSafe(store: Store): Promise<Safety> {
  const { attachVault } = await import('./storage/vault/attach-vault.ts');
  await noteSentinel(store, host);
  const safety = attachVault(sourceOf(store), host);
  store.commits.vouch(safety.committed);
  addEventListener('pagehide', () => void safety.settle());
  if (safety.vault !== null) {
    const { keepBeforeUpdate } = await import('./features/vault/keep-before-update.ts');
    void keepBeforeUpdate(safety.vault, version, localStorage);
  }
  return safety;
}
