/** Tells addresses of the open network from those of this machine and of the networks around it. */
import { type LookupAddress, type LookupOptions, lookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** What is no place of the open network (IANA's registries of special addresses). */
const special = new BlockList();
for (const [net, bits] of [
  ...([
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
  ] as const),
  ...([
    ['169.254.0.0', 16],
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.0.2.0', 24],
  ] as const),
  ...([
    ['192.88.99.0', 24],
    ['192.168.0.0', 16],
    ['198.18.0.0', 15],
  ] as const),
  ...([
    ['198.51.100.0', 24],
    ['203.0.113.0', 24],
    ['224.0.0.0', 4],
    ['240.0.0.0', 4],
  ] as const),
] as const) {
  special.addSubnet(net, bits, 'ipv4');
}
/** Of the other family one network alone is open; of that, what leads back to the old one is not. */
const open = new BlockList();
open.addSubnet('2000::', 3, 'ipv6');
for (const [net, bits] of [
  ...([
    ['2001::', 23],
    ['2001:db8::', 32],
    ['2002::', 16],
    ['3fff::', 20],
  ] as const),
] as const) {
  special.addSubnet(net, bits, 'ipv6');
}

/** Whether this is an address of the open network: `93.184.215.14`, without brackets. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !special.check(address, 'ipv4');
  return family === 6 && open.check(address, 'ipv6') && !special.check(address, 'ipv6');
}

/** The system's answer to a name. */
type Resolve = (
  name: string,
  options: LookupOptions & { readonly all: true },
  answer: (fault: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/**
 * Looks a name up for a connection, and refuses one of which any address is not public. The connection goes to
 * what was checked here: a second answer to the same name is never asked for.
 */
export function publicLookup(resolve: Resolve = lookup): LookupFunction {
  return (name, options, answer) => {
    resolve(name, { ...options, all: true }, (fault, addresses) => {
      const [first] = addresses ?? [];
      if (fault !== null || first === undefined) {
        answer(fault ?? new Error('it has no address'), '', 0);
      } else if (!addresses.every(({ address }) => isPublicAddress(address))) {
        answer(new Error('it is at a private address'), '', 0);
      } else if (options.all === true) answer(null, addresses);
      else answer(null, first.address, first.family);
    });
  };
}
