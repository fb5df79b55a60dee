/** What the web host's page and its vault worker say to each other. */
import type { Result } from '#shared/result.ts';
import type {
  VaultFile,
  VaultFileEntry,
  VaultFileError,
  VaultFolder,
} from '#shared/vault-files.ts';

/** The folder of the origin's private file system that holds the vault. */
export const vaultName = 'vault';

/** Each wish with what it needs and what it answers. */
export type VaultWishes = {
  list: { input: { folder: VaultFolder }; output: readonly VaultFileEntry[] };
  read: {
    input: VaultFile & { from: number; length: number | null };
    output: Uint8Array<ArrayBuffer>;
  };
  append: {
    input: VaultFile & { bytes: Uint8Array<ArrayBuffer>; expectedSize: number };
    output: number;
  };
  write: { input: VaultFile & { bytes: Uint8Array<ArrayBuffer> }; output: null };
  remove: { input: VaultFile; output: null };
};
export type VaultWishName = keyof VaultWishes;

/** A wish of the page; `id` comes back with its answer. */
export type VaultWish = {
  [N in VaultWishName]: {
    readonly id: number;
    readonly name: N;
    readonly input: VaultWishes[N]['input'];
  };
}[VaultWishName];

/** The worker's answer to one wish. */
export type VaultWishAnswer = {
  readonly id: number;
  readonly result: Result<unknown, VaultFileError>;
};
