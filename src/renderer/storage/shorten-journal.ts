/** Lets the oldest acts of the journal go, once a snapshot of the vault that was read whole has what they led to. */
import type { VaultFiles } from '../host/host.ts';
import type { Store } from './act.ts';
import {
  type AgingAct,
  type KeptHistory,
  keptHistory,
  lastToGo,
  leastChangesOf,
} from './journal/kept-history.ts';
import { upkeep } from './upkeep.ts';
import { chooseBase } from './vault/restore-plan.ts';

/** So many entries are read in one go. */
const pageLength = 500;

/** So many acts go in one transaction, or those of so many parts: the reader's next act waits for no more. */
const [actsInPiece, partsInPiece] = [50, 50];

/**
 * Shortens the journal as `kept` says; answers how many acts went. `rest` is waited for before each
 * piece. Every piece is one transaction and takes the oldest acts whole, so that what is left is at any
 * moment a journal without a gap, also where another page does the same.
 */
export async function shortenJournal(
  store: Store,
  files: VaultFiles,
  rest: () => Promise<void>,
  kept: KeptHistory = keptHistory,
): Promise<number> {
  const { database } = store;
  const databaseId = (await database.meta.get('databaseId'))?.value;
  const ends = await endsOf(store);
  if (databaseId === undefined || ends === null) return 0;
  const wanted = await wantedEnd(store, ends, rest, kept);
  if (wanted - ends.first + 1 < kept.fewest) return 0;
  const chosen = await chooseBase(files, databaseId, null);
  const covered = chosen.ok ? (chosen.value.base?.manifest.lastSequence ?? 0) : 0;
  const end = Math.min(wanted, covered);
  let gone = 0;
  while (true) {
    await rest();
    const some = await dropPiece(store, databaseId, end);
    if (some === 0) return gone;
    gone += some;
  }
}

type Ends = { readonly first: number; readonly last: AgingAct };

async function endsOf({ database: { journal } }: Store): Promise<Ends | null> {
  const [first, last] = [await journal.orderBy(':id').first(), await journal.orderBy(':id').last()];
  return first === undefined || last === undefined ? null : { first: first.sequence, last };
}

/** The last act that may go by the rule; 0 for none. */
async function wantedEnd(
  store: Store,
  { first, last }: Ends,
  rest: () => Promise<void>,
  kept: KeptHistory,
): Promise<number> {
  const beyond = await lastBeyond(store, last.sequence, rest, kept);
  // The earlier of the two, as for the trash: one start under a wrong clock must not age anything.
  const now = Math.min(store.now(), last.at);
  let end = 0;
  for (let from = first; ; from += pageLength) {
    const acts = await actsBetween(store, from, from + pageLength - 1);
    const gone = lastToGo(acts, { now, last: last.sequence, beyond }, kept);
    end = Math.max(end, gone);
    if (acts.length === 0 || gone !== acts.at(-1)?.sequence) return end;
    await rest();
  }
}

/** The latest act that is one too many, by the number of acts or of the records they changed; 0 for none. */
async function lastBeyond(
  store: Store,
  last: number,
  rest: () => Promise<void>,
  { mostActs, mostChanges }: KeptHistory,
): Promise<number> {
  const byNumber = Math.max(0, last - mostActs);
  let changes = 0;
  for (let to = last; to > byNumber; to -= pageLength) {
    const acts = await actsBetween(store, Math.max(to - pageLength, byNumber) + 1, to);
    for (const act of acts.toReversed()) {
      changes += leastChangesOf(act);
      if (changes > mostChanges) return act.sequence;
    }
    if (acts.length === 0) break;
    await rest();
  }
  return byNumber;
}

function actsBetween({ database }: Store, from: number, to: number): Promise<AgingAct[]> {
  return database.journal.where(':id').between(from, to, true, true).toArray();
}

/** Takes the oldest acts up to `end` away, with all their parts; answers how many. */
function dropPiece({ database }: Store, databaseId: string, end: number): Promise<number> {
  const { journal, journalParts, meta } = database;
  return upkeep(database, ['journal', 'journalParts', 'meta'], async () => {
    // Another id, given meanwhile, is another history: no snapshot of it was read.
    if ((await meta.get('databaseId'))?.value !== databaseId) return 0;
    const oldest = journal.where(':id').belowOrEqual(end).limit(actsInPiece);
    const acts = upToParts(await oldest.toArray());
    const last = acts.at(-1)?.sequence;
    if (last === undefined) return 0;
    await journalParts
      .where(':id')
      .below([last + 1])
      .delete();
    await journal.where(':id').belowOrEqual(last).delete();
    return acts.length;
  });
}

/** The first act, and those after it while all of them together have few parts. */
function upToParts(acts: readonly AgingAct[]): readonly AgingAct[] {
  let parts = 0;
  return acts.filter((act, index) => {
    parts += act.parts;
    return index === 0 || parts <= partsInPiece;
  });
}
