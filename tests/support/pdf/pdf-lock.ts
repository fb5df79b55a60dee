/** Locks a PDF with a password, as PDF 1.4 does (RC4 of 40 bits): weak, and all that a test needs. */
import { createHash } from 'node:crypto';

/** What a locked file needs. */
export type PdfLock = {
  /** The dictionary of the lock, and the file's identity that goes into its key. */
  readonly dictionary: string;
  readonly id: string;
  /** Locks what is in the object with this number. */
  readonly lock: (object: number, bytes: Buffer) => Buffer;
};

/** What every password is filled up with (PDF 32000-1, 7.6.3.3). */
const filling = Buffer.from(
  '28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a',
  'hex',
);
const permissions = -4;
const keyLength = 5;

/** The lock that opens with `password`. */
export function lockWith(password: string): PdfLock {
  const filled = Buffer.concat([Buffer.from(password, 'latin1'), filling]).subarray(0, 32);
  const owner = rc4(md5(filled).subarray(0, keyLength), filled);
  const id = md5(Buffer.from('the same for every test'));
  const allowed = Buffer.alloc(4);
  allowed.writeInt32LE(permissions);
  const key = md5(Buffer.concat([filled, owner, allowed, id])).subarray(0, keyLength);
  const user = rc4(key, filling);
  return {
    dictionary: `<< /Filter /Standard /V 1 /R 2 /O <${owner.toString('hex')}> /U <${user.toString('hex')}> /P ${permissions} >>`,
    id: id.toString('hex'),
    lock(object, bytes) {
      const number = Buffer.from([object & 255, (object >> 8) & 255, (object >> 16) & 255, 0, 0]);
      return rc4(md5(Buffer.concat([key, number])).subarray(0, keyLength + 5), bytes);
    },
  };
}

function md5(bytes: Buffer): Buffer {
  return createHash('md5').update(bytes).digest();
}

function rc4(key: Buffer, bytes: Buffer): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, at) => at);
  const swap = (a: number, b: number) => {
    [state[a], state[b]] = [state[b] ?? 0, state[a] ?? 0];
  };
  for (let at = 0, other = 0; at < 256; at += 1) {
    other = (other + (state[at] ?? 0) + (key[at % key.length] ?? 0)) & 255;
    swap(at, other);
  }
  let [at, other] = [0, 0];
  return Buffer.from(
    bytes.map((byte) => {
      at = (at + 1) & 255;
      other = (other + (state[at] ?? 0)) & 255;
      swap(at, other);
      return byte ^ (state[((state[at] ?? 0) + (state[other] ?? 0)) & 255] ?? 0);
    }),
  );
}
