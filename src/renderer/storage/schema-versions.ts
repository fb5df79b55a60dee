/** Every version of the schema that shipped, oldest first; one is only ever added at the end. */
import type { Transaction } from 'dexie';
import { recount } from './counts.ts';
import { mostChangesInPart } from './journal/journal-entry.ts';
import { recordOfVersion2 } from './record-of-version-2.ts';
import { recordOfVersion3 } from './record-of-version-3.ts';

/** The tables and indexes that a version changes (Dexie's notation), and how older data gets there. */
type SchemaVersion = {
  readonly stores: Readonly<Record<string, string>>;
  readonly upgrade: ((transaction: Transaction) => Promise<void>) | null;
};

/** Version 1 is the first of the list. A failed upgrade is undone whole: the old data stays usable. */
export const schemaVersions: readonly SchemaVersion[] = [
  {
    stores: {
      documents: 'id, createdAt, openedAt',
      revisions: 'id, documentId',
      originals: 'sha256',
      highlights: 'id, documentId',
      cards: 'id, documentId, highlightId, schedule.dueAt',
      reviews: 'id, cardId, reviewedAt',
      journal: '++sequence',
      meta: 'name',
    },
    upgrade: null,
  },
  {
    stores: {
      contents: 'id',
      notes: 'id, documentId',
      trash: 'id, deletedAt',
      journalParts: '[sequence+part]',
      counts: '',
    },
    upgrade: async (transaction) => {
      await moveContents(transaction);
      await moveChanges(transaction);
      await transaction.table('highlights').toCollection().modify({ tags: [] });
    },
  },
  {
    stores: {
      cards:
        'id, documentId, highlightId, siblingGroup, promptKey, [queue.stage+queue.at], [queue.band+queue.at]',
      settings: 'id',
      reviewPacks: 'month',
      cardsPacks: 'month',
    },
    upgrade: async (transaction) => {
      await fileCards(transaction);
      await recount((name) => transaction.table(name), countedInVersion3);
    },
  },
  {
    stores: {
      facts: 'id, documentId',
      attempts: 'id, *documentIds, startedAt',
      answers: 'id, attemptId, answeredAt',
    },
    upgrade: (transaction) => upgradeRecords(transaction, ['documents', 'trash'], recordOfVersion3),
  },
];

const countedInVersion3 = [
  'documents',
  'revisions',
  'highlights',
  'notes',
  'cards',
  'reviews',
  'trash',
];

/** Texts get a table of their own: a list of revisions no longer reads all of them. */
async function moveContents(transaction: Transaction): Promise<void> {
  const [revisions, contents] = [transaction.table('revisions'), transaction.table('contents')];
  for (const { id, content, ...revision } of await revisions.toArray()) {
    await contents.put({ id, content });
    await revisions.put({ id, ...revision });
  }
}

/** Cards get their part, their siblings and their place, in the trash and in the journal as well. */
async function fileCards(transaction: Transaction): Promise<void> {
  await upgradeRecords(transaction, ['cards', 'trash'], recordOfVersion2);
}

/** Brings the records of `tables`, and all that the journal knows, one version up. */
async function upgradeRecords(
  transaction: Transaction,
  tables: readonly string[],
  upgraded: (table: string, record: unknown) => unknown,
): Promise<void> {
  for (const name of tables) {
    const table = transaction.table(name);
    const records = await table.toArray();
    await table.bulkPut(records.map((record) => upgraded(name, record)));
  }
  const changeOf = (change: OldChange): OldChange => {
    const [before, after] = [change.before, change.after].map(
      (record) => upgraded(change.table, record) as OldChange['before'],
    );
    return { ...change, before: before ?? null, after: after ?? null };
  };
  const parts = transaction.table('journalParts');
  for (const key of await parts.toCollection().primaryKeys()) {
    const part = await parts.get(key);
    await parts.put({ ...part, changes: part.changes.map(changeOf) });
  }
}

/** The changes of an act move into parts; changes of texts and files leave the journal. */
async function moveChanges(transaction: Transaction): Promise<void> {
  const [journal, parts] = [transaction.table('journal'), transaction.table('journalParts')];
  for (const { changes, ...entry } of await journal.toArray()) {
    const kept = changes.flatMap(withoutTexts);
    const { length } = Array.from({ length: Math.ceil(kept.length / mostChangesInPart) });
    for (let part = 0; part < length; part += 1) {
      const from = part * mostChangesInPart;
      const some = kept.slice(from, from + mostChangesInPart);
      await parts.put({ sequence: entry.sequence, part, changes: some });
    }
    const keeps = changes.flatMap(keepsOf);
    const plain = { isUndoable: isActOfReader(entry.label), undoes: null, redoes: null };
    await journal.put({ ...entry, ...plain, keeps, meta: [], parts: length });
  }
}

type OldChange = {
  readonly table: string;
  readonly key: string;
  readonly before: Record<string, unknown> | null;
  readonly after: Record<string, unknown> | null;
};

function withoutTexts(change: OldChange): OldChange[] {
  if (change.table === 'originals') return [];
  const [before, after] = [change.before, change.after].map((record) => {
    if (record === null) return null;
    if (change.table === 'highlights') return { ...record, tags: [] };
    const { content: _moved, ...rest } = record;
    return change.table === 'revisions' ? rest : record;
  });
  return [{ ...change, before: before ?? null, after: after ?? null }];
}

function keepsOf({ table, key, after }: OldChange): { table: string; key: string }[] {
  if (after === null) return [];
  if (table === 'originals') return [{ table, key }];
  return table === 'revisions' ? [{ table: 'contents', key }] : [];
}

function isActOfReader(label: string): boolean {
  return label !== 'Keep reading place';
}
