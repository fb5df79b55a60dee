/** Lexemes: the words, digits and signs of an answer, in order. */
import { foldWord, plainCharacters } from './fold-text.ts';

/** One piece of an answer. */
export type Lexeme = {
  readonly kind: 'word' | 'character' | 'digits' | 'clock' | 'date' | 'sign' | 'comma';
  /** As written, in plain characters. */
  readonly raw: string;
  /** As compared; see `foldWord`. */
  readonly text: string;
  /** Whether white space, or the beginning, stands before it. */
  readonly isApart: boolean;
};

const letter = '[[\\p{L}\\p{M}]--[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー々]]';

/** Tried in this order; `character` is one sign of a script without word breaks. */
const patterns: readonly (readonly [Lexeme['kind'], RegExp])[] = [
  ['date', /\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}(?!\d)/y],
  ['clock', /\d{1,2}:\d{2}(?::\d{2})?(?!\d)/y],
  ['digits', /\d{1,3}(?:[ \u00A0\u202F]\d{3})+(?![.,]?\d)|\d+(?:[.,']\d+)*/y],
  ['word', /[A-Z][a-z]?\d*(?:\+{1,2}|#|-(?=[\s,.;)]|$))(?![\p{L}\d])|[A-Z]&[A-Z](?!\p{L})/uy],
  ['character', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]/uy],
  ['word', new RegExp(`(?:${letter}\\.){2,}(?:${letter}(?!${letter}))?`, 'vy')],
  ['word', new RegExp(`${letter}(?:${letter}|\\d)*(?:'${letter}+)*'?`, 'vy')],
  ['comma', /[,;、;،\n•·/&+"()[\]{}]/y],
  ['sign', /[%‰$€£¥₹₽°<>≤≥≠±^=×~.№-]/y],
];

/** The lexemes of `given`; what is none of them (a question mark, a symbol) is left out. */
export function lexemesOf(given: string): readonly Lexeme[] {
  const text = plainCharacters(given);
  const lexemes: Lexeme[] = [];
  let isApart = true;
  for (let at = 0; at < text.length; ) {
    const found = lexemeAt(text, at, isApart);
    if (found !== null) lexemes.push(found);
    const sign = text.slice(at, at + 2);
    const width = found?.raw.length ?? (/^[\uD800-\uDBFF]/.test(sign) ? 2 : 1);
    isApart = found === null ? /^[\s"]/.test(sign) : found.kind === 'comma';
    at += width;
  }
  return lexemes;
}

function lexemeAt(text: string, at: number, isApart: boolean): Lexeme | null {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at;
    const raw = pattern.exec(text)?.[0];
    if (raw === undefined) continue;
    return { kind, raw, text: textOf(kind, raw), isApart };
  }
  return null;
}

function textOf(kind: Lexeme['kind'], raw: string): string {
  if (kind !== 'word' && kind !== 'character') return raw;
  const stem = raw.replace(/^(?:l|d|qu)'(?=\p{L}{2})/iu, '').replace(/(?<=\p{L})'s?$/iu, '');
  return foldWord(stem.replace(/[.']/g, ''));
}
