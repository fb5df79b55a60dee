/** A card's quote marked in its own sentence, or in the sentences around it. */
import { type Anchor, quoteInSentence } from '#core/anchor/anchor.ts';
import { passage } from '#core/text/passage.ts';
import { surroundingsOf } from '#core/text/surroundings.ts';
import styles from './card-passage.module.css';
import { useSourceText } from './source-text.ts';

type CardPassageProps = {
  readonly anchor: Anchor;
  /** How many sentences more on each side; 0 for the passage's own. */
  readonly sentences: number;
};

/** A quote longer than this, in UTF-16 code units, scrolls in itself. */
const longest = 2_000;

/** The passage; where its text is no longer kept, what the card itself keeps of it. */
export function CardPassage({ anchor, sentences }: CardPassageProps) {
  const source = useSourceText(sentences === 0 ? null : anchor.revisionId);
  const own = quoteInSentence(anchor);
  const { before, after } =
    source == null
      ? own
      : surroundingsOf(
          source.text,
          passage(anchor.start, anchor.end),
          sentences,
          source.language ?? undefined,
        );
  return (
    <blockquote
      className={styles['passage']}
      {...(anchor.quote.length > longest ? { 'data-long': true, tabIndex: 0 } : {})}
    >
      {before}
      <mark>{anchor.quote}</mark>
      {after}
    </blockquote>
  );
}
