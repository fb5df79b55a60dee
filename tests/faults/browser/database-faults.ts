/** Faults of what the browser keeps: its databases, its notes and its files, on the disk. */
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Fault, must } from '../fault.ts';
import { makeReadOnly } from '../machine.ts';
import { BrowserDesk, type Told } from './browser-desk.ts';

/** The faults of a profile, for the page at `url`. */
export function databaseFaults(url: string): readonly Fault[] {
  /** Acts, ends the browser, does `harm` to a copy of the profile for each, and looks at what is told. */
  const afterHarm = async (
    folder: string,
    harmsOf: (desk: BrowserDesk) => readonly Harm[],
    prepare: (desk: BrowserDesk) => Promise<unknown> = async () => undefined,
  ): Promise<readonly (Told & { readonly when: string })[]> => {
    const desk = await BrowserDesk.begin(join(folder, 'sound'), url, 25);
    await prepare(desk);
    await desk.ask('settle()');
    const all = await desk.acknowledged();
    await desk.end('close');
    const found = [];
    for (const { when, harm } of harmsOf(desk)) {
      const copy = desk.copyTo(mkdtempSync(join(folder, 'harmed-')));
      harm(copy);
      found.push({ ...(await copy.mustTellOrHave(all, when)), when });
      rmSync(copy.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    }
    return found;
  };

  return [
    {
      name: 'the IndexedDB folder deleted',
      needs: null,
      async tryIt({ folder }) {
        const harm = (desk: BrowserDesk) => desk.remove('IndexedDB');
        const [told] = await afterHarm(folder, () => [{ when: 'deleted', harm }]);
        must(told?.kind === 'lost', () => `it is told to be lost, not ${told?.kind}`);
        return `told as lost with ${told.sentinel?.lastSequence} acts, and all came back`;
      },
    },
    {
      name: 'a file of IndexedDB truncated',
      needs: null,
      isLong: true,
      async tryIt({ folder }) {
        const shares = [0, 0.5, 0.98];
        const found = await afterHarm(folder, (desk) =>
          databaseFiles(desk).flatMap(({ name, size }) =>
            shares.map((share) => ({
              when: `${name} cut to ${Math.floor(size * share)} of ${size} bytes`,
              harm: (copy) => truncateSync(fileNamed(copy, name), Math.floor(size * share)),
            })),
          ),
        );
        return summaryOf(found);
      },
    },
    {
      name: 'a file of IndexedDB with one flipped bit',
      needs: null,
      isLong: true,
      async tryIt({ folder }) {
        const shares = [0.1, 0.5, 0.9];
        const found = await afterHarm(folder, (desk) =>
          checkedFiles(desk).flatMap(({ name, size }) =>
            shares.map((share) => ({
              when: `${name} with bit ${Math.floor(size * share) * 8} flipped`,
              harm: (copy) => flip(fileNamed(copy, name), Math.floor(size * share)),
            })),
          ),
        );
        return summaryOf(found);
      },
    },
    {
      name: 'one bit of a large text flipped',
      needs: null,
      isLong: true,
      async tryIt({ folder }) {
        const shares = [0.2, 0.4, 0.6, 0.8];
        const harms = shares.map((share) => ({
          when: `the largest value flipped at ${share}`,
          harm: (copy: BrowserDesk) => {
            const { path, size } = copy.largestValue();
            flip(path, Math.floor(size * share));
          },
        }));
        const addText = (desk: BrowserDesk) => desk.ask('addText(200_000)');
        const found = await afterHarm(folder, () => harms, addText);
        const unseen = found.filter(({ kind }) => kind !== 'damaged').map(({ when }) => when);
        must(unseen.length === 0, () => `nothing is told where ${unseen.join(', ')}`);
        return summaryOf(found);
      },
    },
    {
      name: 'the IndexedDB folder read-only',
      needs: 'a read-only folder',
      isLong: true,
      async tryIt({ folder }) {
        const desk = await BrowserDesk.begin(join(folder, 'sound'), url, 8);
        const all = await desk.acknowledged();
        await desk.end('close');
        const allowAgain = makeReadOnly(join(desk.folder, 'Default', 'IndexedDB'));
        let told: Told;
        try {
          await desk.open();
          told = await desk.ask<Told>('look()');
          await desk.end();
        } finally {
          allowAgain();
        }
        must(told.kind === 'damaged' && (told.reason ?? '') !== '', () => {
          return `it is told that it cannot be opened, not ${told.kind}`;
        });
        const after = await desk.mustTellOrHave(all, 'writable again');
        must(after.kind === 'ready', () => `writable again it is ready, not ${after.kind}`);
        return `told as damaged: “${told.reason}”; ready again once it could be written`;
      },
    },
    {
      name: 'the local storage deleted',
      needs: null,
      isLong: true,
      async tryIt({ folder }) {
        const harm = (desk: BrowserDesk) => desk.remove('Local Storage');
        const [told] = await afterHarm(folder, () => [{ when: 'without the sentinel', harm }]);
        must(told?.kind === 'ready', () => `the database is used as it is, and not ${told?.kind}`);
        return 'the database is used as it is, and noted again';
      },
    },
    {
      name: 'the browser’s private files deleted',
      needs: null,
      isLong: true,
      async tryIt({ folder }) {
        const desk = await BrowserDesk.begin(join(folder, 'sound'), url, 20);
        const all = await desk.acknowledged();
        await desk.end('close');
        desk.remove('File System');
        const told = await desk.mustTellOrHave(all, 'without the vault');
        must(told.kind === 'ready', () => `the database is there, and not ${told.kind}`);
        await desk.open();
        await desk.ask('begin()');
        await desk.ask('settle()');
        const { keptTo, problem } = await desk.vault();
        must(keptTo === all.last && problem === null, () => 'the vault is made anew');
        await desk.end('close');
        desk.remove('IndexedDB');
        const lost = await desk.mustTellOrHave(all, 'from the new vault');
        must(lost.kind === 'lost', () => 'the database is told to be lost');
        return `the vault was made anew with all ${all.last} acts, and brought them back`;
      },
    },
  ];
}

/** Something that is done to a profile. */
type Harm = { readonly when: string; readonly harm: (desk: BrowserDesk) => void };

function databaseFiles(desk: BrowserDesk): readonly { name: string; size: number }[] {
  return desk
    .filesIn('IndexedDB')
    .map((path) => ({ name: basename(path), size: readFileSync(path).length }))
    .filter(({ name, size }) => size > 0 && !name.startsWith('LOG'));
}

/** Those with a checksum of the browser's: a value above 64 KiB has a file of its own, without one. */
function checkedFiles(desk: BrowserDesk): readonly { name: string; size: number }[] {
  const large = desk.filesIn('IndexedDB').filter((path) => path.includes('.indexeddb.blob'));
  const names = new Set(large.map((path) => basename(path)));
  return databaseFiles(desk).filter(({ name }) => !names.has(name));
}

function fileNamed(desk: BrowserDesk, name: string): string {
  const path = desk.filesIn('IndexedDB').find((one) => basename(one) === name);
  must(path !== undefined, () => `the profile has a file ${name}`);
  return path;
}

function flip(path: string, at: number): void {
  const bytes = readFileSync(path);
  bytes[at] = (bytes[at] ?? 0) ^ 0x10;
  writeFileSync(path, bytes);
}

/** `12 files: 4 lost, 8 ready`, each with all that was acknowledged in the end. */
function summaryOf(found: readonly Told[]): string {
  must(found.length > 0, () => 'the browser keeps its database in files');
  const kinds = Map.groupBy(found, ({ kind }) => kind);
  const words = [...kinds].map(([kind, all]) => `${all.length} ${kind}`).join(', ');
  return `${found.length} times: ${words}; in the end all was there`;
}
