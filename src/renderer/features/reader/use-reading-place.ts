/** Brings the reader back to where reading stopped, and keeps that place. */
import { type RefObject, useEffect, useEffectEvent } from 'react';
import { blockIndexAt } from '#core/text/canonical-text.ts';
import { type Passage, passage } from '#core/text/passage.ts';
import { keepReadingPlace } from '../../storage/documents.ts';
import { useSurroundings } from '../surroundings.tsx';
import { blockAttribute, rangeOfPassage } from './text-map.ts';
import type { ReadableDocument } from './use-opened-document.ts';

const settleMilliseconds = 600;

/** Scrolls to `target`, or to the kept place; answers how to bring a passage into view. */
export function useReadingPlace(
  textRef: RefObject<HTMLElement | null>,
  readable: ReadableDocument,
  target: number | null,
): (passage: Passage) => void {
  const { store } = useSurroundings();
  const { document: record, text } = readable;
  const scrollTo = (place: Passage) => bringIntoView(textRef.current, readable, place);

  const arrive = useEffectEvent((wanted: number | null) => {
    const offset = wanted ?? record.readingOffset;
    const isInside = Number.isInteger(offset) && offset > 0 && offset < text.text.length;
    if (isInside) scrollTo(passage(offset, offset + 1));
    void keepReadingPlace(store, record.id, isInside ? offset : record.readingOffset);
  });
  const keep = useEffectEvent(() => {
    const offset = topOffset(textRef.current, readable);
    if (offset !== null) void keepReadingPlace(store, record.id, offset);
  });

  useEffect(() => arrive(target), [target]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const settle = () => {
      clearTimeout(timer);
      timer = setTimeout(keep, settleMilliseconds);
    };
    addEventListener('scroll', settle, { passive: true });
    return () => {
      clearTimeout(timer);
      removeEventListener('scroll', settle);
    };
  }, []);

  return scrollTo;
}

function bringIntoView(root: HTMLElement | null, readable: ReadableDocument, place: Passage): void {
  const range = root && rangeOfPassage(root, readable.text.blocks, place);
  if (!range) return;
  const { top, bottom } = range.getBoundingClientRect();
  if (top > innerHeight * 0.12 && bottom < innerHeight * 0.85) return;
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  scrollBy({ top: top - innerHeight * 0.3, behavior: isCalm ? 'instant' : 'smooth' });
}

/** The start of the sentence at the top of the window. */
function topOffset(root: HTMLElement | null, { text, sentences }: ReadableDocument): number | null {
  if (root === null) return null;
  const leaves = [...root.querySelectorAll(`[${blockAttribute}]`)];
  const top = leaves.find((leaf) => leaf.getBoundingClientRect().bottom > 0);
  const block = text.blocks[top === undefined ? -1 : Number(top.getAttribute(blockAttribute))];
  if (block === undefined || blockIndexAt(text.blocks, block.start) === 0) return 0;
  for (const sentence of sentences) {
    if (sentence.start < block.start) continue;
    const rectangle = rangeOfPassage(root, text.blocks, sentence)?.getBoundingClientRect();
    if (rectangle !== undefined && rectangle.bottom > 0) return sentence.start;
  }
  return block.start;
}
