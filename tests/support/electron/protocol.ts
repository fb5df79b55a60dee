/** `protocol` of the stand-in: requests of a registered scheme go to main's own callback. */
import type { Wire } from './wire.ts';

type Handle = (request: Request) => Response | Promise<Response>;
type Scheme = { readonly scheme: string; readonly privileges: Readonly<Record<string, boolean>> };

/** What the driver needs to answer the browser. */
export type ServedResponse = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
};

/** A scheme that is not registered as standard and secure is not served, as in Electron. */
export function createProtocol(wire: Wire, facts: Record<string, unknown>) {
  const schemes = new Map<string, Scheme['privileges']>();
  const handles = new Map<string, Handle>();
  wire.answer('serve', async ({ url, method }: { url: string; method: string }) => {
    const name = new URL(url).protocol.slice(0, -1);
    const privileges = schemes.get(name);
    const handle = handles.get(name);
    if (privileges?.['standard'] !== true || privileges['secure'] !== true) {
      throw new Error(`The scheme ${name} is not registered as standard and secure`);
    }
    if (handle === undefined) throw new Error(`Nothing handles the scheme ${name}`);
    return servedResponse(await handle(new Request(url, { method })));
  });
  return {
    registerSchemesAsPrivileged(registered: readonly Scheme[]): void {
      for (const { scheme, privileges } of registered) schemes.set(scheme, privileges);
      facts['schemes'] = registered;
    },
    handle: (scheme: string, handle: Handle) => void handles.set(scheme, handle),
  };
}

async function servedResponse(response: Response): Promise<ServedResponse> {
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: new Uint8Array(await response.arrayBuffer()),
  };
}
