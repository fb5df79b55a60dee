/** Asks which tags the chosen cards get, and which go. */
import type { MatchedCard } from '#core/card/query/match-card.ts';
import { NamesDialog } from '../../desk/names/names-dialog.tsx';
import { cardsWords } from './card-words.ts';

type TagDialogProps = {
  readonly cards: readonly MatchedCard[];
  readonly known: readonly string[];
  readonly onClose: () => void;
  readonly onSave: (added: readonly string[], removed: readonly string[]) => void;
};

/** Tags to add, apart by commas; the tags that the cards have, each to be taken off. */
export function TagDialog({ cards, ...rest }: TagDialogProps) {
  return (
    <NamesDialog
      words={{
        title: `Tags of ${cardsWords(cards.length)}`,
        add: 'Add tags, apart by commas',
        example: 'exam, history::china',
        remove: 'Take off',
        save: 'Save tags',
      }}
      present={cards.flatMap(({ tags }) => tags)}
      read={tagsIn}
      {...rest}
    />
  );
}

function tagsIn(written: string): readonly string[] {
  return written
    .split(',')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
}
