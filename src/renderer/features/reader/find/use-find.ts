/** Finds in the open document: paints every match, and goes from one to the next. */
import { type RefObject, useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { createFinder, type FindOptions, type FoundPassages } from '#core/text/find-in-text.ts';
import { type Passage, passage } from '#core/text/passage.ts';
import { bringIntoView } from '../page/bring-into-view.ts';
import { offsetAtHeight, topInset } from '../page/view.ts';
import { type PaintedText, paint } from '../paint.ts';
import type { ReadableDocument } from '../use-opened-document.ts';
import { usePainted } from '../use-paint.ts';
import { type FindSession, looseOptions, presentMatch } from './find-session.ts';

/** The find bar's state, and what its keys do. */
export type Find = {
  /** Null while the bar is closed. */
  readonly session: FindSession | null;
  readonly found: FoundPassages;
  /** The index of the present match; -1 where there is none. */
  readonly present: number;
  /** Opens the bar with the words last looked for, or with those that are selected. */
  readonly open: () => void;
  readonly look: (change: { readonly words?: string; readonly options?: FindOptions }) => void;
  /** Goes to the next (1) or former (-1) match; opens the bar where it is closed. */
  readonly go: (steps: 1 | -1) => void;
  /** Closes the bar, and brings the reader back to where the search began unless `stays`. */
  readonly close: (stays: boolean) => void;
};

/** `remember` is called before the reader is left at a match. */
export function useFind(
  textRef: RefObject<HTMLElement | null>,
  readable: ReadableDocument,
  remember: (place: number) => void,
): Find {
  const { text, drawing } = readable;
  const [session, setSession] = useState<FindSession | null>(null);
  const [last, setLast] = useState({ words: '', options: looseOptions });
  const finder = useMemo(() => createFinder(text.text), [text.text]);
  // The words are found in a long text a moment after they are typed, never in the way of typing.
  const asked = useDeferredValue(session);
  const [words, options] = [asked?.words ?? '', asked?.options ?? looseOptions];
  const found = useMemo(() => finder(words, options), [finder, words, options]);
  const present = session === null ? -1 : presentMatch(found.passages, session);
  const match = found.passages[present] ?? null;

  useFoundPaint(textRef, readable, found.passages, match);
  useEffect(() => {
    const root = textRef.current;
    if (root !== null && match !== null) bringIntoView(root, { ...text, drawing }, match);
  }, [textRef, text, drawing, match]);

  function open(steps = 0): void {
    const root = textRef.current;
    const from = root === null ? 0 : (offsetAtHeight(root, text, topInset) ?? 0);
    const asking = selectedWords(root) ?? session?.words ?? last.words;
    setSession({ words: asking, options: last.options, from: session?.from ?? from, steps });
  }

  return {
    ...{ session, found, present },
    open: () => open(),
    look(change) {
      if (session !== null) setSession({ ...session, ...change, steps: 0 });
    },
    go(steps) {
      if (session === null) open(steps === 1 ? 0 : -1);
      else setSession({ ...session, steps: session.steps + steps });
    },
    close(stays) {
      const root = textRef.current;
      if (session === null || root === null) return;
      setLast({ words: session.words, options: session.options });
      setSession(null);
      root.focus({ preventScroll: true });
      if (stays) remember(session.from);
      else
        bringIntoView(root, { ...text, drawing }, passage(session.from, session.from + 1), {
          to: 'top',
        });
    },
  };
}

function useFoundPaint(
  textRef: RefObject<HTMLElement | null>,
  { text }: ReadableDocument,
  matches: readonly Passage[],
  match: Passage | null,
): void {
  const all = useCallback(
    (painted: PaintedText, near: Passage) => paint(painted, 'found', matches, near),
    [matches],
  );
  const one = useCallback(
    (painted: PaintedText, near: Passage) =>
      paint(painted, 'found-present', match === null ? [] : [match], near),
    [match],
  );
  usePainted(textRef, text.blocks, all);
  usePainted(textRef, text.blocks, one);
}

/** A short selection within the text: what the reader most likely means to find. */
function selectedWords(root: HTMLElement | null): string | null {
  const selection = getSelection();
  const words = selection?.toString().trim() ?? '';
  const isInText = root?.contains(selection?.anchorNode ?? null) === true;
  return isInText && words !== '' && words.length <= 120 && !words.includes('\n') ? words : null;
}
