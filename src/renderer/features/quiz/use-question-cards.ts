/** Makes cards of questions that were missed: by the same act as anywhere. */

import { type CardContent, contentFault, partsOf } from '#core/card/card-content.ts';
import { plainFace } from '#core/card/card-face.ts';
import { textKey } from '#core/card/card-words.ts';
import type { AskedQuestion } from '#core/quiz/attempt.ts';
import type { FactId } from '#core/quiz/fact.ts';
import { cardOfQuestion } from '#core/quiz/session/card-of-question.ts';
import type { StoredFact } from '#core/quiz/stored-fact.ts';
import { counted } from '#core/text/in-figures.ts';
import { useSurroundings } from '../../desk/surroundings/surroundings.tsx';
import type { Store } from '../../storage/act.ts';
import { addCards, cardsLike } from '../../storage/cards.ts';
import { documentOf } from '../../storage/documents.ts';
import { factsOf } from '../../storage/facts.ts';
import { useAnnounce } from '../../ui/announcer.tsx';

/** A fact that was missed, by the question that asked for it. */
export type MissedFact = { readonly question: AskedQuestion; readonly factId: FactId };

/** Makes the cards of `missed` that are not there yet; answers what came of it, in words. */
export function useQuestionCards(): (missed: readonly MissedFact[]) => Promise<string> {
  const { store } = useSurroundings();
  const announce = useAnnounce();
  return async (missed) => {
    let made = 0;
    for (const one of missed) if (await makeCard(store, one)) made += 1;
    const words = wordsOf(missed.length, made);
    announce(words);
    return words;
  };
}

function wordsOf(wanted: number, made: number): string {
  if (made === 0)
    return wanted === 1 ? 'That card is there already.' : 'Those cards are there already.';
  const rest = made < wanted ? ` ${counted(wanted - made, 'card')} you had already.` : '';
  return `${counted(made, 'card')} made.${rest}`;
}

/** Whether a card was made: one that asks the very same is not made a second time. */
async function makeCard(store: Store, { question, factId }: MissedFact): Promise<boolean> {
  const { documentId } = question;
  const [document, facts] = await Promise.all([
    documentOf(store, documentId),
    factsOf(store, documentId),
  ]);
  const fact = facts.find(({ id }) => id === factId) ?? null;
  const content = cardOfQuestion(question, factId, fact);
  if (
    contentFault(content) !== null ||
    (await isThere(store, content, document === null ? null : documentId))
  )
    return false;
  await addCards(store, [content], document === null ? {} : placeOf(fact, documentId));
  return true;
}

function placeOf(fact: StoredFact | null, documentId: AskedQuestion['documentId']) {
  const anchor = fact?.anchors[0];
  return anchor === undefined ? { documentId } : { documentId, anchor };
}

async function isThere(
  store: Store,
  content: CardContent,
  documentId: AskedQuestion['documentId'] | null,
): Promise<boolean> {
  const keys = new Set(partsOf(content).map((part) => textKey(plainFace(content, part).prompt)));
  const like = await cardsLike(store, content, documentId);
  return like.some(({ promptKey }) => keys.has(promptKey));
}
