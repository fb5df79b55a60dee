/** The page in which the search is measured: its worker as the app has it, beside SQLite's FTS5. */

import { passagesOf } from '#core/search/passages.ts';
import { blocksOf, canonicalTextOfSections } from '#core/text/canonical-text.ts';
import { readPlainText } from '#renderer/formats/plain-text/plain-text.ts';
import { createMemoryHost } from '#renderer/host/memory.ts';
import type { Store } from '#renderer/storage/act.ts';
import { addDocument } from '#renderer/storage/documents.ts';
import { openStore } from '#renderer/storage/open-store.ts';
import { sha256Of } from '#renderer/storage/sha256.ts';
import { type RunningSearch, searchInWorker } from '#renderer/workers/search-in-worker.ts';
import BuildWorker from './build.worker.ts?worker';
import Fts5Worker from './fts5.worker.ts?worker';

let store: Store | null = null;
let passages: readonly string[] = [];
let search: RunningSearch | null = null;

function read(text: string) {
  const bytes = new TextEncoder().encode(text);
  const content = readPlainText(bytes, 'text.txt');
  if (!content.ok) throw new Error(content.error.kind);
  return { bytes, content: content.value };
}

/** What a worker of its own answers to the passages. */
function answerOf<T>(worker: Worker): Promise<T> {
  return new Promise((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<T>) => {
      worker.terminate();
      resolve(data);
    });
    worker.addEventListener('error', ({ message }) => reject(new Error(message)));
    worker.postMessage(passages);
  });
}

async function ready(running: RunningSearch): Promise<void> {
  while (running.state().kind !== 'ready') {
    const { kind } = running.state();
    if (kind === 'failed') throw new Error('The search failed');
    await new Promise<void>((resolve) => {
      const stop = running.listen(() => {
        stop();
        resolve();
      });
    });
  }
}

const scope = { most: 4, now: 0 };

const bench = {
  /** Takes these texts as the ones to be indexed; answers how many passages they have. */
  take(texts: readonly string[]): number {
    passages = texts.flatMap((text) => {
      const { sections } = read(text).content;
      const canonical = canonicalTextOfSections(sections);
      return passagesOf(canonical, blocksOf(sections)).map(({ start, end }) =>
        canonical.slice(start, end),
      );
    });
    return passages.length;
  },
  ours: () => answerOf<{ time: number; bytes: number }>(new BuildWorker()),
  fts5: () => answerOf<{ time: number; found: number }>(new Fts5Worker()),
  /** Puts the texts into a library of its own, each with a number behind it so that none is another. */
  async fill(texts: readonly string[]): Promise<void> {
    const opened = await openStore(createMemoryHost(), 'bench-search');
    if (opened.kind !== 'ready') throw new Error(opened.kind);
    store = opened.store;
    for (const [index, text] of texts.entries()) {
      const { bytes, content } = read(`Text number ${index}\n\n${text}`);
      const sha256 = await sha256Of(bytes);
      const original = { sha256, name: `${index}.txt`, mediaType: 'text/plain', bytes };
      await addDocument(store, {
        ...{ content, original, origin: { kind: 'file', name: original.name } },
      });
    }
  },
  /** Milliseconds until everything was read, indexed and stored, from nothing. */
  async buildAll(): Promise<number> {
    search?.end();
    await new Promise((resolve) => {
      indexedDB.deleteDatabase('plenum-search').onsuccess = resolve;
    });
    const began = performance.now();
    search = searchInWorker(store?.database.name ?? '');
    await ready(search);
    return performance.now() - began;
  },
  /** Milliseconds from the start of a worker until the stored index has answered. */
  async reopen(query: string): Promise<{ time: number; found: number }> {
    search?.end();
    const began = performance.now();
    search = searchInWorker(store?.database.name ?? '');
    await ready(search);
    const answer = await search.ask(query, scope);
    const time = performance.now() - began;
    return { time, found: answer?.ok === true ? answer.value.results.length : 0 };
  },
  /** Milliseconds from the page's question to its answer with the passages, and how many results it has. */
  async ask(query: string): Promise<{ time: number; ranked: number; found: number }> {
    const began = performance.now();
    const answer = await search?.ask(query, scope);
    const time = performance.now() - began;
    if (answer?.ok !== true) throw new Error(`${query} was not answered`);
    return { time, ranked: answer.value.rankedIn, found: answer.value.results.length };
  },
};

/** What the bench calls in the page. */
export type SearchBench = typeof bench;
Object.assign(globalThis, { bench });
