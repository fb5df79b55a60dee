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
import { countDueCards } from './storage/counts.ts';
import { listDocuments } from './storage/documents.ts';
import { beginAfresh, noteSentinel, type OpenedStore, openStore } from './storage/open-store.ts';

applyTheme();
followSystemTheme();

const container = document.getElementById('root');
if (container === null) throw new Error('index.html has an element with the id root');
const root = createRoot(container);

reportFaults(host);
// The bare desk, while the database opens.
root.render(<main aria-busy="true" aria-label="Plenum is opening" />);
// Not awaited here: the later scripts import from this one, and would wait for it as it for them.
void opening.then(show);

async function show(opened: OpenedStore): Promise<void> {
  if (opened.kind !== 'ready') {
    const { RecoveryScreen } = await import('./features/recovery/recovery-screen.tsx');
    root.render(
      <StrictMode>
        <RecoveryScreen
          problem={opened}
          onRetry={async () => show(await openStore(host))}
          onBeginAfresh={async () => show(await beginAfresh(host))}
        />
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
  root.render(
    <StrictMode>
      <App surroundings={{ store, host, kept: { documents, dueCount } }} library={library} />
    </StrictMode>,
  );
  await library;
  await idle();
  await noteSentinel(store, host);
  preloadScreens();
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
