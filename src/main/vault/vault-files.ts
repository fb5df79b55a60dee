/** The files of the vault on the disk: named strictly, never through a link, durable once answered. */
import { constants } from 'node:fs';
import { type FileHandle, lstat, mkdir, open, readdir, rename, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { failure, type Result, success } from '#shared/result.ts';
import {
  unfinishedEnding,
  type VaultFile,
  type VaultFileEntry,
  type VaultFileError,
  type VaultFolder,
  type VaultPlace,
  vaultFileName,
} from '#shared/vault-files.ts';
import { syncFolder } from '../durable-file.ts';
import { vaultErrorOf } from './vault-error.ts';

type Answer<T> = Promise<Result<T, VaultFileError>>;

/** Windows knows no such flag; there the check before opening must do. */
const noFollow = constants.O_NOFOLLOW ?? 0;
const { O_RDONLY, O_WRONLY, O_APPEND, O_CREAT, O_TRUNC } = constants;

/** The finished files of one folder of the vault at `root`. */
export function listVaultFiles(root: string, folder: VaultFolder): Answer<VaultFileEntry[]> {
  return answered(async () => {
    const path = await folderPath(root, folder);
    const entries = await readdir(path, { withFileTypes: true });
    const names = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
    return Promise.all(
      names
        .filter((name) => vaultFileName.test(name))
        .map(async (name) => ({ name, size: (await lstat(join(path, name))).size })),
    );
  });
}

/** At most `length` bytes of a file from the offset `from`. */
export function readVaultFile(
  root: string,
  file: VaultFile,
  from: number,
  length: number,
): Answer<Uint8Array<ArrayBuffer>> {
  return answered(async () => {
    const handle = await openFile(await filePath(root, file), O_RDONLY);
    return using(handle, async () => {
      const { size } = await handle.stat();
      const bytes = new Uint8Array(Math.max(0, Math.min(length, size - from)));
      const { bytesRead } = await handle.read(bytes, 0, bytes.length, from);
      return bytes.slice(0, bytesRead);
    });
  });
}

/** Adds `bytes` to a file of `expectedSize` bytes; answers its size once the disk has them. */
export async function appendVaultFile(
  root: string,
  file: VaultFile,
  bytes: Uint8Array,
  expectedSize: number,
): Answer<number> {
  try {
    const path = await filePath(root, file);
    const isNew = expectedSize === 0;
    const handle = await openFile(path, O_WRONLY | O_APPEND | (isNew ? O_CREAT : 0));
    return await using(handle, async () => {
      const { size } = await handle.stat();
      if (size !== expectedSize) {
        const reason = `${file.name} has ${size} bytes, not ${expectedSize}`;
        return failure({ kind: 'size-differs', reason });
      }
      await addOrTakeBack(handle, bytes, size);
      if (isNew) await syncFolder(join(root, file.folder));
      return success(size + bytes.length);
    });
  } catch (cause) {
    return failure(vaultErrorOf(cause));
  }
}

/**
 * Writes one piece of a file at `from`; the last piece puts the whole in its name's place. After a
 * failure of the disk nothing of the unfinished file is left.
 */
export async function writeVaultFile(
  root: string,
  file: VaultFile,
  piece: { readonly bytes: Uint8Array; readonly from: number; readonly isLast: boolean },
): Answer<null> {
  try {
    const path = await filePath(root, file);
    const unfinished = `${path}${unfinishedEnding}`;
    const isFirst = piece.from === 0;
    const handle = await openFile(unfinished, O_WRONLY | (isFirst ? O_CREAT | O_TRUNC : 0));
    const isInPlace = await using(handle, async () => {
      if ((await handle.stat()).size !== piece.from) return false;
      await addOrTakeBack(handle, piece.bytes, piece.from);
      return true;
    }).catch(async (cause: unknown) => {
      // Nothing more will follow it, and a full disk needs what little it takes.
      await rm(unfinished, { force: true }).catch(() => undefined);
      throw cause;
    });
    if (!isInPlace) {
      const reason = `the unfinished ${file.name} is not ${piece.from} bytes long`;
      return failure({ kind: 'size-differs', reason });
    }
    if (piece.isLast) {
      await rename(unfinished, path);
      await syncFolder(join(root, file.folder));
    }
    return success(null);
  } catch (cause) {
    return failure(vaultErrorOf(cause));
  }
}

/** Removes a file; one that is not there is no error. */
export function removeVaultFile(root: string, file: VaultFile): Answer<null> {
  return answered(async () => {
    await rm(await filePath(root, file), { force: true });
    await syncFolder(join(root, file.folder));
    return null;
  });
}

/** Where the vault is, and how many bytes are free there. */
export function measureVault(root: string): Answer<VaultPlace> {
  return answered(async () => {
    const { bavail, bsize } = await statfs(root);
    return { place: root, freeBytes: bavail * bsize };
  });
}

/** The path of a folder of the vault, which is made where it is missing; the vault itself is not. */
async function folderPath(root: string, folder: VaultFolder): Promise<string> {
  const path = join(root, folder);
  await mkdir(path, { mode: 0o700 }).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'EEXIST') return;
    if (cause.code !== 'ENOENT') throw cause;
    const away = new Error(`the vault's folder is not there: ${root}`, { cause });
    throw Object.assign(away, { code: 'VAULT_AWAY' });
  });
  if (!(await lstat(path)).isDirectory()) throw refusedLink(path);
  return path;
}

async function filePath(root: string, { folder, name }: VaultFile): Promise<string> {
  if (!vaultFileName.test(name)) throw new Error(`No vault file may be called ${name}`);
  return join(await folderPath(root, folder), name);
}

/** Opens a plain file, for its owner only; a link is refused, not followed. */
async function openFile(path: string, flags: number): Promise<FileHandle> {
  const known = await lstat(path).catch(() => null);
  if (known !== null && !known.isFile()) throw refusedLink(path);
  return open(path, flags | noFollow, 0o600);
}

/** Adds `bytes` durably at the end, `size`; what does not fit whole is taken back. */
async function addOrTakeBack(handle: FileHandle, bytes: Uint8Array, size: number): Promise<void> {
  try {
    let written = 0;
    while (written < bytes.length) {
      const rest = bytes.subarray(written);
      const { bytesWritten } = await handle.write(rest, 0, rest.length, size + written);
      written += bytesWritten;
    }
    await handle.sync();
  } catch (cause) {
    await handle.truncate(size).catch(() => undefined);
    throw cause;
  }
}

async function using<T>(handle: FileHandle, use: () => Promise<T>): Promise<T> {
  try {
    return await use();
  } finally {
    await handle.close();
  }
}

async function answered<T>(work: () => Promise<T>): Answer<T> {
  try {
    return success(await work());
  } catch (cause) {
    return failure(vaultErrorOf(cause));
  }
}

function refusedLink(path: string): Error {
  return Object.assign(new Error(`${path} is no plain file or folder`), { code: 'ELOOP' });
}
