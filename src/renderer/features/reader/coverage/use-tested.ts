/** Tells which passages of the open text a quiz asked about, and which of them are known. */
import { useMemo } from 'react';
import { standsIn } from '#core/anchor/resolve-anchor.ts';
import { historiesOf } from '#core/quiz/session/coverage-matrix.ts';
import { passage } from '#core/text/passage.ts';
import { useStored } from '../../../desk/surroundings/surroundings.tsx';
import { listAttempts } from '../../../storage/attempts.ts';
import { factsOf } from '../../../storage/facts.ts';
import type { ReadableDocument } from '../use-opened-document.ts';
import type { TestedPassage } from './coverage-layer.ts';

const none: readonly TestedPassage[] = [];

/** The passages of the facts that were asked, as their latest answers have it; the same value while it is so. */
export function useTested({ document, text }: ReadableDocument): readonly TestedPassage[] {
  const read = useStored(
    async (store) => {
      const attempts = await listAttempts(store, document.id);
      // Most documents were never asked about: their facts are not read.
      return attempts.length === 0 ? null : { attempts, facts: await factsOf(store, document.id) };
    },
    [document.id],
  );
  return useMemo(() => {
    if (read === undefined || read === null) return none;
    const histories = historiesOf(read.attempts);
    return read.facts.flatMap(({ id, anchors }) => {
      const history = histories.get(id);
      if (history === undefined) return [];
      const isKnown = history.latest.verdict === 'right';
      return anchors
        .filter((anchor) => standsIn(anchor, text))
        .map(({ start, end }) => ({ factId: id, isKnown, passage: passage(start, end) }));
    });
  }, [read, text]);
}
