/** The page in which cards are measured: grading, the queue, queries, statistics and the optimiser. */
import { Dexie } from 'dexie';
import type { Card } from '#core/card/card.ts';
import { cardMatcher } from '#core/card/query/match-card.ts';
import { parseCardQuery } from '#core/card/query/parse-card-query.ts';
import { defaultWeights } from '#core/schedule/fsrs.ts';
import type { QueueOrder } from '#core/schedule/order-queue.ts';
import type { Review, ReviewId } from '#core/schedule/review.ts';
import { columnsOf, type ReviewColumns } from '#core/schedule/review-columns.ts';
import { optionsFor } from '#core/schedule/scheduler-options.ts';
import { defaultSettings } from '#core/schedule/scheduling-settings.ts';
import { simulateStudy } from '#core/schedule/simulate/simulate-study.ts';
import { usualTraits } from '#core/schedule/simulate/simulated-learner.ts';
import { createMemoryHost } from '#renderer/host/memory.ts';
import type { Store } from '#renderer/storage/act.ts';
import { stepsOf } from '#renderer/storage/count-steps.ts';
import { applyCounts, settleDueCards } from '#renderer/storage/counts.ts';
import { openStore } from '#renderer/storage/open-store.ts';
import { prepareReview } from '#renderer/storage/prepare-review.ts';
import { readQueue } from '#renderer/storage/queue.ts';
import { readReviewColumns } from '#renderer/storage/read-review-columns.ts';
import { packed } from '#renderer/storage/review-packs.ts';
import { reviewCard } from '#renderer/storage/reviews.ts';
import { changeScheduling } from '#renderer/storage/scheduling.ts';
import { upkeep } from '#renderer/storage/upkeep.ts';
import { studyInWorker } from '#renderer/workers/study-in-worker.ts';
import { aDocument, cardMaker, documentsOfBench, monthOfReviews } from './collection.ts';
import { browserIsWhole, filterBrowser, leaveBrowser, openBrowser, showDesk } from './desk.tsx';

const bare = new Dexie('bare', { chromeTransactionDurability: 'strict' });
bare.version(1).stores({ cards: 'id, documentId, highlightId, schedule.dueAt' });

const host = createMemoryHost();

async function opened(): Promise<Store> {
  const result = await openStore(host, 'plenum');
  if (result.kind !== 'ready') throw new Error(result.kind);
  return result.store;
}

const store = await opened();
const now = Date.now();
const cards = cardMaker(now);
const calendar = { timeZone: 'UTC', dayStartsAtHour: 4 };

async function timed(work: () => Promise<unknown> | undefined): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** The reviews of a reader who forgets sooner than most: `count` of them, simulated. */
function simulatedReviews(count: number): Review[] {
  const reviews: Review[] = [];
  const weights = defaultWeights.map((weight, index) => (index < 4 ? weight * 0.5 : weight));
  const size = Math.ceil(count / 11);
  simulateStudy(
    {
      ...{ cards: size, days: 365, newEachDay: Math.ceil(size / 330), reviewsEachDay: 9_999 },
      scheduler: optionsFor(defaultSettings, [], 'UTC'),
      ...{ isBalanced: false, willingness: [1, 1, 1, 1, 1, 1, 1], seed: 1 },
      learner: { ...usualTraits, weights },
      from: Date.UTC(2026, 0, 1, 12),
    },
    (review) => reviews.push(review),
  );
  if (reviews.length < count) throw new Error(`Only ${reviews.length} reviews were simulated`);
  return reviews.slice(0, count);
}

let inMemory: Card[] = [];

/** What the bench calls; times are in milliseconds. */
const bench = {
  /** Fills the table up to `total` cards, as upkeep: what a reader of many years has. */
  async fill(total: number) {
    const { database } = store;
    const documents = Array.from({ length: documentsOfBench }, (_, number) => aDocument(number));
    await upkeep(database, ['documents'], () => database.documents.bulkPut(documents));
    for (let filled = await database.cards.count(); filled < total; filled += 20_000) {
      const added = cards(20_000);
      await upkeep(database, ['cards', 'counts'], async () => {
        await database.cards.bulkPut(added);
        const changes = added.map((after) => ({
          table: 'cards',
          key: after.id,
          before: null,
          after,
        }));
        await applyCounts(database, stepsOf(changes));
      });
    }
    await settleDueCards(database, now);
    return database.cards.count();
  },
  /** Sets the order of the queue, and its limit. */
  async order(order: QueueOrder, reviewsEachDay: number) {
    await changeScheduling(store, { order, reviewsEachDay });
  },
  /** The first cards of the queue of the day, at most so many. */
  async queue(most: number) {
    let found = 0;
    const time = await timed(async () => {
      found = (await readQueue(store, now, most)).cards.length;
    });
    return { time, found };
  },
  /** One card graded, beside a bare put of as large a record. */
  async grade() {
    const [card] = (await readQueue(store, now, 1)).cards;
    if (card === undefined) throw new Error('No card is due');
    // As the review screen does while the card is read.
    const prepared = await prepareReview(store, card);
    return {
      bare: await timed(() => bare.table('cards').put(card)),
      own: await timed(() => reviewCard(store, card, 'good', 4_000, prepared)),
    };
  },
  /** Shows the app over the cards that were filled in. */
  showDesk: () => showDesk(store, host),
  /** Opens the browser over so many cards, and leaves it again; milliseconds to its first frame. */
  async openBrowser(count: number) {
    const time = await openBrowser(count);
    await browserIsWhole();
    await leaveBrowser();
    return { time };
  },
  /** Opens the browser and waits until all cards are read; milliseconds. */
  async readBrowser(count: number) {
    const began = performance.now();
    await openBrowser(count);
    await browserIsWhole();
    return performance.now() - began;
  },
  /** A query in the browser that is open. */
  filterBrowser,
  /** A query over 100,000 cards in memory. */
  filter(query: string) {
    if (inMemory.length === 0) inMemory = cardMaker(now)(100_000);
    const began = performance.now();
    const parsed = parseCardQuery(query);
    if (!parsed.ok) throw new Error(parsed.error.kind);
    const conditions = { now, dayEnds: now, weights: defaultWeights, titleOf: (id: string) => id };
    const found = inMemory.filter(cardMatcher(parsed.value, conditions)).length;
    return { time: performance.now() - began, found };
  },
  /** Ten years of reviews, packed by the month as they are after their month. */
  async fillReviews(total: number) {
    const { database } = store;
    const months = 120;
    const last = new Date(now).getUTCFullYear() * 12 + new Date(now).getUTCMonth() - 1_970 * 12 - 1;
    const startOf = (month: number) => Date.UTC(1970, month);
    await upkeep(database, ['reviews', 'reviewPacks', 'cardsPacks'], async () => {
      const [model] = simulatedReviews(1);
      for (let month = last - months + 1; month <= last; month += 1) {
        const [from, to] = [startOf(month), startOf(month + 1)];
        const columns = monthOfReviews(from, to, Math.ceil(total / months), 30_000);
        const pack = packed(month, columns);
        await database.reviewPacks.put(pack.reviews);
        await database.cardsPacks.put(pack.cards);
        const edge = { ...model, id: `edge ${month}` as ReviewId, reviewedAt: from } as Review;
        if (month === last || month === last - months + 1) await database.reviews.put(edge);
      }
    });
  },
  /** The statistics of all reviews: what reading them takes, and what reckoning with them takes. */
  async statistics() {
    const task = { kind: 'statistics', calendar, weights: defaultWeights, cards: null } as const;
    const parts: ReviewColumns[] = [];
    const reading = await timed(async () => {
      for await (const part of readReviewColumns(store, false)) parts.push(part);
    });
    let reviews = 0;
    const time = await timed(async () => {
      reviews = (await studyInWorker(task, parts)).reviews;
    });
    return { time, reading, reviews };
  },
  /** Weights fitted to `count` reviews. */
  async optimise(count: number) {
    const columns = columnsOf(simulatedReviews(count));
    const task = { kind: 'optimise', calendar, weights: defaultWeights } as const;
    const began = performance.now();
    const proposal = await studyInWorker(task, [columns]);
    const time = performance.now() - began;
    return { time, proposal };
  },
};

/** What the bench of the page can do. */
export type CardsBench = typeof bench;

Object.assign(window, { bench });
