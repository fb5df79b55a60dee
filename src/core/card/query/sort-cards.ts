/** Sorts cards for the browser: a hundred thousand of them within a few frames. */
import { recallAt } from '../../schedule/recall-at.ts';
import { plainFace } from '../card-face.ts';
import type { MatchConditions, MatchedCard } from './match-card.ts';

/** What cards can be sorted by. */
export const cardOrders = [
  'added',
  'changed',
  'question',
  'document',
  'due',
  'stability',
  'difficulty',
  'recall',
  'interval',
  'lapses',
  'reviews',
] as const;
export type CardOrder = (typeof cardOrders)[number];

/** An order and its direction. */
export type CardSorting = { readonly by: CardOrder; readonly isRising: boolean };

const longestKey = 80;

type Conditions = Pick<MatchConditions, 'now' | 'weights' | 'titleOf'>;

/**
 * `cards` sorted; those that are equal stay in the order they were, and those that have nothing to be sorted
 * by (a new card has no stability) come last in either direction.
 */
export function sortedCards<T extends MatchedCard>(
  cards: readonly T[],
  { by, isRising }: CardSorting,
  conditions: Conditions,
): readonly T[] {
  const direction = isRising ? 1 : -1;
  const rows = Uint32Array.from(cards.keys());
  if (by === 'question' || by === 'document') {
    const keys = cards.map((card) => wordKey(by, card, conditions));
    rows.sort((a, b) => compareWords(keys[a] ?? '', keys[b] ?? '', direction) || a - b);
  } else {
    const missing = direction * Number.POSITIVE_INFINITY;
    const measure = measures[by];
    const keys = Float64Array.from(cards, (card) => {
      const value = measure(card, conditions);
      return Number.isNaN(value) ? missing : value;
    });
    rows.sort((a, b) => {
      const [first, second] = [keys[a] ?? 0, keys[b] ?? 0];
      return first === second ? a - b : first < second ? -direction : direction;
    });
  }
  return Array.from(rows, (row) => cards[row] as T);
}

function compareWords(a: string, b: string, direction: number): number {
  if (a === b) return 0;
  if (a === '' || b === '') return a === '' ? 1 : -1;
  return a < b ? -direction : direction;
}

function wordKey(by: 'question' | 'document', card: MatchedCard, conditions: Conditions): string {
  if (by === 'document') return folded(conditions.titleOf(card.documentId ?? '') ?? '');
  return folded(plainFace(card.content, card.part).prompt);
}

/** Small letters without their accents. */
function folded(text: string): string {
  const short = text.slice(0, longestKey).toLowerCase();
  return /[^\0-\x7f]/.test(short) ? short.normalize('NFKD').replace(/\p{M}+/gu, '') : short;
}

/** NaN where a card has no such measure. */
const measures: Readonly<
  Record<
    Exclude<CardOrder, 'question' | 'document'>,
    (card: MatchedCard, conditions: Conditions) => number
  >
> = {
  added: ({ createdAt }) => createdAt,
  changed: ({ changedAt }) => changedAt,
  due: ({ queue }) => queue?.at ?? Number.NaN,
  stability: ({ schedule }) => (schedule.stability > 0 ? schedule.stability : Number.NaN),
  difficulty: ({ schedule }) => (schedule.difficulty > 0 ? schedule.difficulty : Number.NaN),
  recall: ({ schedule }, { now, weights }) => recallAt(schedule, now, weights) ?? Number.NaN,
  interval: ({ schedule }) => (schedule.state === 'new' ? Number.NaN : schedule.scheduledDays),
  lapses: ({ schedule }) => schedule.lapses,
  reviews: ({ schedule }) => schedule.repetitions,
};
