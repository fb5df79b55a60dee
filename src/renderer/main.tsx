/** Starts the renderer: shows what can be seen of the desk at once, and has the store opened behind it. */
// First of all imports: the store is asked before React is evaluated.
import { firstRun, host, letCommands, seeing } from './opening.ts';
import './ui/tokens.css';
import './ui/base.css';
import './ui/fonts.css';
import './ui/select.css';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { drawDesk } from './draw-desk.tsx';
import { isAtLibrary } from './early.ts';
import { applyTheme, followSystemTheme } from './features/settings/theme.ts';
import { holdActs } from './hold-acts.ts';
import type { Host } from './host/host.ts';
import type { DocumentRecord } from './storage/records.ts';
import { closedStore } from './storage/store-over.ts';
import { Button } from './ui/button.tsx';
import { Notice } from './ui/notice.tsx';

applyTheme();
followSystemTheme();

const container = document.getElementById('root');
if (container === null) throw new Error('index.html has an element with the id root');
const root = createRoot(container);

/** What there is to tell of a desk is told when it is open. */
const notYet = {
  library: new Promise<never>(() => undefined),
  facts: new Promise<never>(() => undefined),
  safety: null,
  damage: null,
};

reportFaults(host);
// Not awaited here: the later scripts import from this one, and would wait for it as it for them.
void begin();

/** The store, with Dexie, is a script of its own: it comes while the library is drawn. */
async function begin(): Promise<void> {
  const letActs = isAtLibrary ? holdActs() : null;
  if (isAtLibrary) {
    // All but the list is drawn while IndexedDB begins; a first run has its list in the next breath.
    const isFirst = await Promise.race([firstRun, notKnownYet()]);
    const isDrawn = !isFirst && (await Promise.race([seeing, notKnownYet()])) === undefined;
    if (isDrawn) drawSeen();
    const documents = await seeing;
    if (documents !== null || !isDrawn) drawSeen(documents ?? undefined);
  } else {
    // The bare desk, as the page has it: React is ready for the whole one when the database is open.
    root.render(<main aria-busy="true" aria-label="Plenum is opening" />);
  }
  const coming = import('./open-desk.tsx').catch((cause: unknown) => {
    flushSync(() => root.render(<NotLoaded />));
    letActs?.();
    throw cause;
  });
  const { openDesk } = await coming;
  await openDesk(root, () => {
    performance.mark('plenum:open');
    letActs?.();
    letCommands();
  });
}

/** What has been answered already comes through a promise behind a promise: each takes a turn. */
async function notKnownYet(): Promise<undefined> {
  for (let turn = 0; turn < 20; turn += 1) await null;
}

/** At once, before anything is painted: an empty desk would only take its time. */
function drawSeen(documents?: readonly DocumentRecord[]): void {
  const kept = documents === undefined ? {} : { documents };
  const surroundings = { store: closedStore, host, kept };
  flushSync(() => drawDesk(root, { ...notYet, surroundings }));
}

function NotLoaded() {
  return (
    <main>
      <Notice title="Plenum could not be opened">
        <p>A part of the program could not be loaded. What you made is untouched.</p>
        <Button onClick={() => location.reload()}>Try again</Button>
      </Notice>
    </main>
  );
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
