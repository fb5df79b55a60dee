/** The one Trusted Types policy: addresses of workers, of the app's own origin only. */

type TrustedAddress = { toString(): string };
type WorkerPolicy = { createScriptURL(address: string): TrustedAddress };
type PolicyFactory = {
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): WorkerPolicy;
};

let policy: WorkerPolicy | null = null;

/**
 * `address`, taken relative to the page, as a worker may be started from it. Throws a `TypeError`
 * for another origin. For a worker of ours, `address` comes from `import url from './x.ts?worker&url'`.
 */
export function trustedWorkerUrl(address: string): string {
  const factory = (window as { trustedTypes?: PolicyFactory }).trustedTypes;
  if (factory === undefined) return ownAddress(address);
  policy ??= factory.createPolicy('plenum-worker', { createScriptURL: ownAddress });
  // A worker takes the trusted address as it is; the standard library knows only strings yet.
  return policy.createScriptURL(address) as unknown as string;
}

// Not by `origin`: that of a blob is its maker's, and that of a data address may equal another's.
function ownAddress(address: string): string {
  const url = new URL(address, document.baseURI);
  if (url.protocol !== location.protocol || url.host !== location.host) {
    throw new TypeError(`A worker must be of the app's own origin: ${url.href.slice(0, 120)}`);
  }
  return url.href;
}
