import { afterEach, expect, test, vi } from 'vitest';
import { type AnchoringText, describePassage } from '#core/anchor/anchor.ts';
import type { RevisionId } from '#core/text/document.ts';
import { passage } from '#core/text/passage.ts';
import { anchorInWorker, shortText } from './anchor-in-worker.ts';

const sentence = 'The town moved its market to the hill beside the old church.';

function revision(id: string, text: string): AnchoringText {
  return { revisionId: id as RevisionId, text, blocks: [], language: 'en' };
}

/** Numbered lines of together about `length` code units, then the sentence. */
function textOf(length: number, firstNumber: number): string {
  const lines = Array.from(
    { length: length / 40 },
    (_, at) => `Line ${at + firstNumber} of the long story.`,
  );
  return `${lines.join('\n')}\n\n${sentence}`;
}

async function place(length: number) {
  const [old, next] = [revision('old', textOf(length, 0)), revision('new', textOf(length, 7))];
  const start = old.text.indexOf(sentence);
  const described = describePassage(old, passage(start, start + sentence.length));
  if (!described.ok) throw new Error(described.error.kind);
  const [placement] = await anchorInWorker({ anchors: [described.value], old, next });
  const at = next.text.indexOf(sentence);
  expect(placement).toMatchObject({ passage: passage(at, at + sentence.length) });
}

afterEach(() => {
  vi.unstubAllGlobals();
});

/** Counts the workers that are started. */
function countWorkers(): { count: number } {
  const started = { count: 0 };
  const Original = Worker;
  class Counted extends Original {
    constructor(...args: ConstructorParameters<typeof Original>) {
      super(...args);
      started.count += 1;
    }
  }
  vi.stubGlobal('Worker', Counted);
  return started;
}

test('a long text is compared in a worker', async () => {
  const started = countWorkers();
  await place(shortText);
  expect(started.count).toBe(1);
});

test('a short text is compared at once, without one', async () => {
  const started = countWorkers();
  await place(4_000);
  expect(started.count).toBe(0);
});

test('a worker that cannot run is told, not waited for', async () => {
  const Original = Worker;
  class Broken extends Original {
    constructor() {
      super(URL.createObjectURL(new Blob(['throw new Error("broken");'])));
    }
  }
  vi.stubGlobal('Worker', Broken);
  await expect(place(shortText)).rejects.toThrow('The anchor worker did not run');
});
