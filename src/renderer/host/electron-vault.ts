/** The vault's files inside Electron: every wish goes to main, long ones in pieces. */
import { joinedBytes } from '#core/joined-bytes.ts';
import type { Bridge } from '#shared/bridge.ts';

import { failure, success } from '#shared/result.ts';
import { largestChunk, type VaultFile } from '#shared/vault-files.ts';
import type { ByteRange, VaultFiles } from './host.ts';

/** The vault that main keeps, over the preload's `bridge`. */
export function createElectronVault(bridge: Bridge): VaultFiles {
  return {
    list: (folder) => bridge.request('listVaultFiles', { folder }),
    read: (file, range) => readInPieces(bridge, file, range ?? wholeFile),
    append: (file, bytes, expectedSize) => appendInPieces(bridge, file, bytes, expectedSize),
    write: (file, bytes) => writeInPieces(bridge, file, bytes),
    remove: ({ folder, name }) => bridge.request('removeVaultFile', { folder, name }),
    measure: () => bridge.request('measureVault', null),
    // There is one window, and one main process for it.
    alone: (work) => work(),
  };
}

const wholeFile: ByteRange = { from: 0, length: Number.MAX_SAFE_INTEGER };

async function readInPieces(
  bridge: Bridge,
  { folder, name }: VaultFile,
  { from, length }: ByteRange,
): ReturnType<VaultFiles['read']> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let read = 0;
  while (read < length) {
    const wanted = Math.min(largestChunk, length - read);
    const request = { folder, name, from: from + read, length: wanted };
    const piece = await bridge.request('readVaultFile', request);
    if (!piece.ok) return piece;
    pieces.push(piece.value);
    read += piece.value.length;
    if (piece.value.length < wanted) break;
  }
  return success(joinedBytes(pieces));
}

async function appendInPieces(
  bridge: Bridge,
  { folder, name }: VaultFile,
  bytes: Uint8Array<ArrayBuffer>,
  expectedSize: number,
): ReturnType<VaultFiles['append']> {
  let size = expectedSize;
  for (const { piece } of piecesOf(bytes)) {
    const request = { folder, name, bytes: piece, expectedSize: size };
    const added = await bridge.request('appendVaultFile', request);
    if (!added.ok) return added;
    size = added.value;
  }
  if (size !== expectedSize + bytes.length) {
    return failure({ kind: 'failed', reason: `${name} grew to ${size} bytes` });
  }
  return success(size);
}

async function writeInPieces(
  bridge: Bridge,
  { folder, name }: VaultFile,
  bytes: Uint8Array<ArrayBuffer>,
): ReturnType<VaultFiles['write']> {
  for (const { piece, from, isLast } of piecesOf(bytes)) {
    const request = { folder, name, bytes: piece, from, isLast };
    const written = await bridge.request('writeVaultFile', request);
    if (!written.ok) return written;
  }
  return success(null);
}

/** `bytes` in pieces that may cross; one empty piece where there are none. */
function* piecesOf(bytes: Uint8Array<ArrayBuffer>) {
  for (let from = 0; from === 0 || from < bytes.length; from += largestChunk) {
    const piece = bytes.slice(from, from + largestChunk);
    yield { piece, from, isLast: from + piece.length >= bytes.length };
  }
}
