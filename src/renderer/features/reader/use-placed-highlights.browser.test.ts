import { createElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, expect, test, vi } from 'vitest';
import type { Anchor, AnchoringText } from '#core/anchor/anchor.ts';
import type { DocumentId } from '#core/text/document.ts';
import { readyStore, sampleDocument } from '#support/storage/test-store.ts';
import { anchoringTextOf } from '../../desk/marks/place-anchors.ts';
import { SurroundingsProvider } from '../../desk/surroundings/surroundings.tsx';
import { createMemoryHost } from '../../host/memory.ts';
import { documentOf, revisionOf } from '../../storage/documents.ts';
import { addHighlight } from '../../storage/highlights.ts';
import { shortText } from '../../workers/anchor-in-worker.ts';
import { type Placed, usePlacedHighlights } from './use-placed-highlights.ts';

const sentence = 'The river rose in March. The town moved.';
const long = `${'Nothing of note happened on this day. '.repeat(shortText / 30)}\n\n${sentence}`;

type ProbeProps = {
  readonly id: DocumentId;
  readonly text: AnchoringText;
  readonly said: Placed[];
};

function Probe({ id, text, said }: ProbeProps) {
  said.push(usePlacedHighlights(id, text));
  return null;
}

const mounted: Root[] = [];

afterEach(() => {
  for (const root of mounted.splice(0)) root.unmount();
  vi.unstubAllGlobals();
});

/** A document of `paragraph` in a store that keeps a former text too, and what the hook says of its marks. */
async function open(name: string, former: string, paragraph: string) {
  const store = await readyStore(name);
  const old = await sampleDocument(store, former);
  const { id, anchor } = await sampleDocument(store, paragraph);
  const document = await documentOf(store, id);
  if (document === null) throw new Error('The document was not added');
  const text = anchoringTextOf(await revisionOf(store, document.revisionId));
  const host = createMemoryHost();
  const said: Placed[] = [];
  return {
    ...{ host, said, own: anchor, stray: old.anchor },
    labels: async () => (await store.database.journal.toArray()).map(({ label }) => label),
    mark: (one: Anchor) => addHighlight(store, id, one, 'claim'),
    words: () =>
      said.at(-1)?.placed.map(({ passage: at }) => text.text.slice(at.start, at.end + 1)) ?? [],
    show() {
      const root = createRoot(window.document.createElement('div'));
      mounted.push(root);
      const value = { store, host, kept: {} };
      root.render(
        SurroundingsProvider({ value, children: createElement(Probe, { id, text, said }) }),
      );
    },
  };
}

/** Counts the workers that are started; `script` is run in the place of theirs. */
function watchWorkers(script?: string): { count: number } {
  const started = { count: 0 };
  const Original = Worker;
  class Watched extends Original {
    constructor(...[address, options]: ConstructorParameters<typeof Original>) {
      if (script === undefined) super(address, options);
      else super(URL.createObjectURL(new Blob([script])));
      started.count += 1;
    }
  }
  vi.stubGlobal('Worker', Watched);
  return started;
}

test('a mark of the present revision has its place at once, whatever is still searched for', async () => {
  watchWorkers('');
  const opened = await open('own', sentence, long);
  await opened.mark(opened.own);
  await opened.mark(opened.stray);
  opened.show();
  await vi.waitFor(() => expect(opened.words()).toEqual(['rose in March.']));
  expect(opened.said.at(-1)?.unplaced).toEqual([]);
});

test('a mark of a former revision is carried over by the difference of the two texts', async () => {
  const twice = (first: string) => `${first}\n\nBetween them.\n\n${sentence}`;
  const reworded = 'The river rose in early March. The town moved.';
  const opened = await open('stray', twice(sentence), twice(reworded));
  await opened.mark(opened.stray);
  opened.show();
  await vi.waitFor(() => expect(opened.words()).toEqual(['rose in early March.']));
});

test('what was found is kept: the next opening searches no more', async () => {
  const started = watchWorkers();
  const opened = await open('kept', sentence, long);
  await opened.mark(opened.stray);
  opened.show();
  await vi.waitFor(() => expect(opened.words()).toEqual(['rose in March.']));
  await vi.waitFor(async () => expect(await opened.labels()).toContain('Keep found places'));
  opened.said.length = 0;
  opened.show();
  await vi.waitFor(() => expect(opened.words()).toEqual(['rose in March.']));
  expect(started.count).toBe(1);
});

test('in a long text it is searched for in a worker, once', async () => {
  const started = watchWorkers();
  const opened = await open('long', sentence, long);
  await opened.mark(opened.stray);
  opened.show();
  await vi.waitFor(() => expect(opened.words()).toEqual(['rose in March.']));
  await opened.mark(opened.own);
  await vi.waitFor(() => expect(opened.words()).toHaveLength(2));
  expect(started.count).toBe(1);
});

test('where the worker does not run, the mark waits without a place, and the fault is reported', async () => {
  watchWorkers('throw new Error("broken");');
  const opened = await open('broken', sentence, long);
  await opened.mark(opened.stray);
  opened.show();
  await vi.waitFor(() => expect(opened.said.at(-1)?.unplaced).toHaveLength(1));
  expect(opened.host.faults).toEqual([expect.stringContaining('The anchor worker did not run')]);
});
