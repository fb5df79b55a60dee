/** Runs a built preload in a page of plain Chromium, over a binding to the stand-in's main process. */

/** The name of the binding that carries the page's invocations. */
export const bindingName = '__standInInvoke';

/** The name of the function that carries main's messages to the page. */
export const receiverName = '__standInReceive';

/** An init script that gives `preload` its two modules; in the top frame only, as in Electron. */
export function preloadScript(preload: string): string {
  return `(() => {
    if (window !== window.top) return;
    const listeners = new Map();
    const ipcRenderer = {
      invoke: (channel, payload) => window.${bindingName}(channel, payload),
      on: (channel, listener) => {
        listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
      },
      off: (channel, listener) => {
        listeners.set(channel, (listeners.get(channel) ?? []).filter((one) => one !== listener));
      },
    };
    window.${receiverName} = (channel, payload) => {
      for (const listener of listeners.get(channel) ?? []) listener({}, payload);
    };
    const contextBridge = {
      exposeInMainWorld: (name, value) => {
        Object.defineProperty(window, name, { value: Object.freeze(value), enumerable: true });
      },
    };
    const require = (name) => {
      if (name !== 'electron') throw new Error('A sandboxed preload cannot load ' + name);
      return { contextBridge, ipcRenderer };
    };
    const module = { exports: {} };
    ((require, module, exports) => {
${preload}
    })(require, module, module.exports);
  })();`;
}
