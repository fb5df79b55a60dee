/** Where the vault lies: beside the profile's files, or in the folder that the reader chose. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, open, readdir, realpath, rm } from 'node:fs/promises';
import { isAbsolute, join, relative } from 'node:path';
import { pipeline } from 'node:stream/promises';
import * as v from 'valibot';
import { failure, type Result, success } from '#shared/result.ts';
import { type VaultFileError, vaultFileName, vaultFolders } from '#shared/vault-files.ts';
import { readIfThere, syncFolder, writeDurably } from '../durable-file.ts';
import { vaultErrorOf } from './vault-error.ts';

const settingsFile = 'vault.json';
const settingsShape = v.strictObject({ folder: v.pipe(v.string(), v.check(isAbsolute)) });

/** The vault's folder inside the folder that the reader chose. */
export const vaultName = 'Plenum vault';

/**
 * The vault's folder. The profile's own is made where it is missing; a chosen one is not, since an
 * empty folder in the place of a drive that is away would look like a vault without anything in it.
 * Throws where the settings cannot be read.
 */
export async function vaultFolderOf(profileFolder: string): Promise<string> {
  const text = await readIfThere(join(profileFolder, settingsFile));
  if (text !== null) return v.parse(settingsShape, JSON.parse(text)).folder;
  const own = join(profileFolder, 'vault');
  await mkdir(own, { recursive: true, mode: 0o700 });
  return own;
}

/**
 * Moves the vault from `from` into the chosen folder: copied, made durable, read back and compared,
 * then switched to, then removed from its old place. A vault that is there already is taken over
 * where the present one is empty, and otherwise left alone.
 */
export async function moveVaultTo(
  profileFolder: string,
  from: string,
  chosen: string,
): Promise<Result<'moved' | 'taken-over', VaultFileError | { kind: 'occupied'; reason: string }>> {
  try {
    const to = join(await realpath(chosen), vaultName);
    const inside = relative(from, to);
    if (inside === '' || !(inside.startsWith('..') || isAbsolute(inside))) {
      return failure({ kind: 'occupied', reason: 'The vault is there already.' });
    }
    await mkdir(to, { recursive: true, mode: 0o700 });
    const present = await filesOf(from);
    if ((await filesOf(to)).length > 0) {
      if (present.length > 0) {
        return failure({ kind: 'occupied', reason: `There is another vault in ${to}.` });
      }
      await keepPlace(profileFolder, to);
      return success('taken-over');
    }
    for (const file of present) await copyAndCompare(from, to, file);
    for (const folder of ['.', ...foldersOf(present)]) await syncFolder(join(to, folder));
    await keepPlace(profileFolder, to);
    // What is not removed here is only a copy too many.
    for (const folder of vaultFolders) {
      await rm(join(from, folder), { recursive: true, force: true }).catch(() => undefined);
    }
    return success('moved');
  } catch (cause) {
    return failure(vaultErrorOf(cause));
  }
}

async function keepPlace(profileFolder: string, folder: string): Promise<void> {
  await writeDurably(join(profileFolder, settingsFile), `${JSON.stringify({ folder })}\n`);
}

type Place = { readonly folder: string; readonly name: string };

async function filesOf(root: string): Promise<Place[]> {
  const found = await Promise.all(
    vaultFolders.map(async (folder) => {
      const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => []);
      return entries
        .filter((entry) => entry.isFile() && vaultFileName.test(entry.name))
        .map(({ name }) => ({ folder, name }));
    }),
  );
  return found.flat();
}

function foldersOf(files: readonly Place[]): Set<string> {
  return new Set(files.map(({ folder }) => folder));
}

async function copyAndCompare(from: string, to: string, { folder, name }: Place): Promise<void> {
  const [source, copy] = [join(from, folder, name), join(to, folder, name)];
  await mkdir(join(to, folder), { recursive: true, mode: 0o700 });
  await copyFile(source, copy);
  const handle = await open(copy, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
  if ((await sha256Of(source)) !== (await sha256Of(copy))) {
    throw new Error(`${folder}/${name} is not the same after it was copied`);
  }
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
