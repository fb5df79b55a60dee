/** The records of a zip file, as PKWARE's APPNOTE 6.3.10 lays them out: no zip64, no encryption. */

/** One file inside a zip. */
export type ZipEntry = {
  readonly path: string;
  readonly method: ZipMethod;
  readonly crc32: number;
  /** Bytes in the zip. */
  readonly packedSize: number;
  /** Bytes when unpacked. */
  readonly size: number;
  /** Where its local header begins. */
  readonly offset: number;
};

/** 0: as it is; 8: deflated. */
export type ZipMethod = 0 | 8;

export const signatures = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 } as const;

/** The lengths of the three records, without the names that follow them. */
export const lengths = { local: 30, central: 46, end: 22 } as const;

/** The most entries, and the largest offset, that a zip without zip64 can have. */
export const most = { entries: 0xfffe, offset: 0xfffffffe } as const;

const version = 20;
/** The first of January 1980, the earliest date of the format: a copy says its time in its manifest. */
const date = (1 << 5) | 1;

/** The record before an entry's bytes. */
export function localHeader(entry: ZipEntry): Uint8Array<ArrayBuffer> {
  const { bytes, view } = recordOf(lengths.local, entry.path);
  view.setUint32(0, signatures.local, true);
  writeCommon(view, 4, entry);
  return bytes;
}

/** The entry's record in the directory at the zip's end. */
export function centralHeader(entry: ZipEntry): Uint8Array<ArrayBuffer> {
  const { bytes, view } = recordOf(lengths.central, entry.path);
  view.setUint32(0, signatures.central, true);
  view.setUint16(4, version, true);
  writeCommon(view, 6, entry);
  view.setUint32(42, entry.offset, true);
  return bytes;
}

/** The last record: where the directory is. */
export function endRecord(
  count: number,
  directorySize: number,
  directoryOffset: number,
): Uint8Array<ArrayBuffer> {
  const { bytes, view } = recordOf(lengths.end, '');
  view.setUint32(0, signatures.end, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, directorySize, true);
  view.setUint32(16, directoryOffset, true);
  return bytes;
}

function recordOf(length: number, path: string) {
  const bytes = new Uint8Array(length + path.length);
  // Every path of a copy is plain ASCII.
  for (let at = 0; at < path.length; at += 1) bytes[length + at] = path.charCodeAt(at);
  return { bytes, view: new DataView(bytes.buffer) };
}

/** The fields that both headers have, in the same order. */
function writeCommon(view: DataView, at: number, entry: ZipEntry): void {
  view.setUint16(at, version, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint16(at + 8, date, true);
  view.setUint32(at + 10, entry.crc32, true);
  view.setUint32(at + 14, entry.packedSize, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.path.length, true);
}
