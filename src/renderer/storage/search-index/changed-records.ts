/** Takes what acts changed over into the index. */
import { type IndexBuilder, indexBuilder } from '#core/search/index-builder.ts';
import { addSearchable } from '#core/search/searchable.ts';
import type { DocumentRecord } from '../records.ts';
import type { LiveIndex } from './live-index.ts';
import type { SearchedTable, SearchSource } from './search-source.ts';
import type { TextPiece } from './search-store.ts';
import {
  kindsOfTable,
  type RecordTable,
  readDocument,
  recordTables,
  searchablesOf,
} from './searched-records.ts';

/** For each table the records that acts changed, as each was before the first of them. */
export type ChangedRecords = ReadonlyMap<SearchedTable, ReadonlyMap<string, unknown>>;

/** The records that the acts after `after` up to `upTo` changed. */
export async function changedRecords(
  source: SearchSource,
  after: number,
  upTo: number,
): Promise<ChangedRecords> {
  const changed = new Map<SearchedTable, Map<string, unknown>>();
  for await (const { table, key, before } of source.changes(after, upTo)) {
    if (!(table in kindsOfTable)) continue;
    const ofTable = changed.get(table as SearchedTable) ?? new Map<string, unknown>();
    changed.set(table as SearchedTable, ofTable);
    if (!ofTable.has(key)) ofTable.set(key, before);
  }
  return changed;
}

/** So many records are read in one go. */
const piece = 500;

/** What took the place of records: to be taken out by their ids, and put in. */
type Replaced = {
  readonly builder: IndexBuilder;
  readonly gone: Map<SearchedTable, Set<string>>;
  readonly texts: TextPiece[];
};

/** Puts the records as they are now in the place of what the index had; answers the texts that changed. */
export async function applyChanges(
  source: SearchSource,
  index: LiveIndex,
  changed: ChangedRecords,
): Promise<{ readonly texts: readonly TextPiece[]; readonly withoutTexts: readonly string[] }> {
  const replaced: Replaced = { builder: indexBuilder(), gone: new Map(), texts: [] };
  await replaceDocuments(source, changed, replaced);
  for (const table of recordTables) await replaceRecords(source, table, changed, replaced);
  for (const [table, ids] of replaced.gone) index.remove(kindsOfTable[table], ids);
  index.add(replaced.builder.finish());
  return { texts: replaced.texts, withoutTexts: [...(replaced.gone.get('documents') ?? [])] };
}

async function replaceDocuments(
  source: SearchSource,
  changed: ChangedRecords,
  { builder, gone, texts }: Replaced,
): Promise<void> {
  for (const [id, before, now] of await pairs(source, 'documents', changed)) {
    if (isSameDocument(before, now)) continue;
    addTo(gone, 'documents', id);
    const read = now === null ? null : await readDocument(source, now);
    if (read === null) continue;
    addSearchable(builder, read.searchable);
    texts.push(...read.texts);
  }
}

async function replaceRecords<T extends RecordTable>(
  source: SearchSource,
  table: T,
  changed: ChangedRecords,
  { builder, gone }: Replaced,
): Promise<void> {
  for (const [id, before, now] of await pairs(source, table, changed)) {
    const present = now === null ? [] : searchablesOf(table, now);
    if (JSON.stringify(present) === formerWords(table, before)) continue;
    addTo(gone, table, id);
    for (const one of present) addSearchable(builder, one);
  }
}

function addTo(gone: Replaced['gone'], table: SearchedTable, id: string): void {
  gone.set(table, (gone.get(table) ?? new Set()).add(id));
}

/** Each changed record of the table: its id, as it was, and as it is. */
async function pairs<T extends SearchedTable>(
  source: SearchSource,
  table: T,
  changed: ChangedRecords,
) {
  const all = [...(changed.get(table) ?? [])];
  const found: [string, unknown, Awaited<ReturnType<typeof source.some<T>>>[number]][] = [];
  for (let at = 0; at < all.length; at += piece) {
    const some = all.slice(at, at + piece);
    const present = await source.some(
      table,
      some.map(([id]) => id),
    );
    some.forEach(([id, before], index) => {
      found.push([id, before, present[index] ?? null]);
    });
  }
  return found;
}

/** Where reading stopped is nothing to be found by. */
function isSameDocument(before: unknown, now: DocumentRecord | null): boolean {
  if (before === null || now === null) return before === now;
  const { title, byline, revisionId } = before as DocumentRecord;
  return title === now.title && byline === now.byline && revisionId === now.revisionId;
}

/** What was to be found of a record; null where there was none, or one that is no longer understood. */
function formerWords(table: RecordTable, before: unknown): string | null {
  if (before === null) return null;
  try {
    return JSON.stringify(searchablesOf(table, before as never));
  } catch {
    return null;
  }
}
