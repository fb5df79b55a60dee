import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { askToSetAside, setAsideAsAsked } from '../profile/set-aside.ts';
import { moveVaultTo, vaultFolderOf } from './vault-place.ts';

let profile = '';
let chosen = '';

beforeEach(() => {
  profile = mkdtempSync(join(tmpdir(), 'plenum-profile-'));
  chosen = mkdtempSync(join(tmpdir(), 'plenum-chosen-'));
});

afterEach(() => {
  for (const folder of [profile, chosen]) rmSync(folder, { recursive: true, force: true });
});

/** A vault with a file in it, in the profile. */
async function ownVault(): Promise<string> {
  const folder = await vaultFolderOf(profile);
  mkdirSync(join(folder, 'journal'));
  writeFileSync(join(folder, 'journal', 'a.jsonl'), 'lines');
  return folder;
}

test('the vault lies in the profile until it is moved', async () => {
  expect(await vaultFolderOf(profile)).toBe(join(profile, 'vault'));
  expect(existsSync(join(profile, 'vault'))).toBe(true);
});

test('moving copies, switches, and only then removes the old', async () => {
  const from = await ownVault();
  expect(await moveVaultTo(profile, from, chosen)).toEqual({ ok: true, value: 'moved' });
  const to = await vaultFolderOf(profile);
  expect(to).toBe(join(chosen, 'Plenum vault'));
  expect(readFileSync(join(to, 'journal', 'a.jsonl'), 'utf8')).toBe('lines');
  expect(existsSync(join(from, 'journal'))).toBe(false);
});

test('moving that fails leaves the vault where it was', async () => {
  const from = await ownVault();
  // A file stands where the copy's folder must be.
  mkdirSync(join(chosen, 'Plenum vault'));
  writeFileSync(join(chosen, 'Plenum vault', 'journal'), '');
  expect((await moveVaultTo(profile, from, chosen)).ok).toBe(false);
  expect(await vaultFolderOf(profile)).toBe(from);
  expect(readFileSync(join(from, 'journal', 'a.jsonl'), 'utf8')).toBe('lines');
});

test('another vault in the chosen folder is left alone, or taken over by an empty one', async () => {
  const there = join(chosen, 'Plenum vault', 'journal');
  mkdirSync(there, { recursive: true });
  writeFileSync(join(there, 'b.jsonl'), 'other');
  const from = await vaultFolderOf(profile);
  expect(await moveVaultTo(profile, from, chosen)).toEqual({ ok: true, value: 'taken-over' });
  expect(await vaultFolderOf(profile)).toBe(join(chosen, 'Plenum vault'));
  rmSync(join(profile, 'vault.json'));
  await ownVault();
  expect(await moveVaultTo(profile, from, chosen)).toMatchObject({ error: { kind: 'occupied' } });
  expect(readFileSync(join(there, 'b.jsonl'), 'utf8')).toBe('other');
});

test('a vault is not moved into itself', async () => {
  const from = await ownVault();
  expect(await moveVaultTo(profile, from, from)).toMatchObject({ error: { kind: 'occupied' } });
  const inside = join(from, 'journal');
  expect(await moveVaultTo(profile, from, inside)).toMatchObject({ error: { kind: 'occupied' } });
});

test('a chosen folder that is away is not made anew', async () => {
  const from = await ownVault();
  await moveVaultTo(profile, from, chosen);
  rmSync(chosen, { recursive: true });
  expect(await vaultFolderOf(profile)).toBe(join(chosen, 'Plenum vault'));
  expect(existsSync(chosen)).toBe(false);
});

test('databases are put aside at the next start, once, and only when asked', async () => {
  const databases = join(profile, 'IndexedDB', 'app.leveldb');
  mkdirSync(databases, { recursive: true });
  writeFileSync(join(databases, 'CURRENT'), 'damaged');
  const now = new Date('2026-11-24T11:31:58Z');
  expect(await setAsideAsAsked(profile, profile, now)).toBeNull();
  expect(await askToSetAside(profile, now)).toEqual({ ok: true, value: null });
  expect(existsSync(databases)).toBe(true);
  const name = 'IndexedDB damaged 2026-11-24 11-31-58';
  expect(await setAsideAsAsked(profile, profile, now)).toBe(name);
  expect(readFileSync(join(profile, name, 'app.leveldb', 'CURRENT'), 'utf8')).toBe('damaged');
  expect(await setAsideAsAsked(profile, profile, now)).toBeNull();
  // A second time in the same second takes nothing's place.
  mkdirSync(databases, { recursive: true });
  await askToSetAside(profile, now);
  expect(await setAsideAsAsked(profile, profile, now)).toBe(name.replace('58', '59'));
  expect(readdirSync(profile).sort()).toEqual([name, name.replace('58', '59')]);
});
