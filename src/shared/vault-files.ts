/** What a vault's files may be called and how touching them can fail: the same on every host. */

/** The flat folders of a vault; nothing lies outside them. */
export const vaultFolders = ['journal', 'snapshots', 'originals', 'contents'] as const;
export type VaultFolder = (typeof vaultFolders)[number];

/** One file of the vault. `name` fits `vaultFileName`. */
export type VaultFile = { readonly folder: VaultFolder; readonly name: string };

/** What a listing tells of a file; `size` in bytes. */
export type VaultFileEntry = { readonly name: string; readonly size: number };

/** Where the vault is, in words for the reader, and how many bytes are free there; null if unknown. */
export type VaultPlace = { readonly place: string; readonly freeBytes: number | null };

/** Why a file of the vault could not be read or written. */
export type VaultFileError =
  /** Nothing more fits on the disk, or in the quota. */
  | { readonly kind: 'disk-full'; readonly reason: string }
  /** There is no such file. */
  | { readonly kind: 'missing'; readonly reason: string }
  /** The file is not as long as the writer believes; nothing was written. */
  | { readonly kind: 'size-differs'; readonly reason: string }
  /** The vault's folder is not there: a drive that is not plugged in, a storage that is switched off. */
  | { readonly kind: 'unreachable'; readonly reason: string }
  /** The system forbids it: a read-only disk, missing rights, a link where a file should be. */
  | { readonly kind: 'forbidden'; readonly reason: string }
  | { readonly kind: 'failed'; readonly reason: string };

/**
 * Names of vault files: lower case only, since some disks take `A` for `a`; no separators, and never
 * `.new` at the end, which is a file that was not finished.
 */
export const vaultFileName = /^(?!.*\.new$)[a-z0-9][a-z0-9.-]{0,119}$/;

/** The name's ending while a file is being written. */
export const unfinishedEnding = '.new';

/** The most bytes that cross between processes at a time. */
export const largestChunk = 1_048_576;
