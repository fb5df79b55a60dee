/** Says in words what a card is like: its state, its date, its memory. */

import { isPartGone } from '#core/card/card.ts';
import type { CardContent, CardPart } from '#core/card/card-content.ts';
import { plainFace } from '#core/card/card-face.ts';
import type { MatchedCard } from '#core/card/query/match-card.ts';
import type { CardOrder } from '#core/card/query/sort-cards.ts';
import { dayLength } from '#core/schedule/study-calendar.ts';
import { inFigures } from '#core/text/in-figures.ts';

/** What dates are told by: epoch milliseconds. */
export type Today = { readonly now: number; readonly dayEnds: number };

/** The names of the orders, and whether each begins with the least. */
export const orderNames: Readonly<Record<CardOrder, readonly [string, boolean]>> = {
  added: ['Added', false],
  changed: ['Changed', false],
  question: ['Question', true],
  document: ['Document', true],
  due: ['Due', true],
  stability: ['Stability', true],
  difficulty: ['Difficulty', false],
  recall: ['Recall now', true],
  interval: ['Interval', true],
  lapses: ['Lapses', false],
  reviews: ['Reviews', false],
};

/** `12 cards`, `1 card`. */
export function cardsWords(count: number): string {
  return `${inFigures(count)} ${count === 1 ? 'card' : 'cards'}`;
}

/** The question in one line; of a card without one, what is left of it. */
export function lineOf({
  content,
  part,
  quote,
}: Pick<MatchedCard, 'content' | 'part' | 'quote'>): string {
  const { prompt } = plainFace(content, part);
  const words = prompt === '' ? (quote ?? 'A card without a question') : prompt;
  return words.replace(/\s+/g, ' ').slice(0, 300);
}

const states: Readonly<Record<MatchedCard['schedule']['state'], string>> = {
  new: 'New',
  learning: 'Learning',
  review: 'Review',
  relearning: 'Relearning',
};

/** Where the card is in its life. */
export function stateWords(card: MatchedCard, { now }: Today): string {
  if (card.suspendedAt !== null) return 'Suspended';
  if (card.buriedUntil !== null && card.buriedUntil > now) return 'Buried';
  if (isPartGone(card)) return 'Part gone';
  return states[card.schedule.state];
}

/** When the card is asked. */
export function dueWords({ queue, schedule }: MatchedCard, { now, dayEnds }: Today): string {
  if (queue === null) return '–';
  if (schedule.state === 'new' && queue.at <= now) return 'in its turn';
  if (queue.at <= now - dayLength) return `${spanWords((now - queue.at) / dayLength)} late`;
  if (queue.at < dayEnds) return queue.at <= now ? 'now' : 'today';
  const days = Math.floor((queue.at - dayEnds) / dayLength) + 1;
  return days === 1 ? 'tomorrow' : `in ${spanWords(days)}`;
}

/** How long the memory lasts; `–` before the first review. */
export function stabilityWords({ schedule }: Pick<MatchedCard, 'schedule'>): string {
  return schedule.stability > 0 ? spanWords(schedule.stability) : '–';
}

/** A span of days, short: `4 h`, `1.5 d`, `12 d`, `5 mo`, `2.5 y`. */
export function spanWords(days: number): string {
  if (days < 1) return `${Math.max(1, Math.round(days * 24))} h`;
  if (days < 60) return `${days < 10 ? oneDigit(days) : Math.round(days)} d`;
  return days < 730 ? `${Math.round(days / 30.4)} mo` : `${oneDigit(days / 365)} y`;
}

function oneDigit(value: number): string {
  return String(Math.round(value * 10) / 10);
}

const kindNames: Readonly<Record<CardContent['kind'], string>> = {
  basic: 'Question and answer',
  reversed: 'Both directions',
  cloze: 'Gaps',
  typed: 'Typed answer',
  ordering: 'Order',
  passage: 'Passage',
};

/** The kind of a card with the part that it asks: `Both directions, backwards`. */
export function kindWords(content: CardContent, part: CardPart): string {
  const name = kindNames[content.kind];
  if (part === 'whole') return name;
  return `${name}, ${/^c\d/.test(part) ? `group ${part.slice(1)}` : part}`;
}
