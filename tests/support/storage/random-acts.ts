/** Acts of a reader in any order, for property tests of the journal. */
import fc from 'fast-check';
import type { CardContent } from '#core/card/card-content.ts';
import { highlightColours } from '#core/highlight/highlight.ts';
import { queueMoves } from '#core/library/reading-queue.ts';
import type { Store } from '#renderer/storage/act.ts';
import { buryCards, resumeCards, setDueDate, suspendCards } from '#renderer/storage/card-acts.ts';
import { addCard, deleteCard, editCard } from '#renderer/storage/cards.ts';
import { deleteDocument } from '#renderer/storage/delete-document.ts';
import { archiveDocuments, moveInQueue } from '#renderer/storage/document-acts.ts';
import { editDocument } from '#renderer/storage/documents.ts';
import { addHighlight, changeHighlight, deleteHighlight } from '#renderer/storage/highlights.ts';
import { journaledTables } from '#renderer/storage/records.ts';
import { reviewCard } from '#renderer/storage/reviews.ts';
import { changeScheduling } from '#renderer/storage/scheduling.ts';
import { emptyTrash, listTrash, putBack } from '#renderer/storage/trash.ts';
import { redoLast, undoLast } from '#renderer/storage/undo.ts';
import { nothing, onOne } from './on-one.ts';
import { factDoers } from './random-fact-acts.ts';
import { sampleDocument } from './test-store.ts';

/** What a reader does next; `pick` chooses among what there is. */
export type RandomAct = { readonly kind: (typeof actKinds)[number]; readonly pick: number };

/** What a reader may do, in no order. */
export const actKinds = [
  'add document',
  'add highlight',
  'change colour',
  'edit note',
  'delete highlight',
  'add card',
  'grade card',
  'edit card',
  'hold card',
  'set due date',
  'change scheduling',
  'delete card',
  'edit document',
  'queue document',
  'archive document',
  'add facts',
  'judge fact',
  'edit fact',
  'merge facts',
  'delete fact',
  'start quiz',
  'answer question',
  'finish quiz',
  'delete quiz',
  'delete document',
  'put back',
  'empty trash',
  'undo',
  'redo',
] as const;

/** Some acts, most of which find something to act on. */
export const randomActs = fc.array(
  fc.record({ kind: fc.constantFrom(...actKinds), pick: fc.nat(1_000) }),
  { maxLength: 25 },
);

/** Does `acts` one after the other; those that find nothing to act on do nothing. */
export async function perform(store: Store, acts: readonly RandomAct[]): Promise<void> {
  for (const { kind, pick } of acts) await doers[kind](store, pick);
}

const contents: readonly CardContent[] = [
  { kind: 'basic', prompt: 'q', answer: 'a' },
  { kind: 'reversed', prompt: 'q', answer: 'a' },
  { kind: 'cloze', text: '{{c1::a}} {{c2::b}}' },
  { kind: 'cloze', text: '{{c2::b}} {{c3::c}}' },
];
const holds = [suspendCards, buryCards, resumeCards] as const;

function contentOf(pick: number): CardContent {
  return contents[pick % contents.length] ?? { kind: 'basic', prompt: 'q', answer: 'a' };
}

const doers: Readonly<Record<RandomAct['kind'], (store: Store, pick: number) => Promise<unknown>>> =
  {
    'add document': (store, pick) => sampleDocument(store, `Text ${pick % 3} rose in March.`),
    'add highlight': (store, pick) =>
      onOne(store, 'documents', pick, async ({ id }) => {
        const colour = highlightColours[pick % 5] ?? 'claim';
        await addHighlight(
          store,
          id,
          (await sampleDocument(store, 'Another rose in March.')).anchor,
          colour,
        );
      }),
    'change colour': (store, pick) =>
      onOne(store, 'highlights', pick, ({ id }) =>
        changeHighlight(store, id, { colour: highlightColours[pick % 5] ?? 'claim' }),
      ),
    'edit note': (store, pick) =>
      onOne(store, 'highlights', pick, ({ id }) =>
        changeHighlight(store, id, { note: `${pick}`, tags: [] }),
      ),
    'delete highlight': (store, pick) =>
      onOne(store, 'highlights', pick, ({ id }) => deleteHighlight(store, id)),
    'add card': (store, pick) =>
      onOne(store, 'highlights', pick, ({ id, documentId, anchor }) =>
        addCard(store, contentOf(pick), { documentId, highlightId: id, anchor }),
      ),
    'grade card': (store, pick) =>
      onOne(store, 'cards', pick, (card) =>
        reviewCard(store, card, pick % 2 ? 'good' : 'again', 5),
      ),
    'edit card': (store, pick) =>
      onOne(store, 'cards', pick, ({ id }) => editCard(store, id, contentOf(pick), pick % 3 === 0)),
    'hold card': (store, pick) =>
      onOne(store, 'cards', pick, ({ id }) => holds[pick % 3]?.(store, [id]) ?? nothing),
    'set due date': (store, pick) =>
      onOne(store, 'cards', pick, ({ id }) => setDueDate(store, [id], store.now() + pick * 3e8)),
    'change scheduling': (store, pick) =>
      changeScheduling(store, { isBalanced: pick % 2 === 0, newEachDay: pick }),
    'delete card': (store, pick) => onOne(store, 'cards', pick, ({ id }) => deleteCard(store, id)),
    'edit document': (store, pick) =>
      onOne(store, 'documents', pick, ({ id }) =>
        editDocument(store, id, { tags: [`${pick % 5}`], state: 'finished' }),
      ),
    'queue document': (store, pick) =>
      onOne(store, 'documents', pick, ({ id }) =>
        moveInQueue(store, [id], queueMoves[pick % queueMoves.length] ?? 'end'),
      ),
    'archive document': (store, pick) =>
      onOne(store, 'documents', pick, ({ id }) => archiveDocuments(store, [id])),
    ...factDoers,
    'delete document': (store, pick) =>
      onOne(store, 'documents', pick, ({ id }) => deleteDocument(store, id, pick % 2 === 0)),
    'put back': async (store, pick) => {
      const trash = await listTrash(store);
      const one = trash[pick % Math.max(1, trash.length)];
      if (one !== undefined) await putBack(store, one.id);
    },
    'empty trash': (store, pick) => emptyTrash(store, pick % 4 === 0),
    undo: (store) => undoLast(store),
    redo: (store) => redoLast(store),
  };

/** Every journaled record, by its table, in the order of the keys. */
export async function everyRecord(store: Store): Promise<Record<string, unknown[]>> {
  const tables = await Promise.all(
    journaledTables.map(
      async (name) => [name, await store.database.table(name).toArray()] as const,
    ),
  );
  return Object.fromEntries(tables);
}
