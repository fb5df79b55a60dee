/** Reads a query of the card browser; what it cannot read, it tells with its place. */
import {
  type CardMeasure,
  type CardQuery,
  type CardState,
  type Comparison,
  cardMeasures,
  cardStates,
  namedKinds,
  type ParsedQuery,
  type QueryFault,
} from './card-query.ts';
import { type QueryToken, queryTokens } from './query-tokens.ts';

const deepest = 50;
const daysOfUnit: Readonly<Record<string, number>> = {
  '': 1,
  d: 1,
  w: 7,
  m: 30,
  y: 365,
  h: 1 / 24,
};

/**
 * The query that `text` means. Terms beside each other must all hold; `or` binds weaker, `-` stronger,
 * and brackets bind as they do everywhere. An empty text is every card.
 */
export function parseCardQuery(text: string): ParsedQuery {
  const tokens = queryTokens(text);
  if (!tokens.ok) return tokens;
  const reader = { tokens: tokens.value, at: 0, length: text.length };
  try {
    if (reader.tokens.length === 0) return { ok: true, value: { kind: 'all' } };
    const value = readEither(reader, 0);
    const rest = reader.tokens[reader.at];
    if (rest !== undefined) throw new Unreadable('stray-bracket', rest.start, rest.end);
    return { ok: true, value };
  } catch (cause) {
    if (cause instanceof Unreadable) return { ok: false, error: cause.fault };
    throw cause;
  }
}

type Reader = { readonly tokens: readonly QueryToken[]; at: number; readonly length: number };

class Unreadable extends Error {
  readonly fault: QueryFault;
  constructor(kind: QueryFault['kind'], start: number, end: number, known: readonly string[] = []) {
    super(kind);
    this.fault = { kind, start, end, known };
  }
}

function readEither(reader: Reader, depth: number): CardQuery {
  const parts = [readAll(reader, depth)];
  while (reader.tokens[reader.at]?.kind === 'or') {
    reader.at += 1;
    parts.push(readAll(reader, depth));
  }
  return joined('or', parts);
}

function readAll(reader: Reader, depth: number): CardQuery {
  const parts: CardQuery[] = [];
  for (;;) {
    const token = reader.tokens[reader.at];
    if (token === undefined || token.kind === 'or' || token.kind === 'close') break;
    parts.push(readOne(reader, depth));
  }
  if (parts.length === 0) {
    const { start, end } = reader.tokens[reader.at] ?? { start: reader.length, end: reader.length };
    throw new Unreadable('missing-term', start, end);
  }
  return joined('and', parts);
}

function joined(kind: 'and' | 'or', parts: readonly CardQuery[]): CardQuery {
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : { kind, parts };
}

function readOne(reader: Reader, depth: number): CardQuery {
  const token = reader.tokens[reader.at];
  if (token === undefined || token.kind === 'close' || token.kind === 'or') {
    const { start, end } = token ?? { start: reader.length, end: reader.length };
    throw new Unreadable('missing-term', start, end);
  }
  if (depth > deepest) throw new Unreadable('too-deep', token.start, token.end);
  reader.at += 1;
  if (token.kind === 'not') return { kind: 'not', part: readOne(reader, depth + 1) };
  if (token.kind === 'term') return termOf(token);
  const inner = readEither(reader, depth + 1);
  if (reader.tokens[reader.at]?.kind !== 'close') {
    throw new Unreadable('open-bracket', token.start, token.end);
  }
  reader.at += 1;
  return inner;
}

function termOf(token: QueryToken): CardQuery {
  const { name, sign, text, start, end } = token;
  const isMeasured = sign !== null && sign !== ':';
  const plain = name !== null && sign !== null ? `${name}${sign}${text}` : text;
  if (name === null || sign === null) return { kind: 'text', text: plain };
  if (isMeasured) return measureOf(token, name, sign as Comparison);
  if (name === 'is') {
    const state = cardStates.find((one): one is CardState => one === text.toLowerCase());
    if (state === undefined) throw new Unreadable('unknown-name', start, end, cardStates);
    return { kind: 'is', state };
  }
  const kind = namedKinds.find((one) => one === name);
  // A colon in the middle of words, as in `note: this`, is text.
  if (kind === undefined) return { kind: 'text', text: plain };
  if (text === '') throw new Unreadable('missing-term', start, end);
  return { kind, name: text };
}

function measureOf(
  { text, start, end }: QueryToken,
  name: string,
  comparison: Comparison,
): CardQuery {
  const measure = cardMeasures.find((one): one is CardMeasure => one === name);
  if (measure === undefined) throw new Unreadable('unknown-name', start, end, cardMeasures);
  const found = /^(-?\d+(?:\.\d+)?)(%|[dwmyh]?)$/i.exec(text);
  if (found === null) throw new Unreadable('not-a-number', start, end);
  const [, digits = '', unit = ''] = found;
  const factor = unit === '%' ? 0.01 : (daysOfUnit[unit.toLowerCase()] ?? 1);
  return { kind: 'measure', measure, comparison, value: Number(digits) * factor };
}
