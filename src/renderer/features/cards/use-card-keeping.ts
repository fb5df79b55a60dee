/** Keeps what the card dialog wrote: new cards, an edit, or a repair; and says what came of it. */
import { type CardContent, type CardFault, contentFault } from '#core/card/card-content.ts';
import { useSurroundings } from '../../desk/surroundings/surroundings.tsx';
import { atCommit } from '../../storage/act.ts';
import { tagCards } from '../../storage/card-acts.ts';
import { addCards, editCard, siblingsOf } from '../../storage/cards.ts';
import { repairCard } from '../../storage/repair-cards.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import type { CardTask } from './card-task.ts';

/** What of a card is kept beside its content. */
export type CardExtras = { readonly tags: readonly string[]; readonly isReset: boolean };

/** What came of keeping a card. */
export type Kept = { readonly kind: 'kept' } | { readonly kind: 'gone' } | Faulty;
type Faulty = { readonly kind: 'faulty'; readonly fault: CardFault };

/**
 * Keeps a content for the task; a faulty one is answered with its fault, and nothing is written. It is kept once
 * IndexedDB has it, so that the next key finds the dialog gone; it is said when the vault has it too.
 */
export function useCardKeeping(
  task: CardTask,
): (content: CardContent, extras: CardExtras) => Promise<Kept> {
  const { store } = useSurroundings();
  const announce = useAnnounce();
  return async (content, { tags, isReset }) => {
    const fault = contentFault(content);
    const going = atCommit(store);
    const say = (words: string): Kept => {
      void going.acknowledged().then(() => announce(words));
      return { kind: 'kept' };
    };
    if (fault !== null) return { kind: 'faulty', fault };
    if (task.kind === 'new') {
      const { id, documentId, anchor } = task.highlight;
      const place = { documentId, highlightId: id, anchor };
      const added = await addCards(going.store, [content], place, tags);
      return say(
        added.length === 1
          ? 'Card added; it is due now.'
          : `${added.length} cards added; they are due now.`,
      );
    }
    const { card, isRepair = false } = task;
    const change = isRepair ? repairCard : editCard;
    const edited = await change(going.store, card.id, content, isReset);
    if (edited === null) return { kind: 'gone' };
    const removed = card.tags.filter((tag) => !tags.includes(tag));
    const added = tags.filter((tag) => !card.tags.includes(tag));
    if (removed.length + added.length > 0) {
      const group = await siblingsOf(store, card.siblingGroup);
      await tagCards(
        going.store,
        group.map(({ id }) => id),
        added,
        removed,
      );
    }
    return say(isReset ? 'Card kept; it begins anew.' : 'Card kept; its schedule stays.');
  };
}
