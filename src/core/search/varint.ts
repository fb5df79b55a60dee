/** Whole numbers of as many bytes as they need: seven bits in each, the least first. */

/** Bytes that grow as numbers are written. */
export type ByteWriter = { bytes: Uint8Array<ArrayBuffer>; length: number };

/** An empty writer. */
export function byteWriter(room = 1024): ByteWriter {
  return { bytes: new Uint8Array(room), length: 0 };
}

/** Makes sure that `more` bytes have room. */
export function makeRoom(writer: ByteWriter, more: number): void {
  const needed = writer.length + more;
  if (needed <= writer.bytes.length) return;
  const bytes = new Uint8Array(Math.max(needed, writer.bytes.length * 2));
  bytes.set(writer.bytes.subarray(0, writer.length));
  writer.bytes = bytes;
}

/** Writes `value`, from 0 to 2³² − 1, of at most five bytes, for which there is room. */
export function writeNumber(writer: ByteWriter, value: number): void {
  const { bytes } = writer;
  let at = writer.length;
  let rest = value;
  while (rest > 127) {
    bytes[at] = (rest & 127) | 128;
    at += 1;
    rest >>>= 7;
  }
  bytes[at] = rest;
  writer.length = at + 1;
}

/** Reads numbers one after the other. */
export type ByteReader = { readonly bytes: Uint8Array; at: number };

/** The next number; 0 for each byte beyond the end. */
export function readNumber(reader: ByteReader): number {
  const { bytes } = reader;
  let at = reader.at;
  let byte = bytes[at] as number;
  at += 1;
  if (byte < 128) {
    reader.at = at;
    return byte;
  }
  let value = byte & 127;
  for (let shift = 7; byte > 127 && shift < 35; shift += 7) {
    byte = bytes[at] as number;
    at += 1;
    value |= (byte & 127) << shift;
  }
  reader.at = at;
  return value >>> 0;
}
