/** Makes identifiers that sort by the time they were made. */
import { hexOf } from './hex.ts';

/**
 * A UUID of version 7 (RFC 9562, 5.7): 48 bits of `now` (epoch milliseconds), then `randomBytes`, of
 * which the first ten are used. Throws when there are fewer.
 */
export function uuidV7(now: number, randomBytes: Uint8Array): string {
  if (randomBytes.length < 10) {
    throw new RangeError(`A UUIDv7 needs 10 random bytes, not ${randomBytes.length}`);
  }
  const bytes = new Uint8Array(16);
  let rest = Math.floor(now);
  for (let index = 5; index >= 0; index -= 1) {
    bytes[index] = rest % 256;
    rest = Math.floor(rest / 256);
  }
  bytes.set(randomBytes.subarray(0, 10), 6);
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = hexOf(bytes);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-');
}

/**
 * Makes ids that rise, also within one millisecond and when the clock is set back: 12 bits count up from a
 * number by chance (RFC 9562, 6.2, method 1). `now` gives epoch milliseconds, `randomBytes` ten bytes.
 */
export function risingIds(now: () => number, randomBytes: () => Uint8Array): () => string {
  let [time, count] = [-1, 0];
  return () => {
    const bytes = Uint8Array.from(randomBytes());
    const present = Math.floor(now());
    if (present > time) {
      // The highest of the bits is left free, to count into.
      [time, count] = [present, (((bytes[0] ?? 0) & 0x07) << 8) | (bytes[1] ?? 0)];
    } else {
      count += 1;
      if (count > 0xfff) [time, count] = [time + 1, 0];
    }
    bytes.set([count >> 8, count & 0xff]);
    return uuidV7(time, bytes);
  };
}
