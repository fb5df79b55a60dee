/** Notices cards that ask what another one asks already. */
import type { CardContent, CardPart } from './card-content.ts';
import { plainFace } from './card-face.ts';
import { comparableText, likeness, shinglesOf } from './card-words.ts';

/** What a card is compared by. */
export type ComparedCard = {
  readonly id: string;
  readonly content: CardContent;
  readonly part: CardPart;
};

/** A card that asks the same, or nearly. */
export type Duplicate = {
  readonly id: string;
  readonly kind: 'same' | 'alike';
  /** 0 to 1. */
  readonly likeness: number;
};

/** From this likeness on two cards count as alike. */
export const alikeFrom = 0.7;

/** Words that turn a sentence round: texts that differ in them are not alike. */
const turning = /\b(?:not|no|never|without|un\w+|before|after|first|last|most|least|more|less)\b/g;

/**
 * The cards of `others` that ask what `content` asks, the likest first. Other numbers, or another `not`,
 * make another question, however alike the rest.
 */
export function findDuplicates(
  content: CardContent,
  part: CardPart,
  others: readonly ComparedCard[],
): readonly Duplicate[] {
  const own = comparedBy(content, part);
  if (own.prompt === '') return [];
  return others
    .flatMap((other): Duplicate[] => {
      const theirs = comparedBy(other.content, other.part);
      if (theirs.prompt === own.prompt) return [{ id: other.id, kind: 'same', likeness: 1 }];
      if (theirs.turns !== own.turns) return [];
      const alike = likeness(own.shingles, theirs.shingles);
      return alike >= alikeFrom ? [{ id: other.id, kind: 'alike', likeness: alike }] : [];
    })
    .sort((a, b) => b.likeness - a.likeness || (a.id < b.id ? -1 : 1));
}

function comparedBy(content: CardContent, part: CardPart) {
  const { prompt, answer } = plainFace(content, part);
  const words = comparableText(`${prompt} ${answer}`);
  const numbers = words.match(/\p{N}+/gu) ?? [];
  const turns = words.match(turning) ?? [];
  return {
    prompt: comparableText(prompt),
    shingles: shinglesOf(words),
    turns: [...numbers, ...turns].sort().join(' '),
  };
}
