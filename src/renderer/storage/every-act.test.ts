import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { everyRecord } from '#support/storage/random-acts.ts';
import { readyStore, sampleDocument } from '#support/storage/test-store.ts';
import type { Store } from './act.ts';
import {
  buryCards,
  flagCards,
  forgetCards,
  resumeCards,
  setDueDate,
  suspendCards,
  tagCards,
} from './card-acts.ts';
import { addCard, addCards, deleteCard, deleteCards, editCard } from './cards.ts';
import { deleteDocument, keepReadingPlace } from './documents.ts';
import { addHighlight, changeHighlight, deleteHighlight } from './highlights.ts';
import { addNote, changeNote, deleteNote } from './notes.ts';
import { reviewCard } from './reviews.ts';
import { changeScheduling } from './scheduling.ts';
import { emptyTrash, listTrash, putBack } from './trash.ts';
import { readUndoStacks, redoLast, undoLast } from './undo.ts';

/** What there is before each act: one of everything. */
async function furnish(store: Store) {
  const { id, anchor } = await sampleDocument(store);
  const highlight = await addHighlight(store, id, anchor, 'claim');
  const source = { documentId: id, highlightId: highlight.id, anchor };
  const card = await addCard(store, { kind: 'basic', prompt: 'q', answer: 'a' }, source);
  const note = await addNote(store, id, 'mine');
  return { store, id, anchor, highlight, source, card, note };
}
type Desk = Awaited<ReturnType<typeof furnish>>;

/** Every act that the storage offers, by its label. */
const acts: Readonly<Record<string, (desk: Desk) => Promise<unknown>>> = {
  'Add document': ({ store }) => sampleDocument(store, 'Another rose in March.'),
  'Add highlight': ({ store, id, anchor }) => addHighlight(store, id, anchor, 'evidence'),
  'Change colour': ({ store, highlight }) =>
    changeHighlight(store, highlight.id, { colour: 'question' }),
  'Edit note': ({ store, highlight }) =>
    changeHighlight(store, highlight.id, { note: 'words', tags: ['tag'] }),
  'Edit note (of a document)': ({ store, note }) => changeNote(store, note.id, 'others'),
  'Resize highlight': ({ store, highlight, anchor }) =>
    changeHighlight(store, highlight.id, { anchor: { ...anchor, end: anchor.end - 1 } }),
  'Delete highlight': ({ store, highlight }) => deleteHighlight(store, highlight.id),
  'Add note': ({ store, id }) => addNote(store, id, 'another'),
  'Delete note': ({ store, note }) => deleteNote(store, note.id),
  'Add card': ({ store, source }) =>
    addCard(store, { kind: 'basic', prompt: 'p', answer: 'b' }, source),
  'Grade card': ({ store, card }) => reviewCard(store, card, 'good', 900),
  'Delete card': ({ store, card }) => deleteCard(store, card.id),
  'Add cards': ({ store, source }) =>
    addCards(store, [{ kind: 'reversed', prompt: 'p', answer: 'b' }], source),
  'Edit card': ({ store, card }) =>
    editCard(store, card.id, { kind: 'basic', prompt: 'other', answer: 'a' }),
  'Delete cards': async ({ store, card, source }) => {
    const other = await addCard(store, { kind: 'basic', prompt: 'p', answer: 'b' }, source);
    await deleteCards(store, [card.id, other.id]);
  },
  'Suspend cards': ({ store, card }) => suspendCards(store, [card.id]),
  'Resume cards': async ({ store, card }) => {
    await suspendCards(store, [card.id]);
    await resumeCards(store, [card.id]);
  },
  'Bury cards': ({ store, card }) => buryCards(store, [card.id]),
  'Flag cards': ({ store, card }) => flagCards(store, [card.id], 'red'),
  'Tag cards': ({ store, card }) => tagCards(store, [card.id], ['tag'], []),
  'Forget cards': async ({ store, card }) => {
    await reviewCard(store, card, 'good', 900);
    await forgetCards(store, [card.id]);
  },
  'Set due date': ({ store, card }) => setDueDate(store, [card.id], store.now() + 3 * 86_400_000),
  'Change scheduling': ({ store }) => changeScheduling(store, { desiredRetention: 0.85 }),
  'Delete document': ({ store, id }) => deleteDocument(store, id, true),
  'Put back': async ({ store, highlight }) => {
    await deleteHighlight(store, highlight.id);
    const [thing] = await listTrash(store);
    await putBack(store, thing?.id ?? '');
  },
  'Empty trash': async ({ store, highlight }) => {
    await deleteHighlight(store, highlight.id);
    await emptyTrash(store, true);
  },
};

/** What the app notes by itself, and no reader takes back. */
const notOfTheReader = ['Keep reading place'];

let store: Store;
beforeEach(async () => {
  store = await readyStore();
});
afterEach(async () => {
  store.database.close();
  await Dexie.delete(store.database.name);
});

/** The labels in the storage's own files: a new act must come with its line above. */
function labelsInSource(): string[] {
  const files = readdirSync(import.meta.dirname).filter((name) => /(?<!\.test)\.ts$/.test(name));
  const sources = files.map((name) => readFileSync(join(import.meta.dirname, name), 'utf8'));
  const labels = sources.flatMap((source) => {
    const given = [...source.matchAll(/\bact\(\s*store,\s*(?:'([^']+)'|`([^`$]+?) ?\$)/g)];
    const chosen = [...source.matchAll(/function labelOf[\s\S]*?\n\}/g)].flatMap(([body]) => [
      ...body.matchAll(/'([A-Z][^']+)'/g),
    ]);
    const ofCards = [...source.matchAll(/changeCards\(\s*store,\s*'([^']+)'/g)];
    const byCount = [...source.matchAll(/'([A-Z][a-z]+ card)' : '([A-Z][a-z]+ cards)'/g)].flatMap(
      ([, one = '', many = '']) => [[one, one] as const, [many, many] as const],
    );
    return [...given, ...chosen, ...ofCards, ...byCount].map((match) => match[1] ?? match[2] ?? '');
  });
  return [...new Set(labels)].sort();
}

test('each act that the interface offers is in this list', () => {
  const listed = Object.keys(acts).map((label) => label.replace(/ \(.*\)$/, ''));
  expect(labelsInSource()).toEqual([...new Set([...listed, ...notOfTheReader])].sort());
});

test.each(Object.entries(acts))('%s is taken back, and done again', async (_label, act) => {
  const desk = await furnish(store);
  await act(desk);
  const after = await everyRecord(store);
  const { undo } = await readUndoStacks(store);
  expect(await undoLast(store)).toMatchObject({ kind: 'done' });
  expect((await readUndoStacks(store)).undo).toHaveLength(undo.length - 1);
  expect(await everyRecord(store)).not.toEqual(after);
  expect(await redoLast(store)).toMatchObject({ kind: 'done' });
  expect(await everyRecord(store)).toEqual(after);
});

test('what the app notes by itself is not taken back', async () => {
  const { id } = await furnish(store);
  const before = await readUndoStacks(store);
  await keepReadingPlace(store, id, 5);
  expect(await readUndoStacks(store)).toEqual(before);
});
