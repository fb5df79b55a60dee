/** Cuts a query into its tokens: brackets, signs, and terms with their quotes. */
import type { QueryFault } from './card-query.ts';

/** A piece of a query; `start` and `end` are offsets in UTF-16 code units. */
export type QueryToken = {
  readonly kind: 'open' | 'close' | 'not' | 'or' | 'term';
  /** The term's name before `:`, or its measure before a comparison; null for plain words. */
  readonly name: string | null;
  /** The sign after the name: `:` or a comparison. */
  readonly sign: string | null;
  /** What stands after the sign, or the whole term, without quotes. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
};

export type Tokens =
  | { readonly ok: true; readonly value: readonly QueryToken[] }
  | { readonly ok: false; readonly error: QueryFault };

const space = /\s+/y;
const named = /([\p{L}]+)(:|<=|>=|<|>|=)/uy;
const bare = /[^\s()"]+/y;

/** The tokens of `query` in order. */
export function queryTokens(query: string): Tokens {
  const tokens: QueryToken[] = [];
  let at = 0;
  while (at < query.length) {
    at += lengthAt(space, query, at);
    if (at >= query.length) break;
    const sign = signAt(query, at);
    if (sign !== null) {
      tokens.push(sign);
      at = sign.end;
      continue;
    }
    const term = termAt(query, at);
    if ('known' in term) return { ok: false, error: term };
    tokens.push(term);
    at = term.end;
  }
  return { ok: true, value: tokens };
}

const signs: Readonly<Record<string, 'open' | 'close' | 'not'>> = {
  '(': 'open',
  ')': 'close',
  '-': 'not',
};

function signAt(query: string, at: number): QueryToken | null {
  const none = { name: null, sign: null, text: '', start: at };
  const kind = signs[query[at] ?? ''];
  if (kind !== undefined) return { ...none, kind, end: at + 1 };
  return /^or(?=[\s()]|$)/i.test(query.slice(at, at + 3))
    ? { ...none, kind: 'or', end: at + 2 }
    : null;
}

function termAt(query: string, at: number): QueryToken | QueryFault {
  named.lastIndex = at;
  const prefix = named.exec(query);
  const [name, sign] = [prefix?.[1]?.toLowerCase() ?? null, prefix?.[2] ?? null];
  const from = at + (prefix?.[0].length ?? 0);
  if (query[from] === '"') {
    const close = query.indexOf('"', from + 1);
    if (close === -1) {
      return { kind: 'open-quote', start: from, end: query.length, known: [] };
    }
    const text = query.slice(from + 1, close);
    return { kind: 'term', name, sign, text, start: at, end: close + 1 };
  }
  const end = from + lengthAt(bare, query, from);
  return { kind: 'term', name, sign, text: query.slice(from, end), start: at, end };
}

function lengthAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}
