/** A line of a journal segment: a JSON value, a tab, and the checksum by which damage shows. */
import { crc32 } from '#core/crc32.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const tab = 0x09;
const newline = 0x0a;
const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

/** A line's ending before its checksum is known. */
const emptyEnding = '\t00000000\n';

/** `value` as one line, its end included. JSON holds neither tab nor line end of its own. */
export function encodeLine(value: unknown): Bytes {
  const bytes = encoder.encode(`${JSON.stringify(value)}${emptyEnding}`);
  const jsonEnd = bytes.length - emptyEnding.length;
  const checksum = crc32(bytes.subarray(0, jsonEnd)).toString(16).padStart(8, '0');
  // Long lines are made of a whole import: they are encoded once.
  encoder.encodeInto(checksum, bytes.subarray(jsonEnd + 1));
  return bytes;
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
