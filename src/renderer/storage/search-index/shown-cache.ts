/** Remembers what was read to be shown: with each letter of a search much the same is shown again. */
import type { SearchedRecords, SearchedTable, SearchSource } from './search-source.ts';
import type { SearchStore, TextPiece } from './search-store.ts';

/** So many pieces and records are remembered; then all are forgotten. */
const [mostPieces, mostRecords] = [100, 2_000];

/** What was read since the last change of the index. */
export class ShownCache {
  #pieces: TextPiece[] = [];
  readonly #records = new Map<string, unknown>();

  /** Forgets all: it may have changed. */
  clear(): void {
    this.#pieces = [];
    this.#records.clear();
  }

  /** A document's text from `start` up to `end`; null where it is not kept. */
  async textOf(
    store: SearchStore | null,
    documentId: string,
    start: number,
    end: number,
  ): Promise<string | null> {
    const isHere = (piece: TextPiece) =>
      piece.documentId === documentId &&
      piece.start <= start &&
      piece.start + piece.text.length >= end;
    const known = this.#pieces.find(isHere);
    const piece = known ?? (await store?.textAt(documentId, start).catch(() => null)) ?? null;
    if (piece === null || !isHere(piece)) return null;
    if (known === undefined) {
      if (this.#pieces.length >= mostPieces) this.#pieces = [];
      this.#pieces.push(piece);
    }
    return piece.text.slice(start - piece.start, end - piece.start);
  }

  /** The records of these ids, in their order; null for those that are not there. */
  async records<T extends SearchedTable>(
    source: SearchSource,
    table: T,
    ids: readonly string[],
  ): Promise<readonly (SearchedRecords[T] | null)[]> {
    const unknown = ids.filter((id) => !this.#records.has(`${table} ${id}`));
    const read = await source.some(table, unknown);
    const found = new Map(unknown.map((id, index) => [id, read[index] ?? null]));
    const all = ids.map((id) => found.get(id) ?? this.#records.get(`${table} ${id}`) ?? null);
    if (this.#records.size > mostRecords) this.#records.clear();
    for (const [id, record] of found) this.#records.set(`${table} ${id}`, record);
    return all as (SearchedRecords[T] | null)[];
  }
}
