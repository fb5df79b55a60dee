/** The dialog that writes a card, or edits one, with its preview and the doctor's hints beside it. */
import { type FormEvent, type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { quoteInSentence } from '#core/anchor/anchor.ts';
import { type CardContent, contentFault, partsOf } from '#core/card/card-content.ts';
import { useStored } from '../../desk/surroundings/surroundings.tsx';
import { siblingsOf } from '../../storage/cards.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import styles from './card-dialog.module.css';
import { type CardDraft, contentOf, draftFromContent, draftFromPassage } from './card-draft.ts';
import { CardPreview } from './card-preview.tsx';
import type { CardTask } from './card-task.ts';
import { DraftFields, KindChoice } from './draft-fields.tsx';
import { faultWords } from './fault-words.ts';
import { Findings } from './findings.tsx';
import { keepKind, keptKind } from './kept-kind.ts';
import { useCardAdvice } from './use-card-advice.ts';
import { useCardKeeping } from './use-card-keeping.ts';

type CardDialogProps = {
  readonly task: CardTask;
  readonly onClose: () => void;
};

const goneWords = 'This card was deleted meanwhile. Copy your words, or close the dialog.';
const leaveWords = 'You changed this card. Press Escape once more to leave it as it was.';

/** Writes one card; it is kept when the reader says so, and never half. */
export function CardDialog({ task, onClose }: CardDialogProps) {
  const source = sourceOf(task);
  const own = task.kind === 'edit' ? task.card : null;
  const [first] = useState(() => firstDraft(task, source.sentence));
  const [draft, setDraft] = useState(first);
  const [isReset, setReset] = useState(false);
  const [tags, setTags] = useState(own?.tags.join(', ') ?? '');
  const [said, setSaid] = useState<string | null>(null);
  const keep = useCardKeeping(task);
  const content = contentOf(draft);
  const findings = useCardAdvice(content, source.documentId, own);
  const form = useRef<HTMLFormElement>(null);
  // With the drawing: what was typed before it was there goes on in this field.
  useLayoutEffect(() => form.current?.querySelector('textarea')?.focus(), []);

  function change(part: Partial<CardDraft>): void {
    setSaid(null);
    setDraft({ ...draft, ...part });
    if (part.kind !== undefined && task.kind === 'new') keepKind(part.kind);
  }

  async function submit(event?: FormEvent): Promise<void> {
    event?.preventDefault();
    const outcome = await keep(content, { tags: tagsOf(tags), isReset });
    if (outcome.kind === 'kept') onClose();
    else setSaid(outcome.kind === 'gone' ? goneWords : faultWords[outcome.fault]);
  }

  function leave(): void {
    if (draft === first || sameWords(draft, first) || said === leaveWords) onClose();
    else setSaid(leaveWords);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void submit();
  }

  return (
    <Dialog title={own === null ? 'New card' : 'Edit card'} isWide onClose={leave}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Ctrl+Enter keeps the card from any of its fields */}
      <div className={styles['columns']} onKeyDown={onKeyDown}>
        <form ref={form} className={styles['form']} onSubmit={(event) => void submit(event)}>
          <KindChoice draft={draft} onChange={change} />
          <DraftFields draft={draft} onChange={change} />
          {own !== null && <EditedFields {...{ own, draft, isReset, setReset }} />}
          {said !== null && (
            <p className={styles['fault']} role="alert">
              {said}
            </p>
          )}
          <div className={styles['actions']}>
            <Button tone="quiet" onClick={onClose}>
              Cancel
            </Button>
            <Button tone="main" type="submit" title="Ctrl+Enter">
              {own === null ? 'Add card' : 'Keep card'}
            </Button>
          </div>
        </form>
        <aside className={styles['beside']}>
          <CardPreview content={content} />
          <Findings findings={findings} whenNone={adviceOf(content)} />
          {source.sentence !== '' && (
            <figure className={styles['source']}>
              <figcaption>From the text</figcaption>
              <blockquote>{source.sentence}</blockquote>
            </figure>
          )}
          <label className={styles['tags']}>
            Tags, apart by commas
            <input value={tags} onChange={(event) => setTags(event.target.value)} />
          </label>
        </aside>
      </div>
    </Dialog>
  );
}

type EditedFieldsProps = {
  readonly own: (CardTask & { kind: 'edit' })['card'];
  readonly draft: CardDraft;
  readonly isReset: boolean;
  readonly setReset: (isReset: boolean) => void;
};

/** What an edit does to the schedule, and to cards whose part is no more. */
function EditedFields({ own, draft, isReset, setReset }: EditedFieldsProps) {
  const siblings = useStored((store) => siblingsOf(store, own.siblingGroup), [own.siblingGroup]);
  const parts = partsOf(contentOf(draft)).length;
  const lost = Math.max(0, (siblings?.length ?? 1) - parts);
  return (
    <>
      <label className={styles['reset']}>
        <input
          type="checkbox"
          checked={isReset}
          onChange={(event) => setReset(event.target.checked)}
        />
        Begin its schedule anew
      </label>
      {lost > 0 && parts > 0 && (
        <p className={styles['about']}>
          {lost === 1 ? 'One of its cards' : `${lost} of its cards`} will have nothing left to ask:
          kept with {lost === 1 ? 'its' : 'their'} reviews, and not asked again.
        </p>
      )}
    </>
  );
}

/** What is said where the doctor finds nothing. */
function adviceOf(content: CardContent): string {
  const isWhole = contentFault(content) === null;
  return isWhole ? 'A well-formed card: nothing to remark.' : 'Hints come while you write.';
}

/** The sentences around the card's passage, and its document. */
function sourceOf(task: CardTask) {
  const { anchor, documentId } = task.kind === 'new' ? task.highlight : task.card;
  const quote = task.kind === 'new' ? null : task.card.quote;
  if (anchor === null) return { sentence: quote ?? '', documentId };
  const { before, after } = quoteInSentence(anchor);
  return { sentence: before + anchor.quote + after, documentId };
}

function firstDraft(task: CardTask, sentence: string): CardDraft {
  if (task.kind === 'new') {
    return draftFromPassage(task.highlight.anchor.quote, sentence, keptKind());
  }
  const { card, proposed } = task;
  return draftFromContent(proposed ?? card.content, card.quote, sentence);
}

function sameWords(a: CardDraft, b: CardDraft): boolean {
  return JSON.stringify(contentOf(a)) === JSON.stringify(contentOf(b));
}

function tagsOf(words: string): readonly string[] {
  return words
    .split(/[,\s]+/)
    .map((tag) => tag.replace(/^#/, ''))
    .filter((tag) => tag !== '');
}
