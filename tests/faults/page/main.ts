/** The page that is killed: acts of a reader on the real storage and vault, each told once acknowledged. */

import { createWebHost } from '#renderer/host/web.ts';
import { type OpenedStore, openStore, sourceOf } from '#renderer/storage/open-store.ts';
import { restoreStore } from '#renderer/storage/restore-store.ts';
import { attachVault } from '#renderer/storage/vault/attach-vault.ts';
import { actKinds, perform, type RandomAct } from '#support/storage/random-acts.ts';
import { tornStateOf } from '#support/storage/torn-state.ts';

declare global {
  /** Hands a text to whoever drives the browser. */
  function report(text: string): void;
}

const host = createWebHost();

/** Opens the store; one that the browser lost is restored from the vault, as a reader would choose. */
async function opened(): Promise<{ store: OpenedStore & { kind: 'ready' }; was: string }> {
  const first = await openStore(host);
  if (first.kind === 'ready') return { store: first, was: 'ready' };
  if (first.kind === 'newer' || !first.vault.ok) throw new Error(`The store is ${first.kind}`);
  const [history] = first.vault.value;
  if (history === undefined) throw new Error(`The store is ${first.kind}, and the vault is empty`);
  const choice = { databaseId: history.databaseId, snapshot: null };
  const restored = await restoreStore(host, choice, first.sentinel, async () => undefined);
  if (!restored.ok)
    throw new Error(`Not restored: ${restored.error.kind} ${restored.error.reason}`);
  const again = await openStore(host);
  if (again.kind !== 'ready') throw new Error(`After the restore the store is ${again.kind}`);
  return { store: again, was: first.kind };
}

/** Numbers from 0 up to `bound`, always the same for the same `seed` (mulberry32). */
function numbersFrom(seed: number): (bound: number) => number {
  let state = seed >>> 0;
  return (bound) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
  };
}

/** What the driver calls. */
const faults = {
  /** What is there, and whether all of it fits. */
  async begin() {
    const { store, was } = await opened();
    const torn = await tornStateOf(store.store);
    const safety = attachVault(sourceOf(store.store), host);
    store.store.commits.listen((sequence) => {
      report(JSON.stringify({ acknowledged: sequence }));
      safety.committed();
    });
    Object.assign(faults, { store: store.store });
    return { was, torn, lastSequence: await sourceOf(store.store).lastSequence() };
  },
  /** Acts without end; nobody waits for it. */
  act(seed: number): void {
    const number = numbersFrom(seed);
    const next = async (): Promise<void> => {
      const kind = actKinds[number(actKinds.length)] ?? 'add document';
      const act: RandomAct = { kind, pick: number(1_000) };
      await perform(Reflect.get(faults, 'store'), [act]);
      return next();
    };
    void next();
  },
};

Object.assign(window, { faults });
