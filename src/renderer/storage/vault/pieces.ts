/** Cuts what is to be stored: what is copied to the disk in one go holds up the page. */
import { joinedBytes } from '#core/joined-bytes.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** An act that is longer than this, in bytes, is stored in pieces. */
const pieceSize = 4 * 1_048_576;

/** The bytes of `lines`, some lines at a time. */
export function* piecesOf(lines: readonly Bytes[]): Generator<Bytes> {
  let from = 0;
  let size = 0;
  for (const [index, { length }] of lines.entries()) {
    size += length;
    if (size < pieceSize && index + 1 < lines.length) continue;
    yield joinedBytes(lines.slice(from, index + 1));
    from = index + 1;
    size = 0;
  }
}
