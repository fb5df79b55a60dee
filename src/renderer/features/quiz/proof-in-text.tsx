/** The words that prove an answer, painted in their paragraph of the text. */
import './proof.css';
import { useLayoutEffect, useRef } from 'react';
import { Link } from 'wouter';
import type { AskedQuestion } from '#core/quiz/attempt.ts';
import type { Passage } from '#core/text/passage.ts';
import { addressOfPlace } from '../../desk/places/passage-address.ts';
import { chordLabel } from '../../ui/chord.ts';
import styles from './proof-in-text.module.css';
import { quizKeys } from './quiz-keys.ts';
import { type Proof, paragraphAt } from './use-document-text.ts';

/** A paragraph is shown to so many UTF-16 code units on either side of what is painted. */
const reach = 1_500;

type ProofInTextProps = {
  readonly question: AskedQuestion;
  readonly proof: Proof | null;
  /** Told before the reader goes to the text. */
  readonly onOpen: () => void;
};

/** The paragraphs; where the text is gone, or no longer says it, the words alone, and that it is so. */
export function ProofInText({ question, proof, onOpen }: ProofInTextProps) {
  const lost = proof?.lost ?? question.quotes;
  return (
    <section className={styles['proof']} aria-label="What proves it">
      {proof !== null && proof.passages.length > 0 && <Paragraphs proof={proof} onOpen={onOpen} />}
      {lost.length > 0 && (
        <>
          <p className={styles['lost']}>
            {proof === null
              ? 'The text is not in the library any more. These were its words:'
              : 'The text was changed since. These were its words:'}
          </p>
          {lost.map(({ exact, before }) => (
            <blockquote key={before + exact} className={styles['paragraph']}>
              <mark>{exact}</mark>
            </blockquote>
          ))}
        </>
      )}
    </section>
  );
}

type Shown = { readonly start: number; readonly end: number };

function Paragraphs({ proof, onOpen }: { readonly proof: Proof; readonly onOpen: () => void }) {
  const [{ chords }] = quizKeys.useKeymap();
  const { passages, text } = proof;
  const box = useRef<HTMLDivElement>(null);
  const paragraphs = paragraphsOf(text.text, passages);
  useLayoutEffect(() => {
    if (box.current !== null) bringUp(paint(box.current, passages));
    return () => void CSS.highlights.delete(layer);
  }, [passages]);
  return (
    <div
      ref={box}
      className={styles['paragraphs']}
      {...(paragraphs.length > 1
        ? { role: 'region', tabIndex: 0, 'aria-label': 'The passages, which scroll' }
        : {})}
    >
      {paragraphs.map(({ start, end }) => (
        <blockquote key={start} className={styles['paragraph']} data-start={start}>
          {text.text.slice(start, end)}
        </blockquote>
      ))}
      <p className="visually-hidden">
        It is proved by: {passages.map((one) => text.text.slice(one.start, one.end)).join(' … ')}
      </p>
      <p className={styles['source']}>
        <Link
          to={sourcePath(proof)}
          onClick={onOpen}
          aria-keyshortcuts={chordLabel(chords['open-source'])}
        >
          {text.title}
        </Link>
      </p>
    </div>
  );
}

/** Where the reader shows the proof. */
export function sourcePath({ text, passages }: Proof): string {
  return addressOfPlace(text.documentId, passages[0] ?? { start: 0, end: 0 });
}

const layer = 'plenum-quiz-proof';

/** Paints `passages` in the paragraphs of `box`; each has one text, which begins at its `data-start`. */
function paint(box: HTMLElement, passages: readonly Passage[]): readonly Range[] {
  const ranges: Range[] = [];
  for (const paragraph of box.querySelectorAll<HTMLElement>('[data-start]')) {
    const words = paragraph.firstChild;
    if (!(words instanceof Text)) continue;
    const from = Number(paragraph.dataset['start']);
    for (const { start, end } of passages) {
      const [first, last] = [Math.max(0, start - from), Math.min(words.length, end - from)];
      if (first >= last) continue;
      const range = new Range();
      range.setStart(words, first);
      range.setEnd(words, last);
      ranges.push(range);
    }
  }
  CSS.highlights.set(layer, new Highlight(...ranges));
  return ranges;
}

/** The bar at the bottom of the window is so high, in CSS pixels, with some room above it. */
const bar = 112;

/** Scrolls so far that what is painted first stands above the bar. */
function bringUp([first]: readonly Range[]): void {
  const below = (first?.getBoundingClientRect().bottom ?? 0) - (innerHeight - bar);
  if (below > 0) scrollBy({ top: below, behavior: 'instant' });
}

function paragraphsOf(text: string, passages: readonly Passage[]): readonly Shown[] {
  const shown = new Map<number, Shown>();
  for (const { start, end } of passages) {
    const paragraph = paragraphAt(text, start);
    const from = Math.max(paragraph.start, start - reach);
    const to = Math.min(Math.max(paragraph.end, end), end + reach);
    const known = shown.get(paragraph.start);
    shown.set(paragraph.start, {
      start: Math.min(known?.start ?? from, from),
      end: Math.max(known?.end ?? to, to),
    });
  }
  return [...shown.values()];
}
