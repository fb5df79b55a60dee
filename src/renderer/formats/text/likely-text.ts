/** Tells text, in whatever encoding, from other bytes. */

/** So many bytes are looked at, from the start. */
const looked = 65_536;

/** Control characters that no text has: all but tab, line ends, form feed, escape. */
function isStrange(byte: number): boolean {
  return byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b;
}

/** Whether `bytes` may be text: hardly a control character, NUL as half of a UTF-16 unit aside. */
export function isLikelyText(bytes: Uint8Array): boolean {
  const part = bytes.subarray(0, looked);
  const hasMark = (part[0] === 0xff && part[1] === 0xfe) || (part[0] === 0xfe && part[1] === 0xff);
  if (hasMark || isLikelyUtf16(part) !== null) return true;
  let strange = 0;
  for (const byte of part) if (isStrange(byte)) strange += 1;
  return strange * 33 <= part.length;
}

/** UTF-16 without a mark: the NULs of its ASCII letters stand all in one half of the units. */
export function isLikelyUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const part = bytes.subarray(0, looked);
  if (part.length < 4 || bytes.length % 2 !== 0) return null;
  const nulls = [0, 0];
  let strange = 0;
  for (const [at, byte] of part.entries()) {
    if (byte === 0) nulls[at % 2] = (nulls[at % 2] ?? 0) + 1;
    else if (isStrange(byte)) strange += 1;
  }
  // Half of a character may be any byte, but hardly often.
  if (strange * 4 > part.length) return null;
  const [even = 0, odd = 0] = nulls;
  const units = part.length / 2;
  if (odd > units * 0.2 && even < odd * 0.02) return 'utf-16le';
  if (even > units * 0.2 && odd < even * 0.02) return 'utf-16be';
  return null;
}
