import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type QueueMove, queueChanges, queueMoves, readingQueue } from './reading-queue.ts';

type Queueable = {
  readonly id: string;
  readonly queuePosition: number | null;
  readonly isArchived: boolean;
};

/** A library: `a1 b0 c d2x` has b before a in the queue, c outside of it, and d in the archive. */
function library(words: string): readonly Queueable[] {
  return words.split(' ').map((word) => ({
    id: word.slice(0, 1),
    queuePosition: word.length > 1 ? Number(word.slice(1, 2)) : null,
    isArchived: word.endsWith('x'),
  }));
}

function moved(documents: readonly Queueable[], ids: readonly string[], move: QueueMove) {
  const changes = new Map(
    queueChanges(documents, ids, move).map(({ id, queuePosition }) => [id, queuePosition]),
  );
  return documents.map((one) => {
    const queuePosition = changes.get(one.id);
    return queuePosition === undefined ? one : { ...one, queuePosition };
  });
}

const orderOf = (documents: readonly Queueable[]) =>
  readingQueue(documents)
    .map(({ id }) => id)
    .join('');

const libraries = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    queuePosition: fc.option(fc.integer({ min: -3, max: 8 })),
    isArchived: fc.boolean(),
  }),
  { selector: ({ id }) => id, minLength: 1, maxLength: 12 },
);
const cases = libraries.chain((documents) =>
  fc.tuple(
    fc.constant(documents),
    fc.subarray(documents.map(({ id }) => id)),
    fc.constantFrom(...queueMoves),
  ),
);

describe('the reading queue', () => {
  test.each([
    ['b', 'up', 'bacd'],
    ['a', 'up', 'abcd'],
    ['b', 'down', 'acbd'],
    ['d', 'down', 'abcd'],
    ['c', 'front', 'cabd'],
    ['b', 'end', 'acdb'],
    ['b', 'out', 'acd'],
    ['e', 'end', 'abcde'],
    ['e', 'front', 'eabcd'],
    ['e', 'up', 'abcd'],
    ['bc', 'up', 'bcad'],
    ['bc', 'down', 'adbc'],
    ['ab', 'up', 'abcd'],
    ['ca', 'front', 'cabd'],
  ] as const)('%s moved %s gives %s', (ids, move, order) => {
    expect(orderOf(moved(library('a0 b1 c2 d3 e'), [...ids], move))).toBe(order);
  });

  test('goes by ids where places are the same, as after two desks came together', () => {
    const documents = library('b0 a0 c1');
    expect(orderOf(documents)).toBe('abc');
    expect(orderOf(moved(documents, ['b'], 'up'))).toBe('bac');
  });

  test('passes over what is in the archive', () => {
    const documents = library('a0 b1x c2');
    expect(orderOf(documents)).toBe('ac');
    expect(orderOf(moved(documents, ['a'], 'down'))).toBe('ca');
  });

  test('keeps what is not moved in its order, whatever is moved where', () => {
    fc.assert(
      fc.property(cases, ([documents, ids, move]) => {
        const after = moved(documents, ids, move);
        const others = (some: readonly Queueable[]) =>
          readingQueue(some)
            .map(({ id }) => id)
            .filter((id) => !ids.includes(id));
        expect(others(after)).toEqual(others(documents));
      }),
    );
  });

  test('is taken back by the way back, where nothing is at an end', () => {
    fc.assert(
      fc.property(libraries, fc.nat(), (documents, pick) => {
        const queue = readingQueue(documents);
        const one = queue[1 + (pick % Math.max(1, queue.length - 1))];
        if (queue.length < 2 || one === undefined) return;
        const order = readingQueue(moved(moved(documents, [one.id], 'up'), [one.id], 'down'));
        expect(order.map(({ id }) => id)).toEqual(queue.map(({ id }) => id));
      }),
    );
  });

  test('tells only the places that change', () => {
    fc.assert(
      fc.property(cases, ([documents, ids, move]) => {
        const present = new Map(documents.map(({ id, queuePosition }) => [id, queuePosition]));
        for (const { id, queuePosition } of queueChanges(documents, ids, move)) {
          expect(queuePosition).not.toBe(present.get(id));
        }
        // Done a second time, coming to an end or going out changes nothing.
        if (move === 'front' || move === 'end' || move === 'out') {
          expect(queueChanges(moved(documents, ids, move), ids, move)).toEqual([]);
        }
      }),
    );
  });
});
