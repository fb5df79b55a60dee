/** The host on the web: files come from beside the page, the sentinel lies in local storage. */
import { hexOf } from '#core/hex.ts';
import {
  type BundledFolder,
  listBundledDocuments,
  readBundledFile,
} from '#shared/bundled-library.ts';
import type { Sentinel } from '#shared/ipc.ts';
import { isOpenableScheme } from '#shared/outside-address.ts';
import { failure, success } from '#shared/result.ts';
import type { Host } from './host.ts';
import { registerServiceWorker } from './register-service-worker.ts';

const sentinelKey = 'plenum.sentinel';

/** A host over the page's own origin; it stays usable when the network is gone. */
export function createWebHost(): Host {
  registerServiceWorker((message) => console.error(message));
  return {
    kind: 'web',
    listBundledFiles: () => listBundledDocuments(folder),
    readBundledFile: (file) => readBundledFile(folder, file),
    async readSentinel() {
      const kept = localStorage.getItem(sentinelKey);
      if (kept === null) return success(null);
      const sentinel = sentinelOf(kept);
      return sentinel === null
        ? failure({ kind: 'sentinel-unreadable', reason: 'it is not as it was written' })
        : success(sentinel);
    },
    async writeSentinel(sentinel) {
      try {
        localStorage.setItem(sentinelKey, JSON.stringify(sentinel));
        return success(null);
      } catch (cause) {
        return failure({ kind: 'write-failed', reason: String(cause) });
      }
    },
    openOutsideLink: async (url) => openOutsideLink(url),
    reportFault(message, stack) {
      console.error(message, stack ?? '');
    },
    reportTheme(_theme, background) {
      document.querySelector('meta[name="theme-color"]')?.setAttribute('content', background);
    },
    reportUndo: () => undefined,
    onMenuCommand: () => () => undefined,
  };
}

const folder: BundledFolder = {
  async read(file) {
    const response = await fetch(`./library/${encodeURIComponent(file)}`).catch(() => null);
    return response?.ok === true ? new Uint8Array(await response.arrayBuffer()) : null;
  },
  async sha256(bytes) {
    return hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
  },
  decode: (bytes) => new TextDecoder().decode(bytes),
};

function openOutsideLink(url: string): Awaited<ReturnType<Host['openOutsideLink']>> {
  const address = URL.parse(url);
  if (address === null || !isOpenableScheme(address.protocol)) {
    return failure({ kind: 'unsupported-scheme', scheme: address?.protocol ?? 'none' });
  }
  if (!confirm(`Open this outside address?\n\n${address.href}`)) return success('declined');
  open(address.href, '_blank', 'noopener,noreferrer');
  return success('opened');
}

function sentinelOf(kept: string): Sentinel | null {
  try {
    const value = JSON.parse(kept) as Partial<Sentinel> | null;
    const isSound =
      typeof value?.databaseId === 'string' &&
      typeof value.schemaVersion === 'number' &&
      typeof value.counts === 'object' &&
      typeof value.notedAt === 'number';
    return isSound ? (value as Sentinel) : null;
  } catch {
    return null;
  }
}
