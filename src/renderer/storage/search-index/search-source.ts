/** Reads, for the search, the reader's database: never writes it, and never makes one. */
import type { Card } from '#core/card/card.ts';
import type { Highlight } from '#core/highlight/highlight.ts';
import type { Note } from '#core/note/note.ts';
import type { StartedAttempt } from '#core/quiz/attempt.ts';
import type { StoredFact } from '#core/quiz/stored-fact.ts';
import type { RevisionContent } from '#core/text/document.ts';
import type { Change, JournalEntry, JournalPart } from '../journal/journal-entry.ts';
import { unpackedAtOnce } from '../kept-content.ts';
import type { ContentRecord, DocumentRecord, MetaRecord } from '../records.ts';
import { openDatabase, resultOf } from './requests.ts';

/** The records that can be found, by their tables. */
export type SearchedRecords = {
  readonly documents: DocumentRecord;
  readonly highlights: Highlight;
  readonly notes: Note;
  readonly cards: Card;
  readonly facts: StoredFact;
  readonly attempts: StartedAttempt;
};
export type SearchedTable = keyof SearchedRecords;

/** So many records are read in one go. */
const piece = 2_000;

/** The reader's database as the search reads it. */
export type SearchSource = Awaited<ReturnType<typeof openSearchSource>>;

/** Opens the database `name`; rejects where it is not there. */
export async function openSearchSource(name: string) {
  const database = await openDatabase(name);
  const store = (table: string) => database.transaction(table).objectStore(table);
  return {
    name,
    close: () => database.close(),
    /** The database's own id. */
    async id(): Promise<string> {
      const record = await resultOf<MetaRecord | undefined>(store('meta').get('databaseId'));
      return record?.value ?? '';
    },
    /** The last act's sequence; 0 before the first. */
    async lastSequence(): Promise<number> {
      const cursor = await resultOf(store('journal').openKeyCursor(null, 'prev'));
      return cursor === null ? 0 : Number(cursor.key);
    },
    /** Whether the journal still has every act after `sequence`: its oldest are let go in time. */
    async reachesBackTo(sequence: number): Promise<boolean> {
      const cursor = await resultOf(store('journal').openKeyCursor());
      return cursor === null || Number(cursor.key) <= sequence + 1;
    },
    /** When the act was; 0 where the journal does not have it. */
    async timeOf(sequence: number): Promise<number> {
      const entry = await resultOf<JournalEntry | undefined>(store('journal').get(sequence));
      return entry?.at ?? 0;
    },
    /** What the acts after one, up to another, changed, in their order. */
    async *changes(after: number, upTo: number): AsyncGenerator<Change> {
      const range = IDBKeyRange.bound([after + 1], [upTo + 1], false, true);
      const keys = await resultOf(store('journalParts').getAllKeys(range));
      for (const key of keys) {
        const part = await resultOf<JournalPart | undefined>(store('journalParts').get(key));
        yield* part?.changes ?? [];
      }
    },
    /** How many records the table has. */
    count: (table: SearchedTable): Promise<number> => resultOf(store(table).count()),
    /** All records of a table, piece by piece. */
    async *all<T extends SearchedTable>(table: T): AsyncGenerator<readonly SearchedRecords[T][]> {
      let range: IDBKeyRange | null = null;
      for (;;) {
        const keys = await resultOf(store(table).getAllKeys(range, piece));
        const last = keys.at(-1);
        if (last === undefined) return;
        yield await recordsOf<SearchedRecords[T]>(() => store(table), range, keys);
        range = IDBKeyRange.lowerBound(last, true);
      }
    },
    /** The records of these ids, in their order; null for those that are not there. */
    async some<T extends SearchedTable>(
      table: T,
      ids: readonly string[],
    ): Promise<readonly (SearchedRecords[T] | null)[]> {
      if (ids.length === 0) return [];
      const records = store(table);
      const read = ids.map((id) => resultOf<SearchedRecords[T] | undefined>(records.get(id)));
      return (await Promise.all(read)).map((record) => record ?? null);
    },
    /** A revision's text; null where it is not kept. */
    async content(revisionId: string): Promise<RevisionContent | null> {
      const record = await resultOf<ContentRecord | undefined>(store('contents').get(revisionId));
      return record === undefined ? null : unpackedAtOnce(record.content);
    },
  };
}

/** The records of a range; where one of them is damaged, all the others. */
async function recordsOf<Record>(
  store: () => IDBObjectStore,
  range: IDBKeyRange | null,
  keys: readonly IDBValidKey[],
): Promise<readonly Record[]> {
  try {
    return await resultOf<Record[]>(store().getAll(range, keys.length));
  } catch {
    const records = await Promise.all(
      keys.map((key) => resultOf<Record | undefined>(store().get(key)).catch(() => undefined)),
    );
    return records.filter((record) => record !== undefined);
  }
}
