/** What the reader does to the chosen cards: each one act, told when it is done, and undone as one. */
import { useState } from 'react';
import type { CardFlag, CardId } from '#core/card/card.ts';
import { useSurroundings } from '../../desk/surroundings/surroundings.tsx';
import { atCommit, type Store } from '../../storage/act.ts';
import {
  buryCards,
  flagCards,
  forgetCards,
  resumeCards,
  setDueDate,
  suspendCards,
  tagCards,
} from '../../storage/card-acts.ts';
import { deleteCards } from '../../storage/cards.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { cardsWords } from './card-words.ts';

/** The acts on the cards that are chosen. */
export type CardActs = {
  readonly isBusy: boolean;
  readonly suspend: () => void;
  readonly resume: () => void;
  readonly bury: () => void;
  readonly flag: (flag: CardFlag | null) => void;
  readonly tag: (added: readonly string[], removed: readonly string[]) => void;
  /** At the beginning of a study day, in epoch milliseconds. */
  readonly setDue: (dueAt: number) => void;
  readonly forget: () => void;
  readonly remove: () => void;
};

type Ids = readonly CardId[];

/** Acts on the cards that `chosen` tells at the time. One act goes on at a time. */
export function useCardActs(chosen: () => Ids): CardActs {
  const { store, host } = useSurroundings();
  const announce = useAnnounce();
  const [isBusy, setIsBusy] = useState(false);

  async function run(act: (open: Store, ids: Ids) => Promise<string>): Promise<void> {
    const ids = chosen();
    if (isBusy || ids.length === 0) return;
    setIsBusy(true);
    const going = atCommit(store);
    try {
      const words = await act(going.store, ids);
      void going.acknowledged().then(() => announce(words));
    } catch (cause) {
      host.reportFault(`An act on cards failed: ${String(cause)}`, null);
      announce('It could not be done; every card is as it was.');
    } finally {
      setIsBusy(false);
    }
  }
  const begin = (act: (open: Store, ids: Ids) => Promise<string>) => void run(act);

  return {
    isBusy,
    suspend: () => begin(async (open, ids) => done(await suspendCards(open, ids), 'suspended')),
    resume: () => begin(async (open, ids) => done(await resumeCards(open, ids), 'resumed')),
    bury: () =>
      begin(async (open, ids) => done(await buryCards(open, ids), 'set aside until tomorrow')),
    flag: (flag) =>
      begin(async (open, ids) =>
        done(
          await flagCards(open, ids, flag),
          flag === null ? 'without a flag' : `with a ${flag} flag`,
        ),
      ),
    tag: (added, removed) =>
      begin(async (open, ids) => done(await tagCards(open, ids, added, removed), 'tagged')),
    setDue: (dueAt) =>
      begin(async (open, ids) => {
        const { changed, isClamped } = await setDueDate(open, ids, dueAt);
        const words = done(changed, 'with another due date');
        return isClamped ? `${words} The date lay beyond the calendar; its end was taken.` : words;
      }),
    forget: () => begin(async (open, ids) => done(await forgetCards(open, ids), 'begun anew')),
    remove: () =>
      begin(async (open, ids) => {
        await deleteCards(open, ids);
        return done(ids.length, 'moved to the trash');
      }),
  };
}

function done(count: number, what: string): string {
  return count === 0 ? 'Nothing was to be changed.' : `${cardsWords(count)} ${what}.`;
}
