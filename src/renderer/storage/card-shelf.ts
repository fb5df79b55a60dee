/** All cards, newest first, read piece by piece and kept up with every act: what the card browser searches. */
import { liveQuery } from 'dexie';
import type { Card, CardId } from '#core/card/card.ts';
import type { MatchedCard } from '#core/card/query/match-card.ts';
import { lastSequence, type Store } from './act.ts';
import { countAll } from './counts.ts';

/** The cards as far as they were read. An array is never changed: another one takes its place. */
export type CardShelf = {
  readonly cards: readonly MatchedCard[];
  /** How many there are, also before all of them were read. */
  readonly total: number;
  readonly isWhole: boolean;
};

/** A window's worth: what is shown while the rest is read. */
const firstPiece = 64;
const piece = 2_000;

/**
 * Reads all cards and follows every change of them, of this window and of others. `show` is told at once of
 * the newest, and then after each piece and each act. The answer ends it.
 */
export function keepShelf(
  store: Store,
  show: (shelf: CardShelf) => void,
  onFault: (cause: unknown) => void,
): () => void {
  const shelf: Shelf = { cards: [], total: 0, isWhole: false, isEnded: false };
  const tell = () => {
    if (!shelf.isEnded) show({ cards: shelf.cards, total: shelf.total, isWhole: shelf.isWhole });
  };
  let stop: () => void = () => undefined;
  const begun = read(store, shelf, tell, (sequence) => {
    stop = follow(store, sequence, shelf, tell, onFault);
  });
  begun.catch(onFault);
  return () => {
    shelf.isEnded = true;
    stop();
  };
}

type Shelf = {
  cards: readonly MatchedCard[];
  total: number;
  isWhole: boolean;
  isEnded: boolean;
};

async function read(
  store: Store,
  shelf: Shelf,
  tell: () => void,
  beginFollowing: (sequence: number) => void,
): Promise<void> {
  const { database } = store;
  const newest = database.cards.orderBy(':id').reverse().limit(firstPiece).toArray();
  const [sequence, { cards: total = 0 }, first] = await Promise.all([
    lastSequence(database),
    countAll(database, ['cards']),
    newest,
  ]);
  Object.assign(shelf, { cards: first.map(shelved), total, isWhole: first.length < firstPiece });
  tell();
  if (shelf.isEnded) return;
  beginFollowing(sequence);
  let last = first.at(-1)?.id;
  while (!shelf.isWhole && !shelf.isEnded && last !== undefined) {
    const cards = await database.cards.where(':id').below(last).reverse().limit(piece).toArray();
    last = cards.at(-1)?.id;
    shelf.isWhole = cards.length < piece;
    shelf.cards = [...shelf.cards, ...cards.map(shelved)];
    if (shelf.isWhole) shelf.total = shelf.cards.length;
    tell();
  }
}

function shelved({ anchor, ...card }: Card): MatchedCard {
  return { ...card, anchor: anchor === null ? null : { headingPath: anchor.headingPath } };
}

/** Takes over what each act after `sequence` did to cards, one act after the other. */
function follow(
  store: Store,
  sequence: number,
  shelf: Shelf,
  tell: () => void,
  onFault: (cause: unknown) => void,
): () => void {
  let seen = sequence;
  let turn = Promise.resolve();
  const subscription = liveQuery(() => lastSequence(store.database)).subscribe({
    next(last) {
      turn = turn.then(async () => {
        if (last <= seen || shelf.isEnded) return;
        const changes = await changesAfter(store, seen);
        seen = last;
        if (changes.size === 0) return;
        takeOver(shelf, changes);
        tell();
      });
      turn.catch(onFault);
    },
    error: onFault,
  });
  return () => subscription.unsubscribe();
}

/** Each card that acts after `sequence` changed, as it is now; null where it is gone. */
async function changesAfter(
  { database }: Store,
  sequence: number,
): Promise<Map<string, MatchedCard | null>> {
  const changed = new Map<string, MatchedCard | null>();
  await database.journalParts
    .where('[sequence+part]')
    .above([sequence, Number.POSITIVE_INFINITY])
    .each(({ changes }) => {
      for (const { table, key, after } of changes) {
        if (table === 'cards') changed.set(key, after === null ? null : shelved(after as Card));
      }
    });
  return changed;
}

/** Puts `changes` into the shelf; those of cards that were not read yet will be read with them. */
function takeOver(shelf: Shelf, changes: Map<string, MatchedCard | null>): void {
  const before = shelf.cards.length;
  const oldest = shelf.cards.at(-1)?.id;
  const cards: MatchedCard[] = [];
  for (const card of shelf.cards) {
    const changed = changes.get(card.id);
    if (changed !== null) cards.push(changed ?? card);
    changes.delete(card.id);
  }
  const added = [...changes.values()].filter(
    (card): card is MatchedCard =>
      card !== null && (shelf.isWhole || oldest === undefined || card.id > oldest),
  );
  shelf.cards = added.length === 0 ? cards : [...cards, ...added].sort(newestFirst);
  shelf.total = shelf.isWhole ? shelf.cards.length : shelf.total + shelf.cards.length - before;
}

function newestFirst(a: { readonly id: CardId }, b: { readonly id: CardId }): number {
  return a.id < b.id ? 1 : -1;
}
