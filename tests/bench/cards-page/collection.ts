/** Large collections for the bench: cards in every state, and reviews of ten years. */
import { type Card, type CardId, filed, noSource, type SiblingGroupId } from '#core/card/card.ts';
import { chanceFrom } from '#core/chance.ts';
import { newSchedule } from '#core/schedule/card-schedule.ts';
import { emptyColumns, type ReviewColumns, withCards } from '#core/schedule/review-columns.ts';
import type { DocumentId, RevisionId } from '#core/text/document.ts';
import type { DocumentRecord } from '#renderer/storage/records.ts';

export const dayLength = 86_400_000;
const words =
  'river law cell treaty engine market court plan tax port league grain canal mint'.split(' ');

/** How many documents the cards come from. */
export const documentsOfBench = 50;

/** One of the documents that the cards come from; it has no text. */
export function aDocument(number: number): DocumentRecord {
  const subject = words[number % words.length] ?? '';
  return {
    id: `document-${number}` as DocumentId,
    title: `A short history of the ${subject}, volume ${1 + Math.floor(number / words.length)}`,
    ...{ byline: null, language: 'en', origin: { kind: 'file', name: `${number}.txt` } },
    revisionId: `revision-${number}` as RevisionId,
    ...{ words: 12_000, createdAt: 0, openedAt: null, readingOffset: 0, state: 'new' },
    ...{ format: 'plain-text', encoding: null, tags: [], collections: [] },
    ...{ isArchived: false, queuePosition: null, changedAt: 0 },
  };
}

/**
 * A maker of cards as a reader of years has them: one in ten new, one in twenty suspended, the rest in
 * review with waits from a day to years, one in fifty of them due.
 */
export function cardMaker(now: number): (count: number) => Card[] {
  const chance = chanceFrom(1);
  let made = 0;
  return (count) =>
    Array.from({ length: count }, () => {
      made += 1;
      const word = words[made % words.length] ?? '';
      const wait = Math.round(1.5 ** (1 + chance() * 16)) * dayLength;
      const ahead = chance() < 0.02 ? -chance() * 2 * wait : chance() * wait + dayLength;
      // Dates are beginnings of study days.
      const dueAt = Math.floor((now + ahead) / dayLength) * dayLength + 4 * 3_600_000;
      const kind = chance();
      const review = {
        ...newSchedule(now),
        ...{
          state: 'review' as const,
          dueAt,
          stability: wait / dayLength,
          difficulty: 1 + chance() * 9,
        },
        ...{ repetitions: 5, lapses: made % 4, scheduledDays: wait / dayLength },
        lastReviewedAt: dueAt - wait,
      };
      return filed({
        id: `card-${String(made).padStart(8, '0')}` as CardId,
        siblingGroup: `card-${made}` as SiblingGroupId,
        ...noSource,
        documentId: `document-${made % documentsOfBench}` as DocumentId,
        quote: `The ${word} of the year ${1_000 + (made % 1_000)} is the strategic support`,
        content: {
          kind: 'basic',
          prompt: `What did the ${word} number ${made} come to in the end?`,
          answer: `The answer that card number ${made} gives to it.`,
        },
        part: 'whole',
        tags: made % 5 === 0 ? ['exam', `chapter::${made % 30}`] : [],
        flag: null,
        schedule: kind < 0.1 ? newSchedule(now - made * 1_000) : review,
        suspendedAt: kind > 0.95 ? now : null,
        buriedUntil: null,
        leechSince: null,
        createdAt: now - 400 * dayLength,
        changedAt: now,
      });
    });
}

/** Reviews of one month in columns, evenly over it; `cards` is how many cards there are. */
export function monthOfReviews(
  from: number,
  to: number,
  count: number,
  cards: number,
): ReviewColumns {
  const chance = chanceFrom(from / 1_000);
  const numbers = new Map<string, number>();
  const columns = emptyColumns(count);
  for (let row = 0; row < count; row += 1) {
    // As long as a real id.
    const card = `card-${String(Math.floor(chance() * cards)).padStart(31, '0')}`;
    const number = numbers.get(card) ?? numbers.size;
    numbers.set(card, number);
    const at = from + ((to - from) * row) / count;
    columns.card[row] = number;
    columns.reviewedAt[row] = at;
    columns.grade[row] = chance() < 0.1 ? 0 : 1 + Math.floor(chance() * 3);
    columns.state[row] = chance() < 0.8 ? 2 : 1;
    columns.millisecondsTaken[row] = 2_000 + chance() * 20_000;
    columns.waitedDays[row] = Math.ceil(chance() * 100);
    columns.stability[row] = 1 + chance() * 100;
    columns.desiredPercent[row] = 90;
  }
  return withCards(columns, numbers);
}
