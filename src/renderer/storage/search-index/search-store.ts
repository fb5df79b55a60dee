/** Keeps the search index in a database of its own: derived from the reader's, in no journal and no vault. */
import { indexVersion } from '#core/search/pack-segment.ts';
import { committed, openDatabase, resultOf } from './requests.ts';

/** The name of the index's database. */
export const searchDatabaseName = 'plenum-search';

/** Which act of which database the index follows. */
export type IndexedState = {
  readonly databaseName: string;
  readonly databaseId: string;
  /** The last act that the index knows; 0 before the first. */
  readonly sequence: number;
  /** When that act was, in epoch milliseconds: two histories with one act alike have it the same. */
  readonly at: number;
};

/** What is stored of the index beside its segments. */
export type IndexHead = {
  readonly version: number;
  readonly state: IndexedState;
  /** Counts the changes: another window may have made one. */
  readonly turn: number;
  /** The segments in their order, each with the numbers of the groups that are gone from it. */
  readonly segments: readonly { readonly id: number; readonly gone: readonly number[] }[];
};

/** A stretch of a document's text, kept so that a passage is shown without its whole book being read. */
export type TextPiece = {
  readonly documentId: string;
  readonly start: number;
  readonly text: string;
};

/** What changes in the store at once. */
export type IndexChange = {
  readonly head: IndexHead;
  readonly added: ReadonlyMap<number, Uint8Array<ArrayBuffer>>;
  readonly dropped: readonly number[];
  /** Documents whose texts are no longer there, or are others; null for all. */
  readonly withoutTexts: readonly string[] | null;
  readonly texts: readonly TextPiece[];
};

/** The index's database. */
export type SearchStore = Awaited<ReturnType<typeof openSearchStore>>;

/** Opens the index's database, and makes it where it is not there. */
export async function openSearchStore(name = searchDatabaseName) {
  const database = await openDatabase(name, {
    version: 1,
    make: (made) => {
      made.createObjectStore('head');
      made.createObjectStore('segments');
      made.createObjectStore('texts');
    },
  });
  const store = (kind: string) => database.transaction(kind).objectStore(kind);
  return {
    close: () => database.close(),
    /** The head; null where there is none of this version. */
    async head(): Promise<IndexHead | null> {
      const head = await resultOf<IndexHead | undefined>(store('head').get('head'));
      return head?.version === indexVersion ? head : null;
    },
    /** The bytes of segments; null for one that is not there. */
    async segments(ids: readonly number[]) {
      const segments = store('segments');
      const read = ids.map((id) => resultOf(segments.get(id)));
      const isBytes = (value: unknown): value is Uint8Array<ArrayBuffer> =>
        value instanceof Uint8Array;
      return (await Promise.all(read)).map((value) => (isBytes(value) ? value : null));
    },
    /** The piece of the document's text that `offset` is in; null where there is none. */
    async textAt(documentId: string, offset: number): Promise<TextPiece | null> {
      const range = IDBKeyRange.bound([documentId, 0], [documentId, offset]);
      const cursor = await resultOf(store('texts').openCursor(range, 'prev'));
      if (cursor === null) return null;
      const [, start] = cursor.key as [string, number];
      return { documentId, start, text: cursor.value };
    },
    /** Makes the change, all of it or nothing. It is derived: durability may be relaxed. */
    async change({ head, added, dropped, withoutTexts, texts }: IndexChange): Promise<void> {
      const transaction = database.transaction(['head', 'segments', 'texts'], 'readwrite', {
        durability: 'relaxed',
      });
      const [segments, pieces] = [
        transaction.objectStore('segments'),
        transaction.objectStore('texts'),
      ];
      for (const id of dropped) segments.delete(id);
      for (const [id, bytes] of added) segments.put(bytes, id);
      if (withoutTexts === null) pieces.clear();
      for (const id of withoutTexts ?? []) {
        pieces.delete(IDBKeyRange.bound([id, 0], [id, Number.POSITIVE_INFINITY]));
      }
      for (const { documentId, start, text } of texts) pieces.put(text, [documentId, start]);
      transaction.objectStore('head').put(head, 'head');
      await committed(transaction);
    },
    /** Forgets the whole index. */
    async clear(): Promise<void> {
      const transaction = database.transaction(['head', 'segments', 'texts'], 'readwrite');
      for (const name of ['head', 'segments', 'texts']) transaction.objectStore(name).clear();
      await committed(transaction);
    },
  };
}
