import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { aFact, aTypedQuestion } from '#support/quiz/a-fact.ts';
import { everyRecord } from '#support/storage/random-acts.ts';
import { importedText, readyStore, sampleDocument } from '#support/storage/test-store.ts';
import type { Store } from './act.ts';
import { answerQuestion, deleteAttempt, finishAttempt, startAttempt } from './attempts.ts';
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
import { deleteDocument } from './delete-document.ts';
import {
  archiveDocuments,
  collectDocuments,
  deleteDocuments,
  markDocuments,
  moveInQueue,
  tagDocuments,
  unarchiveDocuments,
} from './document-acts.ts';
import { editDocument, keepReadingPlace } from './documents.ts';
import { acceptFacts, addFacts, deleteFacts, editFact, mergeFacts, rejectFacts } from './facts.ts';
import { addHighlight, changeHighlight, deleteHighlight, highlightsOf } from './highlights.ts';
import { keepPictures } from './loaded-pictures.ts';
import { addNote, changeNote, deleteNote } from './notes.ts';
import { repairCard, splitCard } from './repair-cards.ts';
import { reviewCard } from './reviews.ts';
import { addRevision, leaveUnplaced, putInPlace, returnToRevision } from './revisions.ts';
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
  const facts = [aFact(id, anchor), aFact(id, anchor, { id: 'f2' })] as const;
  await addFacts(store, facts);
  const quiz = { title: 'Quiz', documentIds: [id], settings: { count: 1 }, mode: 'exam' } as const;
  const attempt = await startAttempt(store, { ...quiz, questions: facts.map(aTypedQuestion) });
  return { store, id, anchor, highlight, source, card, note, facts, attempt };
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
  'Repair card': ({ store, card }) =>
    repairCard(store, card.id, { kind: 'cloze', text: 'It {{c1::rose}} in {{c2::March}}.' }),
  'Split card': ({ store, card }) =>
    splitCard(store, card.id, [
      { kind: 'basic', prompt: 'one', answer: 'a' },
      { kind: 'basic', prompt: 'two', answer: 'b' },
    ]),
  'Set due date': ({ store, card }) => setDueDate(store, [card.id], store.now() + 3 * 86_400_000),
  'Change scheduling': ({ store }) => changeScheduling(store, { desiredRetention: 0.85 }),
  'Edit document': ({ store, id }) =>
    editDocument(store, id, { tags: ['tag'], queuePosition: 1, state: 'finished' }),
  'Tag documents': ({ store, id }) => tagDocuments(store, [id], ['tag'], []),
  'Collect documents': ({ store, id }) => collectDocuments(store, [id], ['Law'], []),
  'Archive documents': ({ store, id }) => archiveDocuments(store, [id]),
  'Unarchive documents': async ({ store, id }) => {
    await archiveDocuments(store, [id]);
    await unarchiveDocuments(store, [id]);
  },
  'Mark documents': ({ store, id }) => markDocuments(store, [id], 'finished'),
  'Change reading queue': ({ store, id }) => moveInQueue(store, [id], 'front'),
  'Delete documents': async ({ store, id }) => {
    const other = await sampleDocument(store, 'Another rose in March.');
    await deleteDocuments(store, [id, other.id], true);
  },
  'Add fact': ({ store, id, anchor }) => addFacts(store, [aFact(id, anchor, { id: 'f3' })]),
  'Add facts': ({ store, id, anchor }) =>
    addFacts(store, [aFact(id, anchor, { id: 'f3' }), aFact(id, anchor, { id: 'f4' })]),
  'Accept fact': ({ store, facts: [one] }) => acceptFacts(store, [one.id]),
  'Accept facts': ({ store, facts: [one, two] }) => acceptFacts(store, [one.id, two.id]),
  'Reject fact': ({ store, facts: [one] }) => rejectFacts(store, [one.id]),
  'Reject facts': ({ store, facts: [one, two] }) => rejectFacts(store, [one.id, two.id]),
  'Edit fact': ({ store, facts: [one] }) => editFact(store, one.id, { statement: 'It rose.' }),
  'Merge facts': ({ store, facts: [one, two] }) => mergeFacts(store, [one.id, two.id]),
  'Delete fact': ({ store, facts: [one] }) => deleteFacts(store, [one.id]),
  'Delete facts': ({ store, facts: [one, two] }) => deleteFacts(store, [one.id, two.id]),
  'Delete quiz': ({ store, attempt }) => deleteAttempt(store, attempt.id),
  'Delete document': ({ store, id }) => deleteDocument(store, id, true),
  'New version': async ({ store, id, anchor }) => {
    const imported = await importedText('The town moved. The river rose in March.');
    const to = { ...anchor, start: anchor.start + 16, end: anchor.end + 16 };
    const [highlight] = await highlightsOf(store, id);
    const marks = [{ table: 'highlights', id: highlight?.id ?? '', from: anchor, to } as const];
    await addRevision(store, id, imported, { marks, readingOffset: 9 });
  },
  'Load pictures': async ({ store, id }) => {
    const { revisionId } = (await store.database.documents.get(id)) ?? { revisionId: '' as never };
    const bytes = Uint8Array.from([1, 2]);
    const picture = { sha256: 'ab'.repeat(32), name: 'a.png', mediaType: 'image/png', bytes };
    await keepPictures(store, revisionId, [{ address: 'https://a.example/a.png', picture }]);
  },
  'Return to version': async ({ store, id, anchor }) => {
    const imported = await importedText('The town moved. The river rose in March.');
    await addRevision(store, id, imported, { marks: [], readingOffset: 9 });
    await returnToRevision(store, id, anchor.revisionId, { marks: [], readingOffset: 4 });
  },
  'Put in place': ({ store, anchor, highlight }) =>
    putInPlace(store, [
      {
        table: 'highlights',
        id: highlight.id,
        from: anchor,
        to: { ...anchor, end: anchor.end - 1 },
      },
    ]),
  'Leave without a place': ({ store, anchor, highlight: { id }, card }) => {
    const to = { ...anchor, unplaced: { revisionId: anchor.revisionId, isLeft: true } };
    return leaveUnplaced(store, [
      { table: 'highlights', id, from: anchor, to },
      { table: 'cards', id: card.id, from: anchor, to },
    ]);
  },
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
const notOfTheReader = [
  ...['Answer question', 'Finish quiz', 'Keep found places', 'Keep reading place', 'Start quiz'],
];

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
    const given = [
      ...source.matchAll(/\b(?:act|commitAct)\(\s*store,\s*(?:'([^']+)'|`([^`$]+?) ?\$)/g),
    ];
    const chosen = [...source.matchAll(/function labelOf[\s\S]*?\n\}/g)].flatMap(([body]) => [
      ...body.matchAll(/'([A-Z][^']+)'/g),
    ]);
    const ofMany = [...source.matchAll(/change(?:Cards|Documents)\(\s*store,\s*'([^']+)'/g)];
    const byCount = [
      ...source.matchAll(/'([A-Z][a-z]+ (?:card|fact))' : '([A-Z][a-z]+ (?:card|fact)s)'/g),
    ].flatMap(([, one = '', many = '']) => [[one, one] as const, [many, many] as const]);
    return [...given, ...chosen, ...ofMany, ...byCount].map((match) => match[1] ?? match[2] ?? '');
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
  const { id, attempt } = await furnish(store);
  const before = await readUndoStacks(store);
  await keepReadingPlace(store, id, 5);
  const answer = { given: 'May', verdict: 'wrong', reason: 'Another month.', ms: 900 } as const;
  await answerQuestion(store, attempt.id, 0, answer);
  await finishAttempt(store, attempt.id);
  expect(await readUndoStacks(store)).toEqual(before);
});
