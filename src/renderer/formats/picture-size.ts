/** Reads how large a picture is, so that the page keeps its place free before it is there. */

type Size = { readonly width?: number; readonly height?: number };

/** Width and height in pixels, where the first bytes of the picture tell them. */
export function pictureSize(bytes: Uint8Array, mediaType: string): Size {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (mediaType === 'image/png') return size(view.getUint32(16), view.getUint32(20));
    if (mediaType === 'image/gif') return size(view.getUint16(6, true), view.getUint16(8, true));
    if (mediaType === 'image/jpeg') return jpegSize(view);
    return mediaType === 'image/webp' ? webpSize(view) : {};
  } catch (cause) {
    // It ends before its size: what there is of it may still be shown.
    if (cause instanceof RangeError) return {};
    throw cause;
  }
}

function size(width: number, height: number): Size {
  return width > 0 && height > 0 ? { width, height } : {};
}

/** The size stands in the first frame header: ISO/IEC 10918-1, B.2.2. */
function jpegSize(view: DataView): Size {
  let at = 2;
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return {};
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return size(view.getUint16(at + 7), view.getUint16(at + 5));
    at += 2 + view.getUint16(at + 2);
  }
  return {};
}

/** RFC 9649: the extended, the lossless and the lossy form each have it in another place. */
function webpSize(view: DataView): Size {
  const kind = String.fromCharCode(...[12, 13, 14, 15].map((at) => view.getUint8(at)));
  if (kind === 'VP8X') return size(uint24(view, 24) + 1, uint24(view, 27) + 1);
  if (kind === 'VP8 ') {
    return size(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff);
  }
  if (kind !== 'VP8L') return {};
  const bits = view.getUint32(21, true);
  return size((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1);
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
}
