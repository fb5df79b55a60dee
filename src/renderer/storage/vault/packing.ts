/** Packs values for the vault's files, and says whether bytes are still what they were. */
import { hexOf } from '#core/hex.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** `value` as gzipped JSON (RFC 1952, whose CRC-32 shows damage when it is unpacked). */
export async function pack(value: unknown): Promise<Bytes> {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  await breathe();
  return packBytes(bytes);
}

/** Bytes, gzipped. */
export function packBytes(bytes: Bytes): Promise<Bytes> {
  return through(bytes, new CompressionStream('gzip'));
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
    return await through(bytes, new DecompressionStream('gzip'));
  } catch {
    return null;
  }
}

/** Lower-case hex SHA-256. */
export async function sha256Of(bytes: Bytes): Promise<string> {
  return hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

/** Lets the page draw and answer before more work is done. */
export function breathe(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  // A timer is slowed down in a page that is not seen; the scheduler is not.
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}

async function through(bytes: Bytes, stream: CompressionStream | DecompressionStream) {
  const piped = new Blob([bytes]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(piped).arrayBuffer());
}
