import 'fake-indexeddb/auto';
import { deflateRawSync } from 'node:zlib';
import { Dexie } from 'dexie';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  exported,
  packed,
  readGood,
  rewritten,
  unpacked,
  unwatched,
} from '#support/storage/copies.ts';
import { readyStore, sampleDocument } from '#support/storage/test-store.ts';
import type { Store } from '../act.ts';
import { addCard } from '../cards.ts';
import { addHighlight, deleteHighlight } from '../highlights.ts';
import { unpackedAtOnce } from '../kept-content.ts';
import { reviewCard } from '../reviews.ts';
import type { CopyFault } from './copy-fault.ts';
import { readCopy } from './read-copy.ts';
import { centralHeader, endRecord, localHeader } from './zip-format.ts';
import { readDirectory } from './zip-reader.ts';

let store: Store;
let good: Blob;
let bytes: Uint8Array<ArrayBuffer>;

beforeAll(async () => {
  store = await readyStore('read copies');
  const { id, anchor } = await sampleDocument(store);
  const highlight = await addHighlight(store, id, anchor, 'claim');
  const content = { kind: 'basic', prompt: 'When did it rise?', answer: 'In March' } as const;
  const card = await addCard(store, content, { documentId: id, highlightId: highlight.id, anchor });
  await reviewCard(store, card, 'good', 900);
  await deleteHighlight(store, (await addHighlight(store, id, anchor, 'question')).id);
  good = await exported(store);
  bytes = new Uint8Array(await good.arrayBuffer());
});
afterAll(async () => {
  store.database.close();
  await Dexie.delete(store.database.name);
});

/** Why `file` is refused; null where it is not. */
async function faultOf(file: Blob): Promise<CopyFault | null> {
  const read = await readCopy(file, unwatched());
  return read.ok ? null : read.error;
}

/** The copy with the first record of `table` changed. */
function withRecord(table: string, change: (record: Record<string, never>) => unknown) {
  return rewritten(good, (path, value) => {
    if (path !== `tables/${table}/0.json`) return value;
    const [first, ...others] = value as Record<string, never>[];
    return first === undefined ? value : [change(first), ...others];
  });
}

/** The copy with its one text changed. */
function withContent(change: (content: Record<string, unknown>) => unknown) {
  return rewritten(good, (path, value) =>
    path.startsWith('contents/') ? change(value as Record<string, unknown>) : value,
  );
}

test('a copy that was rewritten with nothing changed is good: the tests below change one thing', async () => {
  expect(await faultOf(await rewritten(good, (_path, value) => value))).toBeNull();
});

describe('a damaged file', () => {
  test('one flipped bit, anywhere, is refused or changes nothing', async () => {
    const { records } = await readGood(good);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(7), async (at, bit) => {
        const flipped = bytes.slice();
        flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
        const read = await readCopy(new Blob([flipped]), unwatched());
        if (read.ok) expect(read.value.records).toEqual(records);
      }),
      { numRuns: 120 },
    );
  });

  test('one flipped bit in the data of any entry is told by the name of that entry', async () => {
    const entries = [...(await readDirectory(good, () => true)).values()];
    expect(entries.length).toBeGreaterThan(9);
    for (const { path, offset, packedSize } of entries) {
      const flipped = bytes.slice();
      const at = offset + 30 + path.length + (packedSize >> 1);
      flipped[at] = (flipped[at] ?? 0) ^ 4;
      expect(await faultOf(new Blob([flipped]))).toEqual({ kind: 'damaged', file: path });
    }
  });

  test('cut short at any byte it is refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), async (length) => {
        const fault = await faultOf(new Blob([bytes.slice(0, length)]));
        expect(fault?.kind).toBe(length < 4 ? 'not-a-copy' : 'cut-short');
      }),
      { numRuns: 100 },
    );
  });

  test('an entry that is missing is named', async () => {
    for (const [path] of await unpacked(good)) {
      const left = await unpacked(good);
      left.delete(path);
      expect(await faultOf(await packed(left))).toEqual({ kind: 'missing', file: path });
    }
  });

  test('an entry that was exchanged for another has the wrong hash', async () => {
    const files = await unpacked(good);
    for (const [path, content] of files) {
      if (path === 'manifest.json') continue;
      const last = content.at(-2) ?? 0;
      const other = new Map(files).set(path, content.with(-2, last === 32 ? 10 : 32));
      expect(await faultOf(await packed(other))).toEqual({ kind: 'damaged', file: path });
    }
  });

  test('a part that is left out of the manifest as well leaves its records loose', async () => {
    const without = await rewritten(good, (path, value) =>
      path === 'tables/cards/0.json' ? null : value,
    );
    expect(await faultOf(without)).toEqual({ kind: 'dangling', table: 'reviews', needs: 'cards' });
  });
});

describe('a file that is none of ours', () => {
  test.each([
    ['nothing', new Uint8Array()],
    ['a text', new TextEncoder().encode('Dear reader, this is a letter.')],
    ['a zip of something else', zipSync({ 'word/document.xml': new Uint8Array([60]) })],
    ['an empty zip', zipSync({})],
  ])('%s is not taken for a copy', async (_name, content) => {
    const fault = await faultOf(new Blob([new Uint8Array(content)]));
    expect(['not-a-copy', 'foreign']).toContain(fault?.kind);
  });

  test.each([
    '../outside.json',
    '/etc/passwd',
    'tables/cards/../../x.json',
    'C:\\x.json',
    'tables/journal/0.json',
    'originals/index.json/x',
  ])('an entry named %s is refused', async (path) => {
    const files = new Map(await unpacked(good)).set(path, new Uint8Array([91, 93]));
    expect(await faultOf(await packed(files))).toEqual({ kind: 'foreign', file: path });
  });

  test('an entry that the manifest does not tell of is refused, and so is one told of twice', async () => {
    const path = 'tables/notes/0.json';
    const files = new Map(await unpacked(good)).set(path, new Uint8Array([91, 93]));
    expect(await faultOf(await packed(files))).toEqual({ kind: 'foreign', file: path });
    const twice = await rewritten(
      good,
      (_path, value) => value,
      (manifest) => ({
        ...manifest,
        files: [...manifest.files, manifest.files[0]],
      }),
    );
    expect((await faultOf(twice))?.kind).toBe('foreign');
  });

  test('two entries that share their bytes are refused', async () => {
    const entries = [...(await readDirectory(good, () => true)).values()];
    const [first, second] = entries;
    if (first === undefined || second === undefined) throw new Error('too few entries');
    // In the directory at the end, the second entry is said to lie where the first does.
    const view = new DataView(bytes.slice().buffer);
    const directory = view.getUint32(bytes.length - 6, true);
    view.setUint32(directory + 46 + first.path.length + 42, first.offset, true);
    expect((await faultOf(new Blob([view.buffer])))?.kind).toBe('damaged');
  });
});

describe('a file of another version', () => {
  const changed = (change: object) =>
    rewritten(
      good,
      (_path, value) => value,
      (manifest) => ({ ...manifest, ...change }),
    );

  test.each([{ version: 2 }, { schemaVersion: 99 }])(
    'a newer one is refused with words: %j',
    async (change) => {
      const file = await changed({ ...change, appVersion: '9.1.0', unheardOf: true });
      expect(await faultOf(file)).toEqual({ kind: 'newer', appVersion: '9.1.0' });
    },
  );

  test.each([{ version: 0 }, { schemaVersion: 1 }, { schemaVersion: 'two' }])(
    'one that never was is refused: %j',
    async (change) => {
      expect(await faultOf(await changed(change))).toEqual({ kind: 'unknown-version' });
    },
  );

  test('another format is refused', async () => {
    expect(await faultOf(await changed({ format: 'anki' }))).toEqual({ kind: 'not-a-copy' });
  });
});

describe('a file that someone wrote by hand', () => {
  test.each([
    ['cards', { schedule: { dueAt: 'tomorrow' } }, '0.schedule.dueAt'],
    ['highlights', { colour: 'pink' }, '0.colour'],
    ['highlights', { onclick: 'x' }, '0.onclick'],
    ['documents', { words: -1 }, '0.words'],
    ['revisions', { id: 'short' }, '0.id'],
    ['reviews', { grade: undefined }, '0.grade'],
  ])('in %s, %j is refused by its place', async (table, change, where) => {
    const file = await withRecord(table, (record) => {
      const [field = '', value] = Object.entries(change)[0] ?? [];
      const isPart = typeof value === 'object';
      const before: unknown = record[field];
      return { ...record, [field]: isPart ? { ...(before as object), ...value } : value };
    });
    expect(await faultOf(file)).toEqual({ kind: 'invalid', file: `tables/${table}/0.json`, where });
  });

  test('a number too large for any number is refused', async () => {
    const file = await rewritten(good, (path, value) =>
      path === 'tables/cards/0.json'
        ? JSON.stringify(value).replace(/"createdAt":\d+/, '"createdAt":1e999')
        : value,
    );
    expect((await faultOf(file))?.kind).toBe('invalid');
  });

  test('a record that belongs to nothing is refused', async () => {
    const loose = [
      ['documents', { revisionId: 'a'.repeat(64) }, 'revisions'],
      ['revisions', { documentId: 'other' }, 'documents'],
      ['highlights', { documentId: 'other' }, 'documents'],
      ['reviews', { cardId: 'other' }, 'cards'],
      ['revisions', { originalSha256: 'a'.repeat(64) }, 'originals'],
    ] as const;
    for (const [table, change, needs] of loose) {
      const file = await withRecord(table, (record) => ({ ...record, ...change }));
      expect(await faultOf(file)).toEqual({ kind: 'dangling', table, needs });
    }
  });

  test('a record that is in it twice is refused', async () => {
    const file = await rewritten(good, (path, value) =>
      path === 'tables/cards/0.json' ? [...(value as []), ...(value as [])] : value,
    );
    expect((await faultOf(file))?.kind).toBe('doubled');
  });

  test('a part that is no list, or no JSON, is refused', async () => {
    for (const json of ['{}', '[', '"x"', '[1]']) {
      const file = await rewritten(good, (path, value) =>
        path === 'tables/cards/0.json' ? json : value,
      ).catch(() => null);
      if (file !== null) expect((await faultOf(file))?.kind).toBe('invalid');
    }
  });

  test('a tree ten thousand deep, and lists a million deep, are refused', async () => {
    const element = '{"type":"element","tagName":"em","properties":{},"children":[';
    const deep = `${element.repeat(10_000)}${']}'.repeat(10_000)}`;
    const tree = await withContent((content) =>
      JSON.stringify(content).replace('"children":[{', `"children":[${deep},{`),
    );
    expect((await faultOf(tree))?.kind).toBe('too-deep');
    const lists = await rewritten(good, (path, value) =>
      path === 'tables/cards/0.json' ? [] : value,
    );
    const files = await unpacked(lists);
    const million = `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`;
    files.set('manifest.json', new TextEncoder().encode(million));
    expect(await faultOf(await packed(files))).toEqual({ kind: 'too-deep', file: 'manifest.json' });
  });

  test('a tree as deep as any page is taken in', async () => {
    const element = '{"type":"element","tagName":"em","properties":{},"children":[';
    const file = await withContent((content) =>
      JSON.stringify(content).replace(
        /(?<text>\{"type":"text","value":"The river[^}]*\})/,
        `${element.repeat(590)}$<text>${']}'.repeat(590)}`,
      ),
    );
    const copy = await readGood(file);
    const [id] = copy.contentIds;
    if (id === undefined) throw new Error('The copy has no text');
    const { content } = await copy.content(id, () => null);
    expect(JSON.stringify(unpackedAtOnce(content)).match(/"tagName":"em"/g)).toHaveLength(590);
  });

  test('of a text only what a page draws is taken in', async () => {
    const hostile = {
      ...{ type: 'element', tagName: 'script', properties: { src: 'https://example.com/x.js' } },
      children: [],
    };
    const file = await withContent(({ id, content }) => {
      const { sections, ...rest } = content as { sections: { tree: { children: object[] } }[] };
      const [first, ...others] = sections;
      const [leaf, ...leaves] = first?.tree.children ?? [];
      const altered = { ...leaf, properties: { onClick: 'x()', style: 'position:fixed' } };
      const tree = { type: 'root', children: [hostile, altered, ...leaves] };
      return { id, content: { ...rest, sections: [{ ...first, tree }, ...others] } };
    });
    const copy = await readGood(file);
    const [id] = copy.contentIds;
    if (id === undefined) throw new Error('The copy has no text');
    const ours = await store.database.contents.get(id);
    expect(await copy.content(id, () => null)).toEqual(ours);
  });

  test('a text with other words than its hash is refused', async () => {
    const other = await withContent((content) =>
      JSON.stringify(content).replaceAll('rose in March', 'fell in March'),
    );
    expect((await faultOf(other))?.kind).toBe('wrong-text');
    const onlyInTree = await withContent((content) =>
      JSON.stringify(content).replace('rose in March', 'fell in March'),
    );
    expect((await faultOf(onlyInTree))?.kind).toBe('wrong-text');
  });
});

describe('a zip bomb', () => {
  /** A zip whose manifest is `packed`, and is said to unpack to `size` bytes. */
  function zipOf(packedBytes: Uint8Array, size: number): Blob {
    const { length: packedSize } = packedBytes;
    const entry = {
      path: 'manifest.json',
      method: 8,
      crc32: 0,
      packedSize,
      size,
      offset: 0,
    } as const;
    const [local, central] = [localHeader(entry), centralHeader(entry)];
    const offset = local.length + packedSize;
    const end = endRecord(1, central.length, offset);
    return new Blob([local, new Uint8Array(packedBytes), central, end]);
  }

  const naughts = deflateRawSync(new Uint8Array(300_000_000), { level: 9 });

  test('that says how large it is is not unpacked', async () => {
    expect(naughts.length).toBeLessThan(300_000);
    const before = process.memoryUsage().arrayBuffers;
    expect(await faultOf(zipOf(naughts, 300_000_000))).toEqual({
      kind: 'too-large',
      file: 'manifest.json',
    });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50_000_000);
  });

  test('that unpacks to more than it says stops at the first piece too many', async () => {
    const before = process.memoryUsage().arrayBuffers;
    const fault = await faultOf(zipOf(naughts, 10_000));
    expect(fault).toEqual({ kind: 'damaged', file: 'manifest.json' });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(200_000_000);
  });

  test('whose size no packing could come to is refused', async () => {
    const fault = await faultOf(zipOf(deflateRawSync(new Uint8Array(3)), 60_000_000));
    expect(fault).toEqual({ kind: 'damaged', file: 'manifest.json' });
  });
});
