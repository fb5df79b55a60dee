/** What a session asks, whether its grades count, and its address. */

/** How the cards of a query are gone through; only `study` writes grades. */
export const sessionWays = ['study', 'cram', 'preview'] as const;
export type SessionWay = (typeof sessionWays)[number];

/** What is due today, or the cards of a query. */
export type SessionSource =
  | { readonly kind: 'due' }
  | { readonly kind: 'query'; readonly way: SessionWay; readonly query: string };

/** What is due today. */
export const due: SessionSource = { kind: 'due' };

/** The session of an address (see `sessionPath`); a way that there is none of only looks through. */
export function sessionOf(way: string, encoded: string): SessionSource {
  const known = sessionWays.find((one) => one === way) ?? 'preview';
  return { kind: 'query', way: known, query: decoded(encoded) };
}

/** An address that someone wrote by hand may be no encoding: it is taken as it is. */
function decoded(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch (cause) {
    if (cause instanceof URIError) return encoded;
    throw cause;
  }
}

/** The name under which a session is kept, and its address. */
export function sessionPath(source: SessionSource): string {
  if (source.kind === 'due') return '/review';
  // Twice: the router takes one layer off, and leaves what a colon became.
  return `/session/${source.way}/${encodeURIComponent(encodeURIComponent(source.query))}`;
}

/** Whether grades are stored. */
export function isGraded(source: SessionSource): boolean {
  return source.kind === 'due' || source.way === 'study';
}
