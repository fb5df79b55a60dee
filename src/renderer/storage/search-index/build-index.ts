/** Builds the index of everything, part by part. */
import { type IndexBuilder, indexBuilder } from '#core/search/index-builder.ts';
import { addSearchable, type Searchable } from '#core/search/searchable.ts';
import type { Segment } from '#core/search/segment.ts';
import type { SearchSource } from './search-source.ts';
import type { TextPiece } from './search-store.ts';
import { type RecordTable, readDocument, recordTables, searchablesOf } from './searched-records.ts';

/** How far a build has come: so many of so many documents and records. */
export type BuildProgress = { readonly done: number; readonly total: number };

/** A part of the index, with the texts of its documents. */
export type BuiltPart = {
  readonly segment: Segment;
  readonly texts: readonly TextPiece[];
  readonly isLast: boolean;
};

/** So many tokens make a part: then it is stored, and can be searched. */
const tokensOfPart = 4_000_000;

/** Reads everything that can be found, and makes an index of it. */
export async function* buildIndex(
  source: SearchSource,
  onProgress: (progress: BuildProgress) => void,
): AsyncGenerator<BuiltPart> {
  const counts = await Promise.all(
    (['documents', ...recordTables] as const).map((table) => source.count(table)),
  );
  const total = counts.reduce((sum, count) => sum + count, 0);
  let done = 0;
  onProgress({ done, total });
  let builder = indexBuilder();
  let texts: TextPiece[] = [];
  for await (const found of everything(source)) {
    for (const one of found.searchables) addSearchable(builder, one);
    texts.push(...found.texts);
    done += found.records;
    onProgress({ done, total });
    if (isFull(builder)) {
      yield { segment: builder.finish(), texts, isLast: false };
      builder = indexBuilder();
      texts = [];
    }
  }
  yield { segment: builder.finish(), texts, isLast: true };
}

function isFull(builder: IndexBuilder): boolean {
  return builder.size() >= tokensOfPart;
}

type FoundRecords = {
  readonly records: number;
  readonly searchables: readonly Searchable[];
  readonly texts: readonly TextPiece[];
};

/** The documents one by one, then the records piece by piece. */
async function* everything(source: SearchSource): AsyncGenerator<FoundRecords> {
  for await (const documents of source.all('documents')) {
    for (const document of documents) {
      const read = await readDocument(source, document);
      const searchables = read === null ? [] : [read.searchable];
      yield { records: 1, searchables, texts: read?.texts ?? [] };
    }
  }
  for (const table of recordTables) yield* recordsOf(source, table);
}

async function* recordsOf<T extends RecordTable>(
  source: SearchSource,
  table: T,
): AsyncGenerator<FoundRecords> {
  for await (const records of source.all(table)) {
    const searchables = records.flatMap((record) => searchablesOf(table, record));
    yield { records: records.length, searchables, texts: [] };
  }
}
