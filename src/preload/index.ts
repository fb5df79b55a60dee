/** The bridge: forwards each request to main and each event to the page, and nothing else. */
import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge } from '#shared/bridge.ts';
import { eventNames, requestNames } from '#shared/ipc.ts';

const known: ReadonlySet<string> = new Set(requestNames);
const events: ReadonlySet<string> = new Set(eventNames);

const bridge: Bridge = {
  async request(name, input) {
    if (!known.has(name)) throw new Error(`There is no request named ${String(name)}`);
    return ipcRenderer.invoke(name, input);
  },
  listen(name, listener) {
    if (!events.has(name)) throw new Error(`There is no event named ${String(name)}`);
    const forward = (_event: unknown, payload: Parameters<typeof listener>[0]) => listener(payload);
    ipcRenderer.on(name, forward);
    return () => ipcRenderer.off(name, forward);
  },
};

contextBridge.exposeInMainWorld('plenum', bridge);
