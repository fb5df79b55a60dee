/** Chooses the host: Electron where its bridge is, the web elsewhere. */
import type { Bridge } from '#shared/bridge.ts';

import { createElectronHost } from './electron.ts';
import type { Host } from './host.ts';
import { createWebHost } from './web.ts';

declare global {
  interface Window {
    /** The preload's bridge; missing on the web. */
    readonly plenum?: Bridge;
  }
}

/** The host of this window. */
export function chooseHost(): Host {
  return window.plenum === undefined ? createWebHost() : createElectronHost(window.plenum);
}
