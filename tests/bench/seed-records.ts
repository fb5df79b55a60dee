/** Fills the database of an open page with records of the bundled article, as acts would have left it. */
import type { Page } from '@playwright/test';
import { storeOpen } from '#support/drivers/reader-steps.ts';

/** Adds `count` records: a quarter highlights, a quarter cards, half reviews. */
export async function seedRecords(page: Page, count: number): Promise<void> {
  await storeOpen(page);
  await page.evaluate(async (total) => {
    const open = indexedDB.open('plenum');
    await new Promise((resolve) => open.addEventListener('success', resolve));
    const database = open.result;
    const names = ['documents', 'highlights', 'cards', 'reviews', 'counts'];
    const write = async (work: (store: (name: string) => IDBObjectStore) => void) => {
      const transaction = database.transaction(names, 'readwrite');
      work((name) => transaction.objectStore(name));
      await new Promise((resolve) => transaction.addEventListener('complete', resolve));
    };
    const reading = database.transaction('documents').objectStore('documents').getAll();
    await new Promise((resolve) => reading.addEventListener('success', resolve));
    const [{ id: documentId, revisionId }] = reading.result;
    const at = Date.now();
    const day = 86_400_000;
    const quarter = total / 4;
    const anchorOf = (index: number) => ({
      revisionId,
      quote: `self-reliance in technological innovation, for the ${index}th time`,
      before: 'Beijing has long focused on ',
      after: ' to mitigate dependence on others.',
      start: index,
      end: index + 41,
      headingPath: ['Chinese Domestic Innovation'],
    });
    const scheduleOf = (index: number) => ({
      state: 'review',
      // Hardly two cards come due in the same minute: each minute has a count of its own.
      dueAt: at + ((index * 37) % (365 * 1_440)) * 60_000,
      stability: 3.1731 + (index % 100),
      difficulty: 5.2824,
      repetitions: index % 9,
      lapses: index % 3,
      learningStep: 0,
      scheduledDays: index % 365,
      lastReviewedAt: at - day,
    });
    const times = { createdAt: at, changedAt: at };
    for (let from = 0; from < quarter; from += 2_500) {
      await write((store) => {
        for (let index = from; index < Math.min(quarter, from + 2_500); index += 1) {
          const [highlightId, cardId] = [`highlight-${index}`, `card-${index}`];
          const anchor = anchorOf(index);
          store('highlights').put({
            ...{ id: highlightId, documentId, anchor, colour: 'claim', note: '', tags: [] },
            ...times,
          });
          store('cards').put({
            ...{ id: cardId, documentId, highlightId, anchor, quote: anchor.quote },
            content: { kind: 'basic', prompt: `What is asked in ${index}?`, answer: `${index}` },
            ...{ siblingGroup: cardId, part: 'whole', tags: [], flag: null },
            ...{ suspendedAt: null, buriedUntil: null, leechSince: null, promptKey: index },
            queue: { stage: 'review', at: scheduleOf(index).dueAt, band: index % 47 },
            ...{ schedule: scheduleOf(index), ...times },
          });
          for (const turn of [1, 2]) {
            store('reviews').put({
              ...{ id: `review-${index}-${turn}`, cardId, grade: 'good', reviewedAt: at - turn },
              ...{ millisecondsTaken: 900 + (index % 4_000) },
              ...{ before: scheduleOf(index), after: scheduleOf(index + turn) },
            });
          }
        }
      });
    }
    // The app counts anew what it finds uncounted at its next start.
    await write((store) => store('counts').clear());
    database.close();
  }, count);
}
