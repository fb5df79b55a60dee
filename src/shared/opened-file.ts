/** Files of the reader's own, as main or the browser hands them to the page. */

/** A file that the reader chose or gave, not read yet: its name without a path, and its size in bytes. */
export type OfferedFile = { readonly id: string; readonly name: string; readonly size: number };

/** A file that the reader opened: its name without a path, and what is in it. */
export type OpenedFile = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> };

/** Why a file that the reader chose could not be opened. */
export type OpeningError =
  | { readonly kind: 'too-large'; readonly name: string; readonly size: number }
  | { readonly kind: 'unreadable'; readonly name: string; readonly reason: string };

/** The endings of files that can be opened, by the media type that the system may know them by. */
export const openableKinds: Readonly<Record<string, readonly string[]>> = {
  'text/plain': ['txt', 'text'],
  'text/markdown': ['md', 'markdown'],
  'text/html': ['html', 'htm'],
  'application/xhtml+xml': ['xhtml'],
  'multipart/related': ['mhtml', 'mht'],
  'application/epub+zip': ['epub'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/pdf': ['pdf'],
  'application/x-subrip': ['srt'],
  'text/vtt': ['vtt'],
  'application/x-sami': ['smi'],
};

/** The endings, without a dot: what a dialog shows at first, and what a folder is watched for. */
export const openableEndings: readonly string[] = Object.values(openableKinds).flat();

const megabyte = 1024 * 1024;

/** The largest file that is opened, in bytes. */
export const largestOpenedFile = 256 * megabyte;

/** A file of more bytes is opened after the reader said so again. */
export const largeFile = 100 * megabyte;
