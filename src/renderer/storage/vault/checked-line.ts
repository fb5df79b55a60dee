/** A line of a journal segment: a JSON value, a tab, and the checksum by which damage shows. */
import { crc32 } from '#core/crc32.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const tab = 0x09;
const newline = 0x0a;
const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

/** `value` as one line, its end included. JSON holds neither tab nor line end of its own. */
export function encodeLine(value: unknown): Bytes {
  const json = JSON.stringify(value);
  const checksum = crc32(encoder.encode(json)).toString(16).padStart(8, '0');
  return encoder.encode(`${json}\t${checksum}\n`);
}

/** A line as it lies in a file: bytes `[start, end)`, without its end; `isEnded` where it has one. */
export type RawLine = { readonly start: number; readonly end: number; readonly isEnded: boolean };

/** The lines of `bytes`, in order; the last may have no end. */
export function* linesOf(bytes: Uint8Array): Generator<RawLine> {
  let start = 0;
  while (start < bytes.length) {
    const at = bytes.indexOf(newline, start);
    yield { start, end: at === -1 ? bytes.length : at, isEnded: at !== -1 };
    start = at === -1 ? bytes.length : at + 1;
  }
}

/** The value of a line, or what is wrong with it. */
export function decodeLine(
  bytes: Uint8Array,
  { start, end, isEnded }: RawLine,
): { readonly value: unknown } | { readonly reason: string } {
  if (!isEnded) return { reason: 'the line ends too early' };
  const at = bytes.lastIndexOf(tab, end - 1);
  if (at < start) return { reason: 'the line has no checksum' };
  try {
    const checksum = decoder.decode(bytes.subarray(at + 1, end));
    const found = crc32(bytes.subarray(start, at)).toString(16).padStart(8, '0');
    if (checksum !== found) return { reason: `the checksum is ${checksum}, not ${found}` };
    return { value: JSON.parse(decoder.decode(bytes.subarray(start, at))) };
  } catch (cause) {
    return { reason: cause instanceof Error ? cause.message : String(cause) };
  }
}
