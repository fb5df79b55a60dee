/** What is said of a card while it is written: faults, the doctor's findings, cards that it repeats. */
import { useDeferredValue, useMemo } from 'react';
import type { Card } from '#core/card/card.ts';
import type { CardContent } from '#core/card/card-content.ts';
import { examineCard } from '#core/card/doctor/examine-card.ts';
import type { Finding } from '#core/card/doctor/finding.ts';
import type { DocumentId } from '#core/text/document.ts';
import { useStored } from '../../desk/surroundings/surroundings.tsx';
import { cardsLike } from '../../storage/cards.ts';
import { documentOf } from '../../storage/documents.ts';

/** The findings on `content`, a moment behind the typing; `own` is the card that is edited, if one is. */
export function useCardAdvice(
  content: CardContent,
  documentId: DocumentId | null,
  own: Card | null,
): readonly Finding[] {
  const settled = useDeferredValue(content);
  const written = JSON.stringify(settled);
  const language = useStored(
    async (store) => (documentId === null ? null : (await documentOf(store, documentId))?.language),
    [documentId],
  );
  const alike = useStored((store) => cardsLike(store, settled, documentId), [written, documentId]);
  return useMemo(() => {
    const others = (alike ?? []).filter(({ siblingGroup }) => siblingGroup !== own?.siblingGroup);
    return examineCard(settled, others, language ?? null);
  }, [settled, alike, language, own]);
}
