import { afterEach, expect, test, vi } from 'vitest';
import { sampleDocument } from '#support/storage/test-store.ts';
import { createMemoryHost } from '../host/memory.ts';
import { addNote } from '../storage/notes.ts';
import { openStore } from '../storage/open-store.ts';
import { type RunningSearch, searchInWorker } from './search-in-worker.ts';

const ending: (() => void)[] = [];

afterEach(() => {
  for (const end of ending.splice(0)) end();
  vi.unstubAllGlobals();
});

function started(name: string): RunningSearch {
  const search = searchInWorker(name);
  ending.push(search.end);
  return search;
}

const scope = { most: 5, now: 0 };
const ready = (search: RunningSearch) =>
  expect.poll(() => search.state().kind, { timeout: 20_000 }).toBe('ready');

test('a store is searched, and its later acts are followed', async () => {
  const opened = await openStore(createMemoryHost(), 'search in worker');
  if (opened.kind !== 'ready') throw new Error(opened.kind);
  const { store } = opened;
  const { id } = await sampleDocument(store);
  const search = started(store.database.name);
  await ready(search);
  expect(await search.ask('town moved', scope)).toMatchObject({
    ok: true,
    value: { results: [{ kind: 'text', from: 'A Title' }], counts: { text: 1 } },
  });
  expect(await search.ask('in:nowhere', scope)).toMatchObject({ ok: false });
  await addNote(store, id, 'A drought');
  search.follow();
  await expect
    .poll(async () => {
      const answer = await search.ask('drought', scope);
      return answer?.ok === true ? answer.value.counts.note : null;
    })
    .toBe(1);
  const [first, second] = [search.ask('town', scope), search.ask('river', scope)];
  expect(await first).toBeNull();
  expect(await second).toMatchObject({ ok: true });
  store.database.close();
});

test('a database that is not there is told, and not made', async () => {
  const search = started('nothing at all');
  await expect.poll(() => search.state().kind, { timeout: 20_000 }).toBe('failed');
  expect(await search.ask('town', scope)).toMatchObject({ ok: false });
  const databases = await indexedDB.databases();
  expect(databases.map(({ name }) => name)).not.toContain('nothing at all');
});

test('a worker that cannot run is told, not waited for', async () => {
  const Original = Worker;
  class Broken extends Original {
    constructor() {
      super(URL.createObjectURL(new Blob(['throw new Error("broken");'])));
    }
  }
  vi.stubGlobal('Worker', Broken);
  const search = started('x');
  const answer = await search.ask('town', scope);
  expect(answer).toMatchObject({ ok: false, error: expect.stringMatching(/did not run/) });
  expect(search.state().kind).toBe('failed');
});
