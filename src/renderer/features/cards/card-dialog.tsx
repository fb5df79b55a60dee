/** The dialog that writes a card from a highlight, filled with the best guess. */
import { type FormEvent, useState } from 'react';
import { type BasicContent, type CardFault, contentFault } from '#core/card/card-content.ts';
import { suggestCard } from '#core/card/card-from-highlight.ts';
import type { Highlight } from '#core/highlight/highlight.ts';
import { addCard } from '../../storage/cards.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useSurroundings } from '../surroundings.tsx';
import styles from './card-dialog.module.css';

type CardDialogProps = {
  readonly highlight: Highlight;
  /** The sentence around the highlight. */
  readonly sentence: string;
  readonly onClose: () => void;
};

const faultWords: Readonly<Partial<Record<CardFault, string>>> = {
  'empty-prompt': 'Write a question first: a card without one cannot be asked.',
  'empty-answer': 'Write an answer first: a card without one cannot be checked.',
  'too-long': 'One side is longer than 100,000 characters; a card asks one thing.',
};

/** Writes one card; it is added when the reader says so, and never half. */
export function CardDialog({ highlight, sentence, onClose }: CardDialogProps) {
  const { store } = useSurroundings();
  const announce = useAnnounce();
  const { anchor, documentId, id } = highlight;
  const [content, setContent] = useState<BasicContent>(() => suggestCard(anchor.quote, sentence));
  const [fault, setFault] = useState<CardFault | null>(null);

  async function keep(event: FormEvent): Promise<void> {
    event.preventDefault();
    const found = contentFault(content);
    setFault(found);
    if (found !== null) return;
    await addCard(store, content, { documentId, highlightId: id, anchor });
    announce('Card added; it is due now.');
    onClose();
  }

  return (
    <Dialog title="New card" onClose={onClose}>
      <form className={styles['form']} onSubmit={keep}>
        <label className={styles['field']}>
          Question
          <textarea
            rows={2}
            value={content.prompt}
            onChange={(event) => setContent({ ...content, prompt: event.target.value })}
          />
        </label>
        <label className={styles['field']}>
          Answer
          <textarea
            rows={3}
            value={content.answer}
            onChange={(event) => setContent({ ...content, answer: event.target.value })}
          />
        </label>
        <figure className={styles['source']}>
          <figcaption>From the text</figcaption>
          <blockquote>{sentence}</blockquote>
        </figure>
        {fault !== null && (
          <p className={styles['fault']} role="alert">
            {faultWords[fault]}
          </p>
        )}
        <div className={styles['actions']}>
          <Button tone="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button tone="main" type="submit">
            Add card
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
