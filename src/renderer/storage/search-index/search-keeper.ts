/** Keeps the search index in step with the reader's database: reads it, follows the journal, builds it anew. */
import { indexVersion } from '#core/search/pack-segment.ts';
import type { DocumentFacts } from '#core/search/search-query.ts';
import { canonicalTextOfSections } from '#core/text/canonical-text.ts';
import { type BuildProgress, buildIndex } from './build-index.ts';
import { applyChanges, changedRecords } from './changed-records.ts';
import { LiveIndex } from './live-index.ts';
import type { SearchedRecords, SearchedTable, SearchSource } from './search-source.ts';
import {
  type IndexedState,
  type IndexHead,
  type SearchStore,
  searchDatabaseName,
  type TextPiece,
} from './search-store.ts';
import { ShownCache } from './shown-cache.ts';

/** The index, kept up. */
export class SearchKeeper {
  index = new LiveIndex();
  readonly #source: SearchSource;
  readonly #onProgress: (progress: BuildProgress) => void;
  readonly #opening: Promise<SearchStore | null>;
  #store: SearchStore | null = null;
  #isWithoutStore = false;
  readonly #shown = new ShownCache();
  #turn = -1;
  #state: IndexedState | null = null;
  #documents: {
    readonly sequence: number;
    readonly facts: ReadonlyMap<string, DocumentFacts>;
  } | null = null;
  #work: Promise<unknown> = Promise.resolve();

  /** `opening` comes to where the index is kept, or to null where it cannot be kept. */
  constructor(
    source: SearchSource,
    opening: Promise<SearchStore | null>,
    onProgress: (progress: BuildProgress) => void,
  ) {
    this.#source = source;
    this.#opening = opening;
    this.#onProgress = onProgress;
  }

  /** Lets go of where the index is kept. */
  close(): void {
    this.#store?.close();
  }

  /** What is known of the documents, by their ids. */
  async documents(): Promise<ReadonlyMap<string, DocumentFacts>> {
    const sequence = this.#state?.sequence ?? -1;
    if (this.#documents?.sequence !== sequence) {
      const facts = new Map<string, DocumentFacts>();
      for await (const documents of this.#source.all('documents')) {
        for (const { id, title, tags, state, isArchived } of documents) {
          const states = [state === 'new' ? 'unread' : state, isArchived && 'archived'] as const;
          facts.set(id, { title, tags, states: states.filter((one) => one !== false) });
        }
      }
      this.#documents = { sequence, facts };
    }
    return this.#documents.facts;
  }

  /** A document's text from `start` up to `end`; what is not kept is read from the document itself. */
  async textOf(documentId: string, start: number, end: number): Promise<string> {
    const kept = await this.#shown.textOf(this.#store, documentId, start, end);
    if (kept !== null) return kept;
    const [document] = await this.#source.some('documents', [documentId]);
    const content = document ? await this.#source.content(document.revisionId) : null;
    return content === null ? '' : canonicalTextOfSections(content.sections).slice(start, end);
  }

  /** Records to be shown, in the order of their ids; null for those that are not there. */
  records<T extends SearchedTable>(
    table: T,
    ids: readonly string[],
  ): Promise<readonly (SearchedRecords[T] | null)[]> {
    return this.#shown.records(this.#source, table, ids);
  }

  /** Brings the index up to the last act: one after the other, also among the windows of the app. */
  catchUp(): Promise<void> {
    const work = this.#work.then(() => alone(() => this.#catchUp()));
    this.#work = work.catch(() => undefined);
    return work;
  }

  async #catchUp(): Promise<void> {
    const source = this.#source;
    const opened = await this.#opening;
    if (!this.#isWithoutStore) this.#store = opened;
    const reading = this.#store?.head().catch(() => null) ?? Promise.resolve(null);
    const [head, last, id] = await Promise.all([reading, source.lastSequence(), source.id()]);
    const state = this.#store === null ? this.#state : (head?.state ?? null);
    const isOfThisHistory =
      state !== null &&
      state.databaseName === source.name &&
      state.databaseId === id &&
      state.sequence <= last &&
      state.at === (await source.timeOf(state.sequence)) &&
      (await source.reachesBackTo(state.sequence));
    const isThere = isOfThisHistory && (head === null || (await this.#read(head)));
    if (!isThere || state === null) await this.#build(last, id);
    else if (state.sequence < last) await this.#follow(state, last);
  }

  /** Reads what is stored, unless it is what is in memory already; false where it is damaged. */
  async #read(head: IndexHead): Promise<boolean> {
    if (head.turn === this.#turn) return true;
    const bytes = (await this.#store?.segments(head.segments.map(({ id }) => id))) ?? [];
    const index = LiveIndex.read(head, bytes);
    if (index === null) return false;
    this.index = index;
    this.#shown.clear();
    this.#state = head.state;
    this.#turn = head.turn;
    return true;
  }

  async #follow(state: IndexedState, last: number): Promise<void> {
    const changed = await changedRecords(this.#source, state.sequence, last);
    const { texts, withoutTexts } = await applyChanges(this.#source, this.index, changed);
    const reached = { ...state, sequence: last, at: await this.#source.timeOf(last) };
    await this.#save(reached, { texts, withoutTexts });
  }

  async #build(last: number, id: string): Promise<void> {
    const source = this.#source;
    const state = {
      ...{ databaseName: source.name, databaseId: id },
      ...{ sequence: last, at: await source.timeOf(last) },
    };
    await this.#store?.clear();
    this.index = new LiveIndex();
    for await (const { segment, texts, isLast } of buildIndex(source, this.#onProgress)) {
      this.index.add(segment);
      // Until the last, what is stored is of no act: a build that was broken off begins anew.
      const reached = isLast ? state : { ...state, sequence: -1, at: -1 };
      await this.#save(reached, { texts, withoutTexts: [] });
    }
  }

  /** Where it cannot be stored, as on a full disk, the index is good for as long as it is in memory. */
  async #save(
    state: IndexedState,
    change: {
      readonly texts: readonly TextPiece[];
      readonly withoutTexts: readonly string[] | null;
    },
  ): Promise<void> {
    this.#state = state;
    this.#shown.clear();
    const turn = this.#turn + 1;
    const head: IndexHead = { version: indexVersion, state, turn, segments: this.index.listed() };
    const { added, dropped } = this.index;
    try {
      await this.#store?.change({ head, added, dropped, ...change });
      this.#turn = turn;
      this.index.settle();
    } catch {
      this.#store?.close();
      this.#store = null;
      this.#isWithoutStore = true;
    }
  }
}

/** No other window of the app changes the index meanwhile. */
async function alone<T>(work: () => Promise<T>): Promise<T> {
  const { locks } = navigator as { readonly locks?: LockManager };
  if (locks === undefined) return work();
  return (await locks.request(searchDatabaseName, work)) as T;
}
