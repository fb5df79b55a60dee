/** What cards ask and answer: the kinds of content, and the cards that each gives. */
import { type ClozeFault, clozeGroups, parseCloze } from './cloze.ts';

/** A question with its answer. */
export type BasicContent = {
  readonly kind: 'basic';
  readonly prompt: string;
  readonly answer: string;
};

/** Asked in both directions: two cards. */
export type ReversedContent = {
  readonly kind: 'reversed';
  readonly prompt: string;
  readonly answer: string;
};

/** A text with gaps (see `parseCloze`): a card for each group. */
export type ClozeContent = { readonly kind: 'cloze'; readonly text: string };

/** The answer is typed, and checked. */
export type TypedContent = {
  readonly kind: 'typed';
  readonly prompt: string;
  readonly answer: string;
  /** Other answers that are as good. */
  readonly alternatives: readonly string[];
};

/** Items to be put into their order. */
export type OrderingContent = {
  readonly kind: 'ordering';
  readonly prompt: string;
  /** In the right order. */
  readonly items: readonly string[];
};

/** A passage to be recited: `prompt` names it. */
export type PassageContent = {
  readonly kind: 'passage';
  readonly prompt: string;
  readonly text: string;
};

export type CardContent =
  | BasicContent
  | ReversedContent
  | ClozeContent
  | TypedContent
  | OrderingContent
  | PassageContent;

/** Which part of its content a card asks: all of it, one direction, or one group of gaps. */
export type CardPart = 'whole' | 'forwards' | 'backwards' | `c${number}`;

/** Why a content cannot be kept as it is. */
export type CardFault =
  | 'empty-prompt'
  | 'empty-answer'
  | 'too-long'
  | 'too-few-items'
  | `cloze-${ClozeFault['kind']}`;

/** The longest text of one side, in UTF-16 code units. */
export const longestSide = 100_000;

/** The parts that `content` can be asked in, in their order; none where a cloze is malformed. */
export function partsOf(content: CardContent): readonly CardPart[] {
  if (content.kind === 'reversed') return ['forwards', 'backwards'];
  if (content.kind === 'cloze') return clozeGroups(content.text).map(clozePart);
  return ['whole'];
}

/** The part that asks the gaps of `group`. */
export function clozePart(group: number): CardPart {
  return `c${group}`;
}

/** Where a part stands among the parts of a content. */
export function rankOfPart(part: CardPart): number {
  if (part === 'whole' || part === 'forwards') return 0;
  return part === 'backwards' ? 1 : Number(part.slice(1));
}

/** What is wrong with the content, or null where nothing is. */
export function contentFault(content: CardContent): CardFault | null {
  const sides = sidesOf(content);
  if (sides.some((side) => side.length > longestSide)) return 'too-long';
  if (content.kind === 'cloze') {
    const parsed = parseCloze(content.text);
    return parsed.ok ? null : `cloze-${parsed.error.kind}`;
  }
  if (content.prompt.trim() === '') return 'empty-prompt';
  if (content.kind === 'ordering') {
    if (content.items.some((item) => item.trim() === '')) return 'empty-answer';
    return content.items.length < 2 ? 'too-few-items' : null;
  }
  const answer = content.kind === 'passage' ? content.text : content.answer;
  return answer.trim() === '' ? 'empty-answer' : null;
}

/** Every text of the content. */
export function sidesOf(content: CardContent): readonly string[] {
  switch (content.kind) {
    case 'cloze':
      return [content.text];
    case 'ordering':
      return [content.prompt, ...content.items];
    case 'passage':
      return [content.prompt, content.text];
    case 'typed':
      return [content.prompt, content.answer, ...content.alternatives];
    default:
      return [content.prompt, content.answer];
  }
}
