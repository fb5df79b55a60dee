/** The vault's files on the web: the browser's private file system, through a worker of its own. */
import { failure, type Result, success } from '#shared/result.ts';
import { type VaultFileError, vaultFileName } from '#shared/vault-files.ts';
import type { NoVault, VaultFiles } from './host.ts';
import { trustedWorkerUrl } from './trusted-worker-url.ts';
import workerAddress from './vault-worker.ts?worker&url';
import {
  type VaultWishAnswer,
  type VaultWishes,
  type VaultWishName,
  vaultName,
} from './vault-worker-messages.ts';

/** Only one page at a time changes the vault: a browser may show the app in several tabs. */
const lockName = 'plenum vault';

/** The vault of the page's origin, or why this browser has none. The worker starts with its first wish. */
export function createWebVault(): Result<VaultFiles, NoVault> {
  const isThere = isSecureContext && 'getDirectory' in (navigator.storage ?? {});
  if (!isThere) {
    return failure({
      kind: 'no-vault',
      reason: 'This browser has no private file system, so there is no second copy of your work.',
    });
  }
  const ask = createAsker();
  let isKnown = false;
  return success({
    list: async (folder) => {
      isKnown ||= await isBegun();
      return isKnown ? ask('list', { folder }) : success([]);
    },
    read: (file, range) =>
      ask('read', { ...file, from: range?.from ?? 0, length: range?.length ?? null }),
    append: (file, bytes, expectedSize) => ask('append', { ...file, bytes, expectedSize }),
    write: (file, bytes) => ask('write', { ...file, bytes }),
    remove: (file) => ask('remove', file),
    measure,
    // Awaited in two steps: the lock's own type makes a promise of a promise.
    alone: async (work) => await navigator.locks.request(lockName, () => work()),
  });
}

/** Whether a vault was ever kept here: on a first run no worker has to start to find nothing. */
async function isBegun(): Promise<boolean> {
  try {
    const root = await navigator.storage.getDirectory();
    await root.getDirectoryHandle(vaultName);
    return true;
  } catch (cause) {
    // Any other fault is for the worker to meet, and to tell.
    return !(cause instanceof DOMException && cause.name === 'NotFoundError');
  }
}

async function measure(): ReturnType<VaultFiles['measure']> {
  const { quota, usage } = await navigator.storage.estimate();
  const freeBytes = quota === undefined || usage === undefined ? null : quota - usage;
  return success({ place: 'the private file system of this browser', freeBytes });
}

type Asker = <N extends VaultWishName>(
  name: N,
  input: VaultWishes[N]['input'],
) => Promise<Result<VaultWishes[N]['output'], VaultFileError>>;

type Waiting = (result: Result<unknown, VaultFileError>) => void;

function createAsker(): Asker {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let lastId = 0;
  const start = () => {
    const started = new Worker(trustedWorkerUrl(workerAddress), { type: 'module' });
    started.onmessage = ({ data }: MessageEvent<VaultWishAnswer>) => {
      waiting.get(data.id)?.(data.result);
      waiting.delete(data.id);
    };
    started.onerror = ({ message }) => {
      const reason = `its worker stopped: ${message || 'it could not be loaded'}`;
      for (const answer of waiting.values()) answer(failure({ kind: 'unreachable', reason }));
      waiting.clear();
      started.terminate();
      worker = null;
    };
    return started;
  };
  return (name, input) =>
    new Promise((resolve) => {
      if ('name' in input && !vaultFileName.test(input.name)) {
        throw new Error(`No vault file may be called ${input.name}`);
      }
      worker ??= start();
      lastId += 1;
      waiting.set(lastId, resolve as Waiting);
      worker.postMessage({ id: lastId, name, input });
    });
}
