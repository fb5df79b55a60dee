/** `ipcMain` of the stand-in: one handler a channel, called with the frame that the page spoke from. */
import type { Wire } from './wire.ts';

type Invocation = {
  readonly channel: string;
  readonly payload: unknown;
  readonly frame: { readonly url: string; readonly isTop: boolean };
};

type Handler = (event: unknown, payload: unknown) => unknown;

/** Answers the page's invocations by the handlers that main registers. */
export function createIpcMain(wire: Wire) {
  const handlers = new Map<string, Handler>();
  wire.answer('invoke', ({ channel, payload, frame }: Invocation) => {
    const handler = handlers.get(channel);
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
    const parent = frame.isTop ? null : {};
    return handler({ senderFrame: { url: frame.url, parent } }, payload);
  });
  return {
    handle(channel: string, handler: Handler): void {
      if (handlers.has(channel)) throw new Error(`A second handler was registered for ${channel}`);
      handlers.set(channel, handler);
    },
  };
}
