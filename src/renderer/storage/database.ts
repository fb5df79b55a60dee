/** The shape of the reader's database: its tables, their keys and the schema's versions. */
import { Dexie, type EntityTable, liveQuery, type Observable, type Table } from 'dexie';
import type { Card } from '#core/card/card.ts';
import type { Highlight } from '#core/highlight/highlight.ts';
import type { Note } from '#core/note/note.ts';
import type { KeptAnswer, StartedAttempt } from '#core/quiz/attempt.ts';
import type { StoredFact } from '#core/quiz/stored-fact.ts';
import type { Review } from '#core/schedule/review.ts';
import type { CountGroup, CountGroupKey } from './count-steps.ts';
import type { JournalEntry, JournalPart } from './journal/journal-entry.ts';
import { journalMiddleware } from './journal/journal-middleware.ts';
import {
  type ContentRecord,
  type DocumentRecord,
  journaledTables,
  type MetaRecord,
  type OriginalRecord,
  type RevisionRecord,
  type SettingsRecord,
  type TrashRecord,
  writeOnceTables,
} from './records.ts';
import type { CardsPack, ReviewPack } from './review-packs.ts';
import { schemaVersions } from './schema-versions.ts';

/** The reader's database in IndexedDB, committed with strict durability. */
export class PlenumDatabase extends Dexie {
  declare documents: EntityTable<DocumentRecord, 'id'>;
  declare revisions: EntityTable<RevisionRecord, 'id'>;
  declare contents: EntityTable<ContentRecord, 'id'>;
  declare originals: EntityTable<OriginalRecord, 'sha256'>;
  declare highlights: EntityTable<Highlight, 'id'>;
  declare notes: EntityTable<Note, 'id'>;
  declare cards: EntityTable<Card, 'id'>;
  declare reviews: EntityTable<Review, 'id'>;
  declare facts: EntityTable<StoredFact, 'id'>;
  declare attempts: EntityTable<StartedAttempt, 'id'>;
  declare answers: EntityTable<KeptAnswer, 'id'>;
  declare settings: EntityTable<SettingsRecord, 'id'>;
  declare trash: EntityTable<TrashRecord, 'id'>;
  declare journal: EntityTable<JournalEntry, 'sequence'>;
  declare journalParts: Table<JournalPart, [number, number]>;
  declare counts: Table<CountGroup, CountGroupKey>;
  declare reviewPacks: Table<ReviewPack, number>;
  declare cardsPacks: Table<CardsPack, number>;
  declare meta: EntityTable<MetaRecord, 'name'>;

  constructor(name = 'plenum') {
    super(name, { chromeTransactionDurability: 'strict', autoOpen: false });
    schemaVersions.forEach(({ stores, upgrade }, index) => {
      const version = this.version(index + 1).stores(stores);
      if (upgrade !== null) version.upgrade(upgrade);
    });
    this.use(journalMiddleware({ journaled: journaledTables, writeOnce: writeOnceTables }));
  }

  /** What `read` answers, now and after every change of what it has read. */
  watch<T>(read: () => Promise<T>): Observable<T> {
    return liveQuery(read);
  }
}
