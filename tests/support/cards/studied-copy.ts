/** A copy of a desk on which someone has studied for a long time: cards and reviews as the scheduler leaves them. */
import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { type Card, type CardId, newCard, noSource, type SiblingGroupId } from '#core/card/card.ts';
import { changedCard } from '#core/card/change-card.ts';
import { uuidV7 } from '#core/id.ts';
import { defaultWeights } from '#core/schedule/fsrs.ts';
import type { Review, ReviewId } from '#core/schedule/review.ts';
import { optionsFor } from '#core/schedule/scheduler-options.ts';
import { defaultSettings } from '#core/schedule/scheduling-settings.ts';
import { simulateStudy } from '#core/schedule/simulate/simulate-study.ts';
import { usualTraits } from '#core/schedule/simulate/simulated-learner.ts';
import { upkeep } from '#renderer/storage/upkeep.ts';
import { exported } from '../storage/copies.ts';
import { readyStore, sampleDocument } from '../storage/test-store.ts';

const dayLength = 86_400_000;
const subjects = 'river law cell treaty engine market court plan tax port league grain'.split(' ');

/** How large the desk is, and until when it was studied, in epoch milliseconds. */
export type StudiedDesk = {
  readonly cards: number;
  readonly days: number;
  readonly until: number;
};

/**
 * The bytes of a `.plenum` file with so many cards, half of them from a document, the last fifth never asked,
 * and their reviews over so many days by a learner who forgets sooner than most.
 */
export async function studiedCopy(desk: StudiedDesk): Promise<Uint8Array<ArrayBuffer>> {
  const store = await readyStore(`studied ${desk.until}`);
  try {
    const { id, anchor } = await sampleDocument(store);
    const source = { ...noSource, documentId: id, anchor, quote: anchor.quote };
    const reviews = reviewsOf(desk);
    const cards = Array.from({ length: desk.cards }, (_, number) => {
      const card = cardOf(number, desk, number % 2 === 0 ? source : noSource);
      const last = reviews.get(number)?.at(-1);
      return last === undefined
        ? card
        : changedCard(card, { schedule: last.after }, last.reviewedAt);
    });
    const all = [...reviews].flatMap(([number, some]) =>
      some.map((review, index) => ({ ...review, ...idsOf(number, index, desk) })),
    );
    const { database } = store;
    await upkeep(database, ['cards', 'reviews'], async () => {
      await database.cards.bulkPut(cards);
      await database.reviews.bulkPut(all);
    });
    return new Uint8Array(await (await exported(store)).arrayBuffer());
  } finally {
    store.database.close();
    await Dexie.delete(store.database.name);
  }
}

/** The reviews of each card by its number, in their order. */
function reviewsOf({ cards, days, until }: StudiedDesk): Map<number, Review[]> {
  const asked = Math.ceil(cards * 0.8);
  const weights = defaultWeights.map((weight, index) => (index < 4 ? weight * 0.6 : weight));
  const found = new Map<number, Review[]>();
  simulateStudy(
    {
      ...{ cards: asked, days, newEachDay: Math.ceil(asked / (days * 0.8)), reviewsEachDay: 9_999 },
      scheduler: optionsFor(defaultSettings, [], 'UTC'),
      ...{ isBalanced: true, willingness: defaultSettings.willingness, seed: 1 },
      learner: { ...usualTraits, weights },
      from: until - days * dayLength,
    },
    (review) => {
      if (review.reviewedAt > until) return;
      const number = Number(review.cardId.slice('card '.length));
      const own = found.get(number) ?? [];
      own.push(review);
      found.set(number, own);
    },
  );
  return found;
}

function cardOf(
  number: number,
  { cards, days, until }: StudiedDesk,
  source: Parameters<typeof newCard>[3],
): Card {
  const madeAt = Math.round(until - (days - (days * number) / cards) * dayLength);
  const id = idOf(madeAt, number);
  const subject = subjects[number % subjects.length] ?? '';
  const content = {
    kind: 'basic' as const,
    prompt: `What became of the ${subject} in the year ${1_200 + number}?`,
    answer: `The ${subject} was given to the town.`,
  };
  const part = { content, part: 'whole' as const };
  const card = newCard(id as CardId, id as unknown as SiblingGroupId, part, source, madeAt);
  return number % 3 === 0
    ? changedCard(card, { tags: ['exam', `year::${number % 5}`] }, madeAt)
    : card;
}

function idsOf(number: number, index: number, { cards, days, until }: StudiedDesk) {
  const madeAt = Math.round(until - (days - (days * number) / cards) * dayLength);
  return {
    id: idOf(madeAt, number + (index + 1) * cards) as ReviewId,
    cardId: idOf(madeAt, number) as CardId,
  };
}

/** An id that no other number has, and that sorts by its time. */
function idOf(madeAt: number, number: number): string {
  const bytes = new Uint8Array(10);
  new DataView(bytes.buffer).setUint32(6, number);
  return uuidV7(madeAt, bytes);
}
