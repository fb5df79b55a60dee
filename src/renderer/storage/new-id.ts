/** The ids of what the reader makes. */
import { risingIds } from '#core/id.ts';

/** A new UUIDv7: later than every one before it, so that what is made together keeps its order. */
export const newId: () => string = risingIds(Date.now, () =>
  crypto.getRandomValues(new Uint8Array(10)),
);
