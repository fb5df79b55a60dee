/** What the cards of a query come to as a session: how many, how many due, how many beyond the day. */
import type { Card } from '#core/card/card.ts';
import { counted, inFigures } from '#core/text/in-figures.ts';
import { type StageCounts, stages } from '../../storage/count-steps.ts';
import { mostInSession } from './cards-of-query.ts';

/** Cards that can be asked. */
export type Found = {
  readonly all: number;
  readonly due: number;
  /** How many of the due ones the limits of the day would not let be asked today. */
  readonly beyond: number;
};

/** Counts `cards`, where the limits of the day leave `left` of each stage. */
export function countFound(cards: readonly Card[], now: number, left: StageCounts): Found {
  const due = cards.filter(({ queue }) => queue !== null && queue.at <= now);
  const beyondOf = (stage: (typeof stages)[number]) =>
    Math.max(0, due.filter(({ queue }) => queue?.stage === stage).length - left[stage]);
  const beyond = stages.reduce((sum, stage) => sum + beyondOf(stage), 0);
  return { all: cards.length, due: due.length, beyond };
}

/** The same in words. */
export function foundWords({ all, due, beyond }: Found): string {
  const past =
    beyond === 0 ? '' : ` That is ${inFigures(beyond)} more than the limits of today leave.`;
  const taken =
    all > mostInSession ? ` A session takes the first ${inFigures(mostInSession)}.` : '';
  return `${counted(all, 'card')}, ${inFigures(due)} due.${past}${taken}`;
}
