/** What this machine lets the faults do to a folder: a small disk for it, no writing in it. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const isRoot = process.getuid?.() === 0;

/** What a fault may need of the machine. */
export type Need = 'a small disk' | 'a read-only folder';

let mounts: boolean | null = null;

/** Whether this machine allows it: both are mounts for root; for others, read-only is a matter of rights. */
export function allows(need: Need): boolean {
  if (need === 'a read-only folder' && !isRoot) return process.platform !== 'win32';
  mounts ??= isRoot && canMount();
  return mounts;
}

/** Makes `folder`, which must be empty, a disk of its own of `size` bytes. */
export function mountSmallDisk(folder: string, size: number): void {
  command('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder]);
}

/** Takes a small disk, and all that is on it, away. */
export function unmount(folder: string): void {
  command('umount', ['--lazy', folder]);
}

/** Fills the disk of `folder` until `left` bytes are free; answers the file that takes the room. */
export function fillDisk(folder: string, left: number): string {
  const { bavail, bsize } = statfsSync(folder);
  const path = join(folder, 'filler');
  writeFileSync(path, new Uint8Array(Math.max(0, bavail * bsize - left)));
  return path;
}

/** Forbids every write in `folder`; the answer allows it again. */
export function makeReadOnly(folder: string): () => void {
  if (isRoot) {
    // Rights do not bind root, a disk that is mounted so does.
    command('mount', ['--bind', folder, folder]);
    command('mount', ['-o', 'remount,bind,ro', folder]);
    return () => unmount(folder);
  }
  setWritable(folder, false);
  return () => setWritable(folder, true);
}

function setWritable(path: string, isWritable: boolean): void {
  const isFolder = lstatSync(path).isDirectory();
  if (isFolder && isWritable) chmodSync(path, 0o700);
  for (const name of isFolder ? readdirSync(path) : []) setWritable(join(path, name), isWritable);
  const search = isFolder ? 0o100 : 0;
  chmodSync(path, (isWritable ? 0o600 : 0o400) | search);
}

function canMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'plenum-mount-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=65536', 'tmpfs', folder]);
  if (mounted.status === 0) spawnSync('umount', [folder]);
  rmSync(folder, { recursive: true, force: true });
  return mounted.status === 0;
}

function command(name: string, args: readonly string[]): void {
  const { status, stderr } = spawnSync(name, [...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${name} ${args.join(' ')}: ${stderr}`);
}
