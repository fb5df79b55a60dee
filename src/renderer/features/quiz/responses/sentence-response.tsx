/** The text to find a sentence in: its paragraphs, sentence by sentence, by arrow keys or by pointing. */
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { fractionOf } from '#core/chance.ts';
import { sentencesOf } from '#core/text/sentence.ts';
import { useChords } from '../../../desk/keys/use-page-keys.ts';
import { useQuizKeys } from '../quiz-keys.ts';
import { type Proof, paragraphAt } from '../use-document-text.ts';
import styles from './responses.module.css';

/** So much of the text is shown at most, in UTF-16 code units, and to the end of the paragraph. */
const reach = 8_000;

type SentenceResponseProps = {
  readonly proof: Proof;
  /** The question's id: decides which part of a long text is shown. */
  readonly seed: string;
  /** What was given before, where it can still be changed. */
  readonly given: { readonly start: number; readonly end: number } | null;
  readonly onGive: (place: { readonly start: number; readonly end: number }) => void;
};

/** Arrows move by sentence; the key that answers gives the one in front. */
export function SentenceResponse({ proof, seed, given, onGive }: SentenceResponseProps) {
  const paragraphs = useMemo(() => shownParagraphs(proof, seed), [proof, seed]);
  const sentences = useMemo(() => paragraphs.flatMap((one) => one.sentences), [paragraphs]);
  const first = sentences.findIndex(({ start }) => start === given?.start);
  const [at, setAt] = useState(Math.max(0, first));
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const move = (step: number) => () =>
    setAt((last) => Math.min(sentences.length - 1, Math.max(0, last + step)));
  useChords((chord) => {
    if (chord === 'ArrowDown' || chord === 'ArrowRight') return move(1);
    return chord === 'ArrowUp' || chord === 'ArrowLeft' ? move(-1) : null;
  });
  const chosen = sentences[at];
  const commands = {
    ...{ 'next-item': move(1), 'previous-item': move(-1) },
    next: chosen === undefined ? null : () => onGive(chosen),
  };
  useQuizKeys(commands, true);
  useEffect(() => {
    const shown = list.current?.querySelector(`[data-at="${at}"]`);
    shown?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  let number = -1;
  return (
    <div
      ref={list}
      className={styles['sentences']}
      role="listbox"
      tabIndex={0}
      aria-label="The text, sentence by sentence"
      aria-activedescendant={`${id}${at}`}
    >
      {paragraphs.map((paragraph) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options inside a list box
        <p key={paragraph.start} role="group" className={styles['paragraph']}>
          {paragraph.sentences.map((sentence) => {
            number += 1;
            const own = number;
            return (
              <SentenceOption
                key={sentence.start}
                id={`${id}${own}`}
                at={own}
                isFront={own === at}
                words={proof.text.text.slice(sentence.start, sentence.end)}
                onPoint={() => setAt(own)}
                onGive={() => onGive(sentence)}
              />
            );
          })}
        </p>
      ))}
    </div>
  );
}

type SentenceOptionProps = {
  readonly id: string;
  readonly at: number;
  readonly isFront: boolean;
  readonly words: string;
  readonly onPoint: () => void;
  readonly onGive: () => void;
};

function SentenceOption({ id, at, isFront, words, onPoint, onGive }: SentenceOptionProps) {
  return (
    <>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the list box obeys the keys */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the list box has the focus, and names the option in front */}
      <span
        id={id}
        data-at={at}
        role="option"
        aria-selected={isFront}
        className={styles['sentence']}
        onPointerEnter={onPoint}
        onClick={onGive}
      >
        {words}
      </span>{' '}
    </>
  );
}

type Shown = {
  readonly start: number;
  readonly sentences: readonly { readonly start: number; readonly end: number }[];
};

/**
 * The paragraphs around the first proof, cut where paragraphs are; of a short text all of them. Where in them the
 * proof stands follows from `seed`: it is not always in the middle.
 */
function shownParagraphs(
  { text: { text, language }, passages }: Proof,
  seed: string,
): readonly Shown[] {
  const place = (passages[0]?.start ?? 0) - reach * fractionOf(seed);
  const from = paragraphAt(text, Math.max(0, Math.floor(place))).start;
  const to = paragraphAt(text, Math.min(text.length, from + reach)).end;
  const paragraphs: Shown[] = [];
  for (let start = from; start < to; ) {
    const { end } = paragraphAt(text, start);
    const words = text.slice(start, end);
    const own = sentencesOf(words, language ?? undefined);
    const sentences = own.map((one) => ({ start: start + one.start, end: start + one.end }));
    if (sentences.length > 0) paragraphs.push({ start, sentences });
    start = Math.max(end, start) + 2;
  }
  return paragraphs;
}
