/** Follows what is read: what stands in the window long enough to be read counts, from its top on. */
import { type RefObject, useEffect, useState } from 'react';
import { type Coverage, cover, readableWithin } from '#core/text/coverage.ts';
import { stretchInWindow } from '../progress/use-present-stretch.ts';
import type { ReadableDocument } from '../use-opened-document.ts';
import { keepCoverage, keptCoverage } from './coverage-store.ts';

const lookMilliseconds = 1_000;

/** Without a sign of the reader for so long, nobody is reading. */
const idleMilliseconds = 180_000;

/** The coverage of the open revision, live, and kept as it grows. */
export function useCoverage(
  textRef: RefObject<HTMLElement | null>,
  { text }: ReadableDocument,
): Coverage {
  const { revisionId, blocks } = text;
  const { length } = text.text;
  const [coverage, setCoverage] = useState(() => keptCoverage(revisionId, length));
  useEffect(() => {
    let known = keptCoverage(revisionId, length);
    let scrolledAt = performance.now();
    let activeAt = scrolledAt;
    const scroll = () => {
      scrolledAt = performance.now();
      activeAt = scrolledAt;
    };
    const act = () => {
      activeAt = performance.now();
    };
    const look = () => {
      const now = performance.now();
      const isReading = document.visibilityState === 'visible' && now - activeAt < idleMilliseconds;
      const seen = textRef.current === null ? null : stretchInWindow(textRef.current, blocks);
      if (!isReading || seen === null) return;
      const read = readableWithin(seen, (now - scrolledAt) / 1_000);
      if (read === null || isCovered(known, read.start, read.end)) return;
      known = cover(known, read);
      setCoverage(known);
      keepCoverage(revisionId, known);
    };
    const timer = setInterval(look, lookMilliseconds);
    addEventListener('scroll', scroll, { passive: true });
    addEventListener('pointermove', act, { passive: true });
    addEventListener('keydown', act);
    return () => {
      clearInterval(timer);
      removeEventListener('scroll', scroll);
      removeEventListener('pointermove', act);
      removeEventListener('keydown', act);
    };
  }, [textRef, revisionId, blocks, length]);
  return coverage;
}

function isCovered(coverage: Coverage, start: number, end: number): boolean {
  return coverage.some((one) => one.start <= start && end <= one.end);
}
