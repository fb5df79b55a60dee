/** What the reader does to cards besides grading and editing: to one, or to many as one act. */
import type { Card, CardFlag, CardId } from '#core/card/card.ts';
import {
  buried,
  dueOn,
  flagged,
  forgotten,
  resumed,
  suspended,
  tagged,
} from '#core/card/change-card.ts';
import { startOfDayAfter } from '#core/schedule/grade-card.ts';
import { act, type Store } from './act.ts';
import { readScheduling } from './scheduling.ts';

type Ids = readonly CardId[];

/** Changes the cards of `ids` that there are, as one act named `label`; answers how many. */
async function changeCards(
  store: Store,
  label: string,
  ids: Ids,
  change: (card: Card, now: number) => Card,
): Promise<number> {
  const { cards } = store.database;
  return act(store, label, ['cards'], async () => {
    const now = store.now();
    const found = (await cards.bulkGet([...ids])).filter((card) => card !== undefined);
    const changed = found.map((card) => change(card, now));
    const different = changed.filter((card, index) => card !== found[index]);
    await cards.bulkPut(different);
    return different.length;
  });
}

/** Suspends cards: they are not asked until they are resumed. */
export function suspendCards(store: Store, ids: Ids): Promise<number> {
  return changeCards(store, 'Suspend cards', ids, suspended);
}

/** Takes cards out of their suspension, or out of where they are buried. */
export function resumeCards(store: Store, ids: Ids): Promise<number> {
  return changeCards(store, 'Resume cards', ids, resumed);
}

/** Buries cards: they are not asked until the next study day begins. */
export async function buryCards(store: Store, ids: Ids): Promise<number> {
  const { dayStartsAtHour } = await readScheduling(store);
  const calendar = { timeZone: store.timeZone(), dayStartsAtHour };
  return changeCards(store, 'Bury cards', ids, (card, now) =>
    buried(card, startOfDayAfter(now, 1, calendar), now),
  );
}

/** Puts a flag on cards, or takes it off. */
export function flagCards(store: Store, ids: Ids, flag: CardFlag | null): Promise<number> {
  return changeCards(store, 'Flag cards', ids, (card, now) => flagged(card, flag, now));
}

/** Gives cards tags, and takes others off. */
export function tagCards(
  store: Store,
  ids: Ids,
  added: readonly string[],
  removed: readonly string[],
): Promise<number> {
  return changeCards(store, 'Tag cards', ids, (card, now) => tagged(card, added, removed, now));
}

/** Begins cards anew, as if they had never been asked; their reviews stay in the log. */
export function forgetCards(store: Store, ids: Ids): Promise<number> {
  return changeCards(store, 'Forget cards', ids, forgotten);
}

/**
 * Sets when cards are due. `isClamped` tells that the date lay beyond the calendar, and that its nearest
 * end was taken.
 */
export async function setDueDate(
  store: Store,
  ids: Ids,
  dueAt: number,
): Promise<{ readonly changed: number; readonly isClamped: boolean }> {
  let isAnyClamped = false;
  const changed = await changeCards(store, 'Set due date', ids, (card, now) => {
    const { card: moved, isClamped } = dueOn(card, dueAt, now);
    isAnyClamped ||= isClamped;
    return moved;
  });
  return { changed, isClamped: isAnyClamped };
}
