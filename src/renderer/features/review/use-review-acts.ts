/** What the reader does with the card in front: grades it, sets it aside, flags it, takes that back. */
import { useState } from 'react';
import type { Card } from '#core/card/card.ts';
import type { Grade } from '#core/schedule/review.ts';
import { useSurroundings } from '../../desk/surroundings/surroundings.tsx';
import { atCommit, type Store } from '../../storage/act.ts';
import { buryCards, flagCards, suspendCards } from '../../storage/card-acts.ts';
import { cardOf } from '../../storage/cards.ts';
import type { PreparedReview } from '../../storage/prepare-review.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { doneWith, gradeAsked, type ReviewNote, undoOne } from './grade-asked.ts';
import type { Asked } from './review-session.ts';
import type { RunningSession } from './use-review-session.ts';

/** The acts on the card in front; each is stored before the next card is asked. */
export function useReviewActs(running: RunningSession, prepared: PreparedReview | null) {
  const { store } = useSurroundings();
  const announce = useAnnounce();
  const [note, setNote] = useState<ReviewNote | null>(null);
  const { session, send, setBusy, isBusy } = running;
  const { asked } = session;

  /** One act at a time; what goes wrong is told, and the card stays. */
  async function act(work: (asked: Asked) => Promise<void>): Promise<void> {
    if (asked === null || isBusy()) return;
    setBusy(true);
    setNote(null);
    try {
      await work(asked);
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      setNote({ kind: 'words', words: `Nothing was kept: ${reason}` });
    } finally {
      setBusy(false);
    }
  }

  const grade = (given: Grade) =>
    act(async (one) => {
      if (!one.isAnswered) return;
      const graded = await gradeAsked({ store, running, prepared }, one, given);
      setNote(graded.note);
      // The next card is in front by now; that this one is graded is said once it can no longer be lost.
      void graded.acknowledged.then(() => announce(graded.words));
    });

  // As a grade: the next card is asked at the commit, and it is said when it is kept.
  const setAside = (
    put: (open: Store, ids: readonly Card['id'][]) => Promise<unknown>,
    words: string,
  ) =>
    act(async (one) => {
      const going = atCommit(store);
      await put(going.store, [one.card.id]);
      send(doneWith(one, {}, null, store.now()));
      void going.acknowledged().then(() => announce(words));
    });

  return {
    ...{ note, grade },
    dismiss: () => setNote(null),
    bury: () => setAside(buryCards, 'Set aside until tomorrow.'),
    suspend: () => setAside(suspendCards, 'Suspended: it is not asked again.'),
    flag: () =>
      act(async ({ card }) => {
        running.expectChange(card.id);
        const going = atCommit(store);
        await flagCards(going.store, [card.id], card.flag === null ? 'red' : null);
        const now = await cardOf(store, card.id);
        send({ kind: 'card-read', card: now, isOwn: true, now: store.now() });
        const words = card.flag === null ? 'Flagged.' : 'Flag taken off.';
        void going.acknowledged().then(() => announce(words));
      }),
    async undo(): Promise<void> {
      if (isBusy()) return;
      setBusy(true);
      setNote(null);
      try {
        announce(await undoOne({ store, running, prepared }));
      } finally {
        setBusy(false);
      }
    },
  };
}
