/** The worker that keeps the web host's vault: the only place where a browser flushes a file. */
import { failure, type Result, success } from '#shared/result.ts';
import {
  unfinishedEnding,
  type VaultFile,
  type VaultFileEntry,
  type VaultFileError,
  type VaultFolder,
} from '#shared/vault-files.ts';
import { OpenAppender } from './open-appender.ts';
import { type VaultWish, type VaultWishAnswer, vaultName } from './vault-worker-messages.ts';

declare const self: DedicatedWorkerGlobalScope;

/** The standard library knows neither of these yet. */
type MovableFile = FileSystemFileHandle & { move(name: string): Promise<void> };
type ListedFolder = FileSystemDirectoryHandle & { values(): AsyncIterable<FileSystemHandle> };

/** In milliseconds. */
const unfinishedAge = 24 * 3_600_000;
const appender = new OpenAppender();
let last: Promise<unknown> = Promise.resolve();

// One wish after the other: a file is open for one writer at a time.
self.onmessage = ({ data }: MessageEvent<VaultWish>) => {
  last = last.then(async () => {
    const answer: VaultWishAnswer = { id: data.id, result: await answerTo(data) };
    self.postMessage(answer);
  });
};

async function answerTo(wish: VaultWish): Promise<Result<unknown, VaultFileError>> {
  try {
    switch (wish.name) {
      case 'list':
        return success(await list(wish.input.folder));
      case 'read':
        return success(await read(wish.input, wish.input.from, wish.input.length));
      case 'append':
        return await append(wish.input, wish.input.bytes, wish.input.expectedSize);
      case 'write':
        return await write(wish.input, wish.input.bytes);
      case 'remove':
        return success(await remove(wish.input));
    }
  } catch (cause) {
    return failure(errorOf(cause));
  }
}

async function folderHandle(folder: VaultFolder): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  const vault = await root.getDirectoryHandle(vaultName, { create: true });
  return vault.getDirectoryHandle(folder, { create: true });
}

async function list(folder: VaultFolder): Promise<readonly VaultFileEntry[]> {
  const handle = (await folderHandle(folder)) as ListedFolder;
  const files: VaultFileEntry[] = [];
  for await (const entry of handle.values()) {
    if (entry.kind !== 'file') continue;
    const { size, lastModified } = await (entry as FileSystemFileHandle).getFile();
    if (!entry.name.endsWith(unfinishedEnding)) files.push({ name: entry.name, size });
    // Another page may still be at it; one of yesterday was left by a kill.
    else if (Date.now() - lastModified > unfinishedAge) await handle.removeEntry(entry.name);
  }
  return files;
}

async function read({ folder, name }: VaultFile, from: number, length: number | null) {
  const file = await (await (await folderHandle(folder)).getFileHandle(name)).getFile();
  const end = length === null ? file.size : Math.min(file.size, from + length);
  return new Uint8Array(await file.slice(from, end).arrayBuffer());
}

async function append(
  { folder, name }: VaultFile,
  bytes: Uint8Array<ArrayBuffer>,
  expectedSize: number,
): Promise<Result<number, VaultFileError>> {
  const create = expectedSize === 0;
  const find = async () => (await folderHandle(folder)).getFileHandle(name, { create });
  return appender.with(`${folder}/${name}`, find, (access) => {
    const size = access.getSize();
    if (size !== expectedSize) {
      const reason = `${name} has ${size} bytes, not ${expectedSize}`;
      return failure({ kind: 'size-differs', reason });
    }
    return writeAt(access, bytes, size) ? success(size + bytes.length) : failure(full);
  });
}

async function write(
  { folder, name }: VaultFile,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Result<null, VaultFileError>> {
  appender.close();
  const parent = await folderHandle(folder);
  const unfinished = await parent.getFileHandle(`${name}${unfinishedEnding}`, { create: true });
  const isWritten = await withAccess(unfinished, (access) => {
    access.truncate(0);
    return writeAt(access, bytes, 0);
  });
  if (!isWritten) {
    await parent.removeEntry(unfinished.name);
    return failure(full);
  }
  await (unfinished as MovableFile).move(name);
  return success(null);
}

async function remove({ folder, name }: VaultFile): Promise<null> {
  appender.close();
  try {
    await (await folderHandle(folder)).removeEntry(name);
  } catch (cause) {
    if (!(cause instanceof DOMException && cause.name === 'NotFoundError')) throw cause;
  }
  return null;
}

async function withAccess<T>(
  handle: FileSystemFileHandle,
  use: (access: FileSystemSyncAccessHandle) => T,
): Promise<T> {
  const access = await handle.createSyncAccessHandle();
  try {
    return use(access);
  } finally {
    access.close();
  }
}

/** Writes and flushes; false where only a part fitted, and then nothing of it is left. */
function writeAt(access: FileSystemSyncAccessHandle, bytes: Uint8Array<ArrayBuffer>, at: number) {
  const isWhole = access.write(bytes, { at }) === bytes.length;
  if (!isWhole) access.truncate(at);
  access.flush();
  return isWhole;
}

const full: VaultFileError = { kind: 'disk-full', reason: 'the browser gives no more room' };

const kinds: Readonly<Record<string, VaultFileError['kind']>> = {
  NotFoundError: 'missing',
  QuotaExceededError: 'disk-full',
  NotAllowedError: 'forbidden',
  NoModificationAllowedError: 'forbidden',
  SecurityError: 'unreachable',
};

function errorOf(cause: unknown): VaultFileError {
  const name = cause instanceof DOMException ? cause.name : '';
  const reason = cause instanceof Error ? cause.message : String(cause);
  return { kind: kinds[name] ?? 'failed', reason };
}
