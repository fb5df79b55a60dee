/** The pictures of a document: each kept once by its hash, of a kind that a page shows, with its size. */
import type { Element } from 'hast';
import { sha256Of } from '../storage/sha256.ts';
import type { DocumentImage } from './format.ts';
import { pictureSize } from './picture-size.ts';

/** Pictures with more bytes than this are left out. */
const largestImage = 64 * 1024 * 1024;

/** Gathers the pictures of one document. */
export class ImageShelf {
  readonly #images = new Map<string, DocumentImage>();
  readonly #bySource = new Map<string, DocumentImage | null>();

  /** The pictures so far, each once. */
  get images(): readonly DocumentImage[] {
    return [...this.#images.values()];
  }

  /**
   * Has the `img` show the picture at `source`, whose bytes `read` answers: null where they are missing.
   * What is no picture stays a box with its words.
   */
  async place(
    element: Element,
    source: string,
    read: () => Uint8Array<ArrayBuffer> | null,
  ): Promise<void> {
    let image = this.#bySource.get(source);
    if (image === undefined) {
      image = await this.#keep(read());
      this.#bySource.set(source, image);
    }
    if (image === null) return;
    const size = pictureSize(image.bytes, image.mediaType);
    element.properties = { ...element.properties, ...size, dataImage: image.sha256 };
  }

  async #keep(bytes: Uint8Array<ArrayBuffer> | null): Promise<DocumentImage | null> {
    if (bytes === null || bytes.length > largestImage) return null;
    const mediaType = pictureTypeOf(bytes);
    if (mediaType === null) return null;
    const sha256 = await sha256Of(bytes);
    const image = this.#images.get(sha256) ?? { sha256, mediaType, bytes };
    this.#images.set(sha256, image);
    return image;
  }
}

/** The media type of a picture by what it begins with; null where it is none that a page shows. */
export function pictureTypeOf(bytes: Uint8Array): string | null {
  const start = String.fromCharCode(...bytes.subarray(0, 32));
  if (start.startsWith('\x89PNG\r\n')) return 'image/png';
  if (start.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (start.startsWith('GIF8')) return 'image/gif';
  if (start.startsWith('RIFF') && start.startsWith('WEBP', 8)) return 'image/webp';
  if (start.startsWith('ftypavif', 4)) return 'image/avif';
  return isSvg(bytes) ? 'image/svg+xml' : null;
}

function isSvg(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 2048)).trimStart();
  return start.startsWith('<') && /<svg[\s>]/i.test(start);
}

/** The bytes of a `data:` address; null where it is none, or no base64 or percent writing. */
export function bytesOfDataAddress(address: string): Uint8Array<ArrayBuffer> | null {
  const parts = /^\s*data:([^,]{0,200}),/i.exec(address);
  if (parts === null) return null;
  const body = address.slice(parts[0].length);
  try {
    if (!/;\s*base64\s*$/i.test(parts[1] ?? '')) {
      return new TextEncoder().encode(decodeURIComponent(body));
    }
    const text = atob(decodeURIComponent(body).replace(/\s+/g, ''));
    return Uint8Array.from(text, (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}
