/** The host on the web: files come from beside the page, the sentinel lies in local storage. */
import { hexOf } from '#core/hex.ts';
import {
  type BundledFolder,
  listBundledDocuments,
  readBundledFile,
} from '#shared/bundled-library.ts';
import { isOpenableScheme } from '#shared/outside-address.ts';
import { failure, success } from '#shared/result.ts';
import { chooseWebFiles } from './choose-file.ts';
import type { Host } from './host.ts';
import { makeInstallable } from './installable.ts';
import { sentinelOf } from './kept-sentinel.ts';
import { onWebFilesGiven } from './web-given-files.ts';
import { readBeside } from './web-library.ts';
import { beginWebFile } from './web-saving.ts';
import { createWebVault } from './web-vault.ts';

const sentinelKey = 'plenum.sentinel';

/** A host over the page's own origin; it stays usable when the network is gone. */
export function createWebHost(): Host {
  makeInstallable((message) => console.error(message));
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
    vault: createWebVault(),
    moveVault: null,
    setAsideDatabases: null,
    beginSavingFile: beginWebFile,
    chooseFiles: async (isSeveral) => success(await chooseWebFiles(isSeveral)),
    onFilesGiven: onWebFilesGiven,
    watching: null,
    // The page's own policy lets nothing in from elsewhere.
    pictures: null,
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
  read: readBeside,
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
