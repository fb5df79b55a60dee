/** Finds documents of a copy that are here under another id: a text stays one document. */
import type { FactId } from '#core/quiz/fact.ts';
import { storedFactId } from '#core/quiz/stored-fact.ts';
import type { DocumentId } from '#core/text/document.ts';
import type { PlenumDatabase } from '../database.ts';
import type { JournaledTable } from '../records.ts';
import { everyRevision } from './check-references.ts';
import type { Copy } from './copy.ts';
import { eachPage, revisionsOf } from './export-records.ts';
import type { TableRecords } from './record-shapes.ts';

/** The id that a document has here, by the id that it has in the copy; only where they differ. */
export type DocumentNames = ReadonlyMap<DocumentId, DocumentId>;

/**
 * The names of the copy's documents here. A document is known by its texts, the one it shows first of
 * all; what lies in the trash is known too. A document that is here under its own id keeps it.
 */
export async function documentNames(database: PlenumDatabase, copy: Copy): Promise<DocumentNames> {
  const [owners, discarded] = [
    await ownersIn(database, 'revisions'),
    await ownersIn(database, 'trash'),
  ];
  const names = new Map<DocumentId, DocumentId>();
  const shown = new Set<string>(copy.records.documents.map(({ revisionId }) => revisionId));
  const revisions = everyRevision(copy).toSorted(
    (a, b) => Number(shown.has(b.id)) - Number(shown.has(a.id)),
  );
  const known = await database.documents.bulkGet(revisions.map(({ documentId }) => documentId));
  revisions.forEach(({ id, documentId }, index) => {
    const inTrash = discarded.get(id) ?? [];
    const [inTrashFirst] = inTrash.includes(documentId) ? [] : inTrash;
    const owner = owners.get(id)?.[0] ?? inTrashFirst;
    if (owner === undefined || owner === documentId || known[index] !== undefined) return;
    if (!names.has(documentId)) names.set(documentId, owner);
  });
  return names;
}

/** The documents that each text belongs to: one in the library, any number in the trash. */
async function ownersIn(
  database: PlenumDatabase,
  table: 'revisions' | 'trash',
): Promise<ReadonlyMap<string, readonly DocumentId[]>> {
  const owners = new Map<string, DocumentId[]>();
  await eachPage(database, table, async (page) => {
    for (const { id, documentId } of page.flatMap((record) => revisionsOf(table, record))) {
      const known = owners.get(id);
      if (known === undefined) owners.set(id, [documentId]);
      else known.push(documentId);
    }
  });
  return owners;
}

/** Some of the copy's records of a table, under the names that their documents have here. */
export function renamedRows<T extends JournaledTable>(
  table: T,
  rows: readonly TableRecords[T][],
  names: DocumentNames,
): readonly TableRecords[T][] {
  if (names.size === 0) return rows;
  return rows.map((record) => renameRecord(table, record, names) as TableRecords[T]);
}

function renameDocument<R extends { readonly id: DocumentId }>(record: R, names: DocumentNames): R {
  const id = names.get(record.id);
  return id === undefined ? record : { ...record, id };
}

function renameOwner<R extends { readonly documentId: DocumentId | null }>(
  record: R,
  names: DocumentNames,
): R {
  const documentId = record.documentId === null ? undefined : names.get(record.documentId);
  return documentId === undefined ? record : { ...record, documentId };
}

/** Facts that are known by their document are the same facts here. */
function renameFact(record: TableRecords['facts'], names: DocumentNames): TableRecords['facts'] {
  return { ...renameOwner(record, names), id: renamedFactId(record.id, names) };
}

function renamedFactId(id: FactId, names: DocumentNames): FactId {
  const [owner, ...rest] = id.split('/') as [DocumentId, ...FactId[]];
  const name = names.get(owner);
  return name === undefined ? id : storedFactId(name, rest.join('/') as FactId);
}

function renameAttempt(
  record: TableRecords['attempts'],
  names: DocumentNames,
): TableRecords['attempts'] {
  return {
    ...record,
    documentIds: record.documentIds.map((id) => names.get(id) ?? id),
    questions: record.questions.map((question) => ({
      ...renameOwner(question, names),
      factIds: question.factIds.map((id) => renamedFactId(id, names)),
    })),
  };
}

function renameDiscarded(thing: TableRecords['trash'], names: DocumentNames) {
  const records = thing.records.map(({ table, record }) => {
    return { table, record: renameRecord(table, record, names) };
  });
  return { ...thing, records };
}

function renameRecord(table: JournaledTable, record: unknown, names: DocumentNames): unknown {
  switch (table) {
    case 'documents':
      return renameDocument(record as TableRecords['documents'], names);
    case 'facts':
      return renameFact(record as TableRecords['facts'], names);
    case 'attempts':
      return renameAttempt(record as TableRecords['attempts'], names);
    case 'revisions':
    case 'highlights':
    case 'notes':
    case 'cards':
      return renameOwner(record as { documentId: DocumentId | null }, names);
    case 'trash':
      return renameDiscarded(record as TableRecords['trash'], names);
    default:
      return record;
  }
}
