/** Says whether a card is within a query. */

import type { Anchor } from '../../anchor/anchor.ts';
import { recallAt } from '../../schedule/recall-at.ts';
import { dayLength } from '../../schedule/study-calendar.ts';
import { type Card, isPartGone } from '../card.ts';
import { sidesOf } from '../card-content.ts';
import type { CardMeasure, CardQuery, CardState, Comparison, NamedKind } from './card-query.ts';

/** What a match needs to know beside the card. */
export type MatchConditions = {
  /** Epoch milliseconds. */
  readonly now: number;
  /** When the study day of `now` ends: `due<1` is what is due until then. */
  readonly dayEnds: number;
  readonly weights: readonly number[];
  /** A document's title; null where there is no such document. */
  readonly titleOf: (documentId: string) => string | null;
  /** The colour of a highlight, null where it is gone; left out, no card is of any colour. */
  readonly colourOf?: (highlightId: string) => string | null;
};

/** What is looked at of a card: of its anchor the headings alone, as a list of very many cards keeps it. */
export type MatchedCard = Omit<Card, 'anchor'> & {
  readonly anchor: Pick<Anchor, 'headingPath'> | null;
};

/** A query made ready: it answers for each card. */
export type CardMatcher = (card: MatchedCard) => boolean;

/** Makes a query ready for many cards. */
export function cardMatcher(query: CardQuery, conditions: MatchConditions): CardMatcher {
  switch (query.kind) {
    case 'all':
      return () => true;
    case 'and': {
      const parts = query.parts.map((part) => cardMatcher(part, conditions));
      return (card) => parts.every((part) => part(card));
    }
    case 'or': {
      const parts = query.parts.map((part) => cardMatcher(part, conditions));
      return (card) => parts.some((part) => part(card));
    }
    case 'not': {
      const part = cardMatcher(query.part, conditions);
      return (card) => !part(card);
    }
    case 'is': {
      const { state } = query;
      return (card) => hasState[state](card, conditions);
    }
    case 'measure': {
      const { measure, comparison, value } = query;
      return (card) => compares[comparison](measured[measure](card, conditions), value);
    }
    case 'text':
      return textMatcher(query.text);
    default:
      return namedMatcher(query.kind, query.name, conditions);
  }
}

const hasState: Readonly<
  Record<CardState, (card: MatchedCard, conditions: MatchConditions) => boolean>
> = {
  due: ({ queue }, { now }) => queue !== null && queue.at <= now,
  new: ({ schedule }) => schedule.state === 'new',
  learning: ({ schedule }) => schedule.state === 'learning' || schedule.state === 'relearning',
  review: ({ schedule }) => schedule.state === 'review',
  suspended: ({ suspendedAt }) => suspendedAt !== null,
  buried: ({ buriedUntil }, { now }) => buriedUntil !== null && buriedUntil > now,
  leech: ({ leechSince }) => leechSince !== null,
  flagged: ({ flag }) => flag !== null,
  alone: ({ documentId }) => documentId === null,
  gone: isPartGone,
};

/** NaN, which no comparison holds for, where a card has no such measure. */
const measured: Readonly<
  Record<CardMeasure, (card: MatchedCard, conditions: MatchConditions) => number>
> = {
  stability: ({ schedule }) => known(schedule.stability),
  difficulty: ({ schedule }) => known(schedule.difficulty),
  recall: ({ schedule }, { now, weights }) => recallAt(schedule, now, weights) ?? Number.NaN,
  due: ({ queue }, { dayEnds }) =>
    queue === null ? Number.NaN : Math.floor((queue.at - dayEnds) / dayLength) + 1,
  interval: ({ schedule }) => (schedule.state === 'new' ? Number.NaN : schedule.scheduledDays),
  lapses: ({ schedule }) => schedule.lapses,
  reviews: ({ schedule }) => schedule.repetitions,
  age: ({ createdAt }, { now }) => (now - createdAt) / dayLength,
};

function known(value: number): number {
  return value > 0 ? value : Number.NaN;
}

const compares: Readonly<Record<Comparison, (a: number, b: number) => boolean>> = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
  '=': (a, b) => a === b,
};

function textMatcher(text: string): CardMatcher {
  const wanted = wildcard(text, 'within');
  return ({ content, quote }) =>
    sidesOf(content).some((side) => wanted.test(side)) || (quote !== null && wanted.test(quote));
}

function namedMatcher(
  kind: NamedKind,
  name: string,
  { titleOf, colourOf }: MatchConditions,
): CardMatcher {
  const whole = wildcard(name, 'whole');
  switch (kind) {
    case 'tag':
      return ({ tags }) => tags.some((tag) => whole.test(tag));
    case 'flag':
      return ({ flag }) => flag !== null && whole.test(flag);
    case 'id':
      return ({ id }) => id === name;
    case 'kind':
      return ({ content }) => whole.test(content.kind);
    case 'colour':
      return ({ highlightId }) => {
        const colour = highlightId === null ? null : (colourOf?.(highlightId) ?? null);
        return colour !== null && whole.test(colour);
      };
    case 'section': {
      const within = wildcard(name, 'within');
      return ({ anchor }) => anchor?.headingPath.some((heading) => within.test(heading)) === true;
    }
    case 'doc': {
      const within = wildcard(name, 'within');
      const isWanted = new Map<string, boolean>();
      return ({ documentId }) => {
        if (documentId === null) return false;
        const found = isWanted.get(documentId) ?? within.test(titleOf(documentId) ?? '');
        isWanted.set(documentId, found);
        return found || documentId === name;
      };
    }
  }
}

/**
 * `name` in any case, composed or not; `*` stands for any letters. A whole tag `a` has those of `a::b`
 * within it.
 */
function wildcard(name: string, reach: 'whole' | 'within'): RegExp {
  const forms = [...new Set([name.normalize('NFC'), name.normalize('NFD')])].map((form) =>
    form
      .split('*')
      .map((part) => part.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
      .join('.*'),
  );
  const either = `(?:${forms.join('|')})`;
  return new RegExp(reach === 'whole' ? `^${either}(?:$|::)` : either, 'iu');
}
