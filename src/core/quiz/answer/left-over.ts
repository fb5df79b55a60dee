/** What an answer has too much or too little, once all that says nothing is left out. */
import type { Alignment } from './align-tokens.ts';
import type { FullContext } from './answer-context.ts';
import { isDenial } from './negation.ts';
import { readTokens } from './read-tokens.ts';
import { isSmall, isTitle } from './small-words.ts';
import type { Token } from './token.ts';
import { isSameForm } from './word-form.ts';

/** The two sides of a comparison, with the breaks of their lists. */
export type Sides = { readonly given: readonly Token[]; readonly expected: readonly Token[] };

/** Whether the token says something by itself; `next` follows it. */
export function says(token: Token, next: Token | undefined, { language }: FullContext): boolean {
  return !isSmall(token, language) && !isTitle(token, next);
}

/** What is left over, in words for the reader; none where the answer is right. */
export function leftOver(alignment: Alignment, sides: Sides, context: FullContext): string[] {
  const { pairs } = alignment;
  const lacking = pairs.flatMap(({ match }) => (match.lacks === null ? [] : [match.lacks]));
  const missing = missingOf(alignment, sides, context);
  const extra = extraOf(alignment, sides, context);
  return [
    ...lacking.map((words) => `the answer has or lacks ${words}`),
    ...(hasOr(sides.given) && !hasOr(sides.expected) ? ['the answer leaves a choice open'] : []),
    ...(missing.length > 0 ? [`${quoted(missing)} missing`] : []),
    ...(extra.length > 0 ? [`${quoted(extra)} not in the expected answer`] : []),
  ];
}

/** Whether the tokens offer a choice. */
export function hasOr(tokens: readonly Token[]): boolean {
  return tokens.some(({ kind, text }) => kind === 'break' && text === 'or');
}

/** Whether the tokens are a list. */
export function hasBreak(tokens: readonly Token[]): boolean {
  return tokens.some(({ kind }) => kind === 'break');
}

function missingOf({ gaps, pairs }: Alignment, { expected }: Sides, context: FullContext): Token[] {
  const missing = gaps.flatMap((gap) => gap.missing);
  if (saysNothing(expected, context)) return missing.filter((token) => !isIdle(token, expected));
  const isAsked = askedBy(context);
  const tellsNew = pairs.some(
    (pair) => says(pair.expected, undefined, context) && !isAsked(pair.expected),
  );
  const maySkip = tellsNew && !hasBreak(expected);
  return missing.filter((token) => {
    const next = expected[expected.indexOf(token) + 1];
    return says(token, next, context) && !(maySkip && isAsked(token));
  });
}

function extraOf({ gaps }: Alignment, { given, expected }: Sides, context: FullContext): Token[] {
  const extra = gaps.flatMap((gap) => gap.extra);
  if (saysNothing(expected, context)) return extra.filter((token) => !isIdle(token, expected));
  const isAsked = askedBy(context);
  const breaks = (tokens: readonly Token[]) => tokens.filter(({ kind }) => kind === 'break').length;
  const isHedged = breaks(given) > breaks(expected);
  const isClause = given.some((token) => isVerb(token) || (isAsked(token) && !isName(token)));
  return extra.filter((token) => {
    if (!says(token, given[given.indexOf(token) + 1], context)) return false;
    if (expected.some((theirs) => isRepeated(token, theirs))) return false;
    const mayBeOther = isName(token) || token.kind !== 'word';
    if (token.kind !== 'word' && expected.some(({ kind }) => kind === token.kind)) return true;
    return !isAsked(token) || isHedged || (mayBeOther && !isClause);
  });
}

function saysNothing(tokens: readonly Token[], context: FullContext): boolean {
  const words = tokens.filter(({ kind }) => kind !== 'break');
  return words.every((token, at) => !says(token, words[at + 1], context));
}

/** Whether the token is an article beside words that are small, but no articles. */
function isIdle(token: Token, expected: readonly Token[]): boolean {
  const isArticle = ({ text }: Token) => /^(?:the|an?)$/.test(text);
  return isArticle(token) && !expected.every(isArticle);
}

/** Whether the question says the token, in some form; a denial it never gives away. */
function askedBy({ question, language }: FullContext): (token: Token) => boolean {
  const asked = readTokens(question, language);
  return (token) => {
    if (token.kind === 'break' || isDenial(token)) return false;
    return asked.some((said) => {
      if (said.kind === 'number' && token.kind === 'number') {
        return said.value === token.value && said.unit === token.unit;
      }
      return said.kind === 'word' && (said.text === token.text || isRepeated(said, token));
    });
  };
}

function isRepeated(mine: Token, theirs: Token): boolean {
  if (mine.kind !== 'word' || theirs.kind !== 'word' || mine.isCharacter) return false;
  return isSameForm(mine.text, theirs.text);
}

function isName({ raw }: Token): boolean {
  return /^\p{Lu}/u.test(raw);
}

function isVerb({ text }: Token): boolean {
  return /^(?:is|are|was|were|be|has|have|had|did|does|do|will|in|by|to)$/.test(text);
}

function quoted(tokens: readonly Token[]): string {
  return `${tokens.map(({ raw }) => `“${raw}”`).join(', ')} ${tokens.length > 1 ? 'are' : 'is'}`;
}
