/** The memory of the open text, live, passage by passage. */
import { useMemo } from 'react';
import type { Card } from '#core/card/card.ts';
import { memoryOfText, type PassageMemory } from '#core/card/memory-of-text.ts';
import { useStored } from '../../../desk/surroundings/surroundings.tsx';
import { useMinute } from '../../../desk/surroundings/use-minute.ts';
import { readScheduling } from '../../../storage/scheduling.ts';
import type { ReadableDocument } from '../use-opened-document.ts';

const noPassages: readonly PassageMemory[] = [];

/**
 * The passages of `cards`, in order; none while the cards are read. Anew with every change of a card, and
 * every minute: memories fade by themselves.
 */
export function useTextMemory(
  { text }: ReadableDocument,
  cards: readonly Card[] | undefined,
): readonly PassageMemory[] {
  const now = useMinute();
  const settings = useStored(readScheduling, []);
  return useMemo(() => {
    if (cards === undefined || settings === undefined) return noPassages;
    return memoryOfText(cards, text.revisionId, { now: Math.max(now, Date.now()), settings });
  }, [cards, settings, text, now]);
}
