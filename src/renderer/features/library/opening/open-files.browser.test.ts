import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { success } from '#shared/result.ts';
import { readyStore } from '#support/storage/test-store.ts';
import type { ChosenFile } from '../../../host/host.ts';
import type { Store } from '../../../storage/act.ts';
import { listDocuments } from '../../../storage/documents.ts';
import { listHistory } from '../../../storage/history.ts';
import { undoLast } from '../../../storage/undo.ts';
import { openFiles } from './open-files.ts';
import type { OpenQuestion } from './opening-state.ts';

let store: Store;
beforeEach(async () => {
  store = await readyStore('opening');
});
afterEach(async () => {
  store.database.close();
  await Dexie.delete('opening');
});

function file(name: string, text: string, size = text.length): ChosenFile {
  const bytes = new TextEncoder().encode(text);
  return { name, size, mediaType: null, read: async () => success({ name, bytes }) };
}

function desk(signal = new AbortController().signal, questions: OpenQuestion[] = []) {
  const ask = (question: OpenQuestion | null) => {
    if (question === null) return;
    questions.push(question);
    if (question.kind === 'size') question.answer(false);
  };
  return { store, signal, ask, onProgress: () => undefined, show: () => undefined };
}

const prose = Array.from(
  { length: 12 },
  (_, at) => `In the year ${1200 + at * 37} the market of number ${at} moved.`,
);
const first = prose.join('\n\n');

test('each file is an act of its own; what is refused leaves nothing and holds up nothing', async () => {
  const outcomes = await openFiles(desk(), [
    file('a.txt', first),
    file('b.epub', 'no book'),
    file('c.md', '# Other\n\nQuite other words about grain.'),
    file('d.txt', ' \n '),
    file('again.txt', first),
  ]);
  expect(outcomes.map(({ kind }) => kind)).toEqual([
    'added',
    'refused',
    'added',
    'refused',
    'known',
  ]);
  expect((await listDocuments(store)).map(({ title, format }) => [title, format])).toEqual([
    ['Other', 'markdown'],
    ['a', 'plain-text'],
  ]);
  expect(await store.database.originals.count()).toBe(2);
  expect((await listHistory(store, 10)).length).toBe(2);
  await undoLast(store);
  expect((await listDocuments(store)).map(({ title }) => title)).toEqual(['a']);
});

test('a changed file of several is told as a version to be decided on, and not added', async () => {
  await openFiles(desk(), [file('a.txt', first)]);
  const outcomes = await openFiles(desk(), [
    file('a.txt', `${first}\n\nAnd so it was.`),
    file('b.txt', 'Nothing of this was ever said before by anyone.'),
  ]);
  expect(outcomes.map(({ kind }) => kind)).toEqual(['version', 'added']);
  expect(await listDocuments(store)).toHaveLength(2);
});

test('a text that is meant for a document is handed on, and not added', async () => {
  const [outcome] = await openFiles(desk(), [file('a.txt', first)], { isForDocument: true });
  expect(outcome?.kind).toBe('target');
  expect(await listDocuments(store)).toHaveLength(0);
});

test('a file that is large is asked for first', async () => {
  const questions: OpenQuestion[] = [];
  const large = file('large.txt', 'Words.', 150 * 1024 * 1024);
  const outcomes = await openFiles(desk(new AbortController().signal, questions), [large]);
  expect(questions.map(({ kind, name }) => [kind, name])).toEqual([['size', 'large.txt']]);
  expect(outcomes.map(({ kind }) => kind)).toEqual(['cancelled']);
});

test('where nobody is to be asked, a file that asks something is refused and says why', async () => {
  const large = file('large.txt', 'Words.', 150 * 1024 * 1024);
  const outcomes = await openFiles({ ...desk(), ask: null }, [large, file('a.txt', first)]);
  expect(outcomes.map((outcome) => ('words' in outcome ? outcome.words : outcome.kind))).toEqual([
    '“large.txt” is so large that it waits until you open it yourself.',
    'added',
  ]);
});

test('what is given up leaves nothing, and what waited is not begun', async () => {
  const control = new AbortController();
  const long = file('long.md', 'Some *words* of a line.\n\n'.repeat(60_000));
  const opening = openFiles(desk(control.signal), [long, file('b.txt', 'Words.')]);
  setTimeout(() => control.abort(new Error('enough')), 100);
  expect((await opening).map(({ kind }) => kind)).toEqual(['cancelled', 'cancelled']);
  expect(await listDocuments(store)).toHaveLength(0);
  expect(await store.database.originals.count()).toBe(0);
});
