/** A search of the card browser as a part of an address. */

/** Twice: the router takes one away, but not of a slash. */
export function addressOfQuery(query: string): string {
  return encodeURIComponent(encodeURIComponent(query));
}

/** The search that the router's part of the address means. */
export function queryOfAddress(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
