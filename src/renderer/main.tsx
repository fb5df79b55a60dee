/** Starts the renderer: chooses the host, opens the store, shows the app or what stands in its way. */
// First of all imports: the store begins to open before React is evaluated.
import { brought, host, opening } from './opening.ts';
import './ui/tokens.css';
import './ui/base.css';
import './ui/fonts.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App, preloadScreens } from './app.tsx';
import { addBundledLibrary } from './features/library/bundled-library.ts';
import { applyTheme, followSystemTheme } from './features/settings/theme.ts';
import type { Host } from './host/host.ts';
import type { Store } from './storage/act.ts';
import { countDueCards } from './storage/counts.ts';
import { listDocuments } from './storage/documents.ts';
import { noteSentinel, type OpenedStore, sourceOf } from './storage/open-store.ts';
import { tidy } from './storage/tidy.ts';
import type { Safety } from './storage/vault/attach-vault.ts';

applyTheme();
followSystemTheme();

// It shows the bare desk until the database is open.
const container = document.getElementById('root');
if (container === null) throw new Error('index.html has an element with the id root');
const root = createRoot(container);

reportFaults(host);
// Not awaited here: the later scripts import from this one, and would wait for it as it for them.
void opening.then(show);

async function show(opened: OpenedStore): Promise<void> {
  if (opened.kind !== 'ready') {
    const { RecoveryScreen } = await import('./features/recovery/recovery-screen.tsx');
    root.render(
      <StrictMode>
        <RecoveryScreen problem={opened} host={host} onOpened={show} />
      </StrictMode>,
    );
    return;
  }
  const { store, isNew } = opened;
  // A desk that has its documents shows them first, and looks for new bundled ones after.
  const library = (isNew ? Promise.resolve() : idle()).then(async () =>
    addBundledLibrary(store, host, await brought),
  );
  const [documents, dueCount] = await Promise.all([
    listDocuments(store),
    countDueCards(store.database, store.now()),
  ]);
  const surroundings = { store, host, kept: { documents, dueCount } };
  const draw = (safety: Safety | null) =>
    root.render(
      <StrictMode>
        <App surroundings={surroundings} library={library} safety={safety} />
      </StrictMode>,
    );
  draw(null);
  await library;
  await idle();
  draw(await keepSafe(store));
  await tidy(store);
  preloadScreens();
}

/** From now on every act follows into the vault, and the sentinel knows of it. */
async function keepSafe(store: Store): Promise<Safety> {
  const { attachVault } = await import('./storage/vault/attach-vault.ts');
  await noteSentinel(store, host);
  const safety = attachVault(sourceOf(store), host);
  store.commits.listen(safety.committed);
  addEventListener('pagehide', () => void safety.settle());
  return safety;
}

/** Resolves when the page has nothing better to do. */
function idle(): Promise<void> {
  return new Promise((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: 2_000 });
  });
}

function reportFaults(target: Host): void {
  addEventListener('error', ({ message, error }) => {
    target.reportFault(message, error instanceof Error ? (error.stack ?? null) : null);
  });
  addEventListener('unhandledrejection', ({ reason }) => {
    const known = reason instanceof Error;
    target.reportFault(
      known ? reason.message : String(reason),
      known ? (reason.stack ?? null) : null,
    );
  });
}
