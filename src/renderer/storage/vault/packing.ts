/** Packs values for the vault's files, and says whether bytes are still what they were. */
import { breathe } from '../breathe.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** `value` as gzipped JSON (RFC 1952, whose CRC-32 shows damage when it is unpacked). */
export async function pack(value: unknown): Promise<Bytes> {
  return packJson([JSON.stringify(value)]);
}

/** JSON in pieces, packed as `pack` does its value. */
export async function packJson(pieces: readonly string[]): Promise<Bytes> {
  const encoder = new TextEncoder();
  const encoded: Bytes[] = [];
  for (const piece of pieces) {
    encoded.push(encoder.encode(piece));
    await breathe();
  }
  return through(encoded, new CompressionStream('gzip'));
}

/** Bytes, gzipped. */
export function packBytes(bytes: Bytes): Promise<Bytes> {
  return through([bytes], new CompressionStream('gzip'));
}

/** The value of gzipped JSON; null where the bytes are not sound. */
export async function unpack(bytes: Bytes): Promise<{ readonly value: unknown } | null> {
  const unpacked = await unpackBytes(bytes);
  if (unpacked === null) return null;
  try {
    await breathe();
    return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(unpacked)) };
  } catch {
    return null;
  }
}

/** The bytes that were gzipped; null where they are not sound. */
export async function unpackBytes(bytes: Bytes): Promise<Bytes | null> {
  try {
    return await through([bytes], new DecompressionStream('gzip'));
  } catch {
    return null;
  }
}

async function through(bytes: Bytes[], stream: CompressionStream | DecompressionStream) {
  const piped = new Blob(bytes).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(piped).arrayBuffer());
}
