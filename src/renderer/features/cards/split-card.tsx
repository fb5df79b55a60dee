/** Splits a card: its parts are proposed, can be changed, and are kept all at once. */
import { useLayoutEffect, useRef, useState } from 'react';
import type { Card } from '#core/card/card.ts';
import { contentFault } from '#core/card/card-content.ts';
import { splitsOf } from '#core/card/repair-card.ts';
import { useSurroundings } from '../../desk/surroundings/surroundings.tsx';
import { atCommit } from '../../storage/act.ts';
import { splitCard } from '../../storage/repair-cards.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { type CardDraft, contentOf, draftFromContent } from './card-draft.ts';
import { DraftFields } from './draft-fields.tsx';
import { faultWords } from './fault-words.ts';
import styles from './repair-screen.module.css';

type SplitCardProps = {
  readonly card: Card;
  readonly onCancel: () => void;
  readonly onDone: () => void;
};

type Part = { readonly key: number; readonly draft: CardDraft };

/** The parts, each with its fields. */
export function SplitCard({ card, onCancel, onDone }: SplitCardProps) {
  const { store } = useSurroundings();
  const announce = useAnnounce();
  const [parts, setParts] = useState<readonly Part[]>(() =>
    splitsOf(card.content).map((content, key) => ({
      ...{ key, draft: draftFromContent(content, null, '') },
    })),
  );
  const [said, setSaid] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => form.current?.querySelector('textarea')?.focus(), []);

  const change = (key: number, next: Partial<CardDraft>) =>
    setParts(
      parts.map((part) => (part.key === key ? { key, draft: { ...part.draft, ...next } } : part)),
    );
  const another = () => {
    const key = Math.max(0, ...parts.map((part) => part.key)) + 1;
    const draft = draftFromContent({ kind: 'basic', prompt: '', answer: '' }, null, '');
    setParts([...parts, { key, draft }]);
  };

  async function keep(): Promise<void> {
    const contents = parts.map(({ draft }) => contentOf(draft));
    const faulty = contents.findIndex((content) => contentFault(content) !== null);
    const fault = contents.map(contentFault).find((one) => one !== null);
    if (fault !== undefined && fault !== null) {
      setSaid(`Card ${faulty + 1}: ${faultWords[fault]}`);
      return;
    }
    const going = atCommit(store);
    const added = await splitCard(going.store, card.id, contents);
    if (added === null) {
      setSaid('The card was deleted meanwhile; nothing was kept.');
      return;
    }
    onDone();
    await going.acknowledged();
    announce(`Split into ${added.length} cards; the old one rests.`);
  }

  return (
    <form
      ref={form}
      className={styles['split']}
      aria-label="Split"
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <div className={styles['parts']}>
        {parts.map(({ key, draft }, index) => (
          <fieldset key={key} className={styles['part']}>
            <legend>Card {index + 1}</legend>
            <DraftFields draft={draft} onChange={(next) => change(key, next)} />
            {parts.length > 2 && (
              <Button
                tone="quiet"
                onClick={() => setParts(parts.filter((part) => part.key !== key))}
              >
                Leave it out
              </Button>
            )}
          </fieldset>
        ))}
      </div>
      {said !== null && (
        <p className={styles['fault']} role="alert">
          {said}
        </p>
      )}
      <p className={styles['none']}>The old card keeps its reviews and is not asked any more.</p>
      <div className={styles['acts']}>
        <Button tone="quiet" onClick={another}>
          One more
        </Button>
        <span className={styles['gap']} />
        <Button tone="quiet" onClick={onCancel}>
          Cancel
        </Button>
        <Button tone="main" type="submit">
          Keep these {parts.length} cards
        </Button>
      </div>
    </form>
  );
}
