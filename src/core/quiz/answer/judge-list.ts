/** Judges an answer that is a list: its items in any order, each by itself. */
import type { FullContext } from './answer-context.ts';
import { type Judgement, judgePhrase } from './judge-phrase.ts';
import { hasOr } from './left-over.ts';
import { isSmall } from './small-words.ts';
import type { Token } from './token.ts';

type Item = readonly Token[];

/** The items of a list, without what parts them. */
export function itemsOf(tokens: readonly Token[]): readonly Item[] {
  const items: Token[][] = [[]];
  for (const token of tokens) {
    if (token.kind === 'break') items.push([]);
    else items.at(-1)?.push(token);
  }
  return items.filter((item) => item.length > 0);
}

/** How the list `given` compares with the list `expected`, or null where either is no list that fits. */
export function judgeList(
  given: readonly Token[],
  expected: readonly Token[],
  context: FullContext,
): Judgement | null {
  const wanted = itemsOf(expected);
  if (wanted.length < 2 || isRange(expected)) return null;
  if (hasOr(given) !== hasOr(expected)) return null;
  const offered = itemsOf(given);
  const { left, missing, notes } =
    offered.length > 1 ? pairItems(offered, wanted, context) : cutItems(given, wanted, context);
  const telling = left.filter((item) => item.some((token) => !isSmall(token, context.language)));
  const share = (wanted.length - missing.length) / wanted.length;
  if (missing.length === 0 && telling.length === 0) {
    return { grade: 'right', notes: [...notes, 'the order of the list'], share, isConflict: false };
  }
  if (share === 0) return null;
  const conflict = conflictAmong(telling, missing, context);
  if (conflict !== null) return conflict;
  const notesOfFaults = [
    ...(missing.length > 0 ? [`${quoted(missing)} missing`] : []),
    ...(telling.length > 0 ? [`${quoted(telling)} not in the list`] : []),
  ];
  const grade = share >= 0.5 ? 'nearly' : 'wrong';
  return { grade, notes: notesOfFaults, share, isConflict: false };
}

/** An item that says the opposite of one that is missing, or has another number. */
function conflictAmong(
  left: readonly Item[],
  missing: readonly Item[],
  context: FullContext,
): Judgement | null {
  for (const item of missing) {
    for (const candidate of left) {
      const judged = judgePhrase(candidate, item, context);
      if (judged.isConflict && /^the opposite/.test(judged.notes[0] ?? '')) return judged;
    }
  }
  return null;
}

/** `between 2015 and 2020` is a range and no list. */
function isRange(tokens: readonly Token[]): boolean {
  return (
    tokens.some(({ text }) => /^(?:between|from)$/.test(text)) &&
    tokens.some(({ kind }) => kind === 'number')
  );
}

type Pairing = {
  readonly left: readonly Item[];
  readonly missing: readonly Item[];
  readonly notes: readonly string[];
};

function pairItems(
  offered: readonly Item[],
  wanted: readonly Item[],
  context: FullContext,
): Pairing {
  const left = [...offered];
  const missing: Item[] = [];
  const notes: string[] = [];
  for (const item of wanted) {
    const judged = left.map((candidate) => judgePhrase(candidate, item, context));
    const at = judged.findIndex(({ grade }) => grade === 'right');
    if (at === -1) missing.push(item);
    else {
      notes.push(...(judged[at]?.notes ?? []));
      left.splice(at, 1);
    }
  }
  return { left, missing, notes };
}

/** Cuts the wanted items out of a list whose items nothing parts. */
function cutItems(given: readonly Token[], wanted: readonly Item[], context: FullContext): Pairing {
  let rest: Item[] = [given.filter(({ kind }) => kind !== 'break')];
  const missing: Item[] = [];
  for (const item of wanted) {
    const cut = cutItem(rest, item, context);
    if (cut === null) missing.push(item);
    else rest = cut;
  }
  return { left: rest.filter((piece) => piece.length > 0), missing, notes: [] };
}

function cutItem(pieces: readonly Item[], item: Item, context: FullContext): Item[] | null {
  for (const [index, piece] of pieces.entries()) {
    for (let from = 0; from + item.length <= piece.length; from += 1) {
      const slice = piece.slice(from, from + item.length);
      if (judgePhrase(slice, item, context).grade !== 'right') continue;
      const parts = [piece.slice(0, from), piece.slice(from + item.length)];
      return [...pieces.slice(0, index), ...parts, ...pieces.slice(index + 1)];
    }
  }
  return null;
}

/**
 * The tokens without breaks, each chain of single words that opens a phrase (`short and medium term`) in
 * one order. A chain behind another word keeps its own: `red cells and platelets` are no `red platelets`.
 */
export function withChainsSorted(
  tokens: readonly Token[],
  language: string | null,
): readonly Token[] {
  const sorted: Token[] = [];
  let chain: Token[] | null = [];
  const flush = () => {
    sorted.push(...(chain ?? []).sort((a, b) => (a.text < b.text ? -1 : 1)));
    chain = null;
  };
  tokens.forEach((token, at) => {
    if (token.kind === 'break') return;
    const follows = tokens[at - 1]?.kind === 'break';
    if (chain !== null && (chain.length === 0 || follows)) chain.push(token);
    else {
      flush();
      sorted.push(token);
    }
    if (isSmall(token, language)) {
      flush();
      chain = [];
    }
  });
  flush();
  return sorted;
}

function quoted(items: readonly Item[]): string {
  const words = items.map((item) => `“${item.map(({ raw }) => raw).join(' ')}”`).join(', ');
  return `${words} ${items.length > 1 ? 'are' : 'is'}`;
}
