/** Joins the vault and the sentinel to an open database, from the first act to the last. */
import type { Host } from '../../host/host.ts';
import { SentinelKeeper } from './sentinel-keeper.ts';
import { Vault } from './vault.ts';
import type { VaultSource } from './vault-source.ts';

/** What keeps an open database safe. */
export type Safety = {
  /** The vault; null where the host has none, and says why. */
  readonly vault: Vault | null;
  /** To be called after each committed act, and not waited for. */
  readonly committed: () => void;
  /** Gets everything into the vault and the sentinel: before quitting, or before an update. */
  readonly settle: () => Promise<void>;
  /** As `settle`, and then follows no more. */
  readonly close: () => Promise<void>;
};

/** What keeps time for the vault. */
export type Timing = {
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Does `work` after `delay` milliseconds; the answer calls it off. */
  readonly later: (delay: number, work: () => void) => () => void;
};

/** The page's own clock and timer. */
export const pageTiming: Timing = {
  now: Date.now,
  later(delay, work) {
    const timer = setTimeout(work, delay);
    return () => clearTimeout(timer);
  },
};

/**
 * Begins to keep `source` safe. Nothing is read of the vault before the page is idle enough to be
 * asked: call it once the app is shown. Acts that a killed session left behind follow at once.
 */
export function attachVault(source: VaultSource, host: Host, timing = pageTiming): Safety {
  const keeper = new SentinelKeeper({ host, source, ...timing });
  const vault = host.vault.ok ? new Vault({ files: host.vault.value, source, ...timing }) : null;
  // A new id, or acts that were caught up with, are noted as acts are.
  vault?.subscribe(() => keeper.changed());
  void vault?.start().catch((cause: unknown) => {
    host.reportFault(`The vault did not start: ${String(cause)}`, null);
  });
  return {
    vault,
    committed() {
      keeper.changed();
      vault?.committed();
    },
    async settle() {
      await vault?.settled();
      await keeper.flush();
    },
    async close() {
      await vault?.close();
      await keeper.flush();
    },
  };
}
