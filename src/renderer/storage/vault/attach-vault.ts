/** Joins the vault and the sentinel to an open database, from the first act to the last. */
import type { Host } from '../../host/host.ts';
import type { Acknowledged } from './acknowledgements.ts';
import { SentinelKeeper } from './sentinel-keeper.ts';
import { pageTiming } from './timing.ts';
import { Vault } from './vault.ts';
import type { VaultSource, WholeEntry } from './vault-source.ts';

/** What keeps an open database safe. */
export type Safety = {
  /** The vault; null where the host has none, and says why. */
  readonly vault: Vault | null;
  /** To be called with each committed act, at once; settles as `Vault.committed` does. */
  readonly committed: (act: WholeEntry) => Promise<Acknowledged>;
  /** Gets everything into the vault and the sentinel: before quitting, or before an update. */
  readonly settle: () => Promise<void>;
  /** As `settle`; after it nothing follows any more, and nothing is noted, whatever is called. */
  readonly close: () => Promise<void>;
};

/**
 * Begins to keep `source` safe. Nothing is read of the vault before the page is idle enough to be
 * asked: call it once the app is shown. Acts that a killed session left behind follow at once.
 */
export function attachVault(source: VaultSource, host: Host, timing = pageTiming): Safety {
  const keeper = new SentinelKeeper({ host, source, ...timing });
  const vault = host.vault.ok ? new Vault({ files: host.vault.value, source, ...timing }) : null;
  // A new id, or acts that were caught up with, are noted as acts are.
  let isClosed = false;
  const changed = () => {
    if (!isClosed) keeper.changed();
  };
  vault?.subscribe(changed);
  void vault?.start().catch((cause: unknown) => {
    host.reportFault(`The vault did not start: ${String(cause)}`, null);
  });
  return {
    vault,
    async committed(act) {
      if (isClosed) return 'behind';
      changed();
      return vault === null ? 'behind' : vault.committed(act);
    },
    async settle() {
      if (isClosed) return;
      await vault?.settled();
      await keeper.flush();
    },
    async close() {
      if (isClosed) return;
      isClosed = true;
      await vault?.close();
      await keeper.flush();
    },
  };
}
