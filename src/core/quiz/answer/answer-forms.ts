/** The ways one answer may be put: acronyms and expansions, romanisations, genitives, shorter names. */
import { type Acronym, fits } from '../acronym.ts';
import { knownAliases } from './aliases.ts';
import type { FullContext } from './answer-context.ts';
import { foldWord } from './fold-text.ts';
import { readTokens } from './read-tokens.ts';
import { isTitle } from './small-words.ts';
import type { Token, WordToken } from './token.ts';

/** One way to put an answer; `forgiven` says what it takes to call it the same, null for nothing. */
export type AnswerForm = { readonly tokens: readonly Token[]; readonly forgiven: string | null };

const mostForms = 40;

type AliasGroup = readonly (readonly Token[])[];

const aliasGroups: readonly AliasGroup[] = knownAliases.map((group) => groupOf(group));

/** The groups by the words that their names begin with. */
const groupsByFirstWord = new Map<string, Set<AliasGroup>>();
for (const group of aliasGroups) {
  for (const [first] of group) {
    const word = first?.text ?? '';
    groupsByFirstWord.set(word, (groupsByFirstWord.get(word) ?? new Set()).add(group));
  }
}

/** The names of a group as tokens, the longest first. */
function groupOf(names: readonly string[]): AliasGroup {
  return names.map((name) => readTokens(name, null)).sort((a, b) => b.length - a.length);
}

/** The forms in which the expected answer is right too; the first is the answer as it is. */
export function formsOfExpected(text: string, context: FullContext): readonly AnswerForm[] {
  const tokens = readTokens(text, context.language);
  const forms: AnswerForm[] = [{ tokens, forgiven: null }];
  for (const inner of withoutBrackets(text)) {
    forms.push({ tokens: readTokens(inner, context.language), forgiven: null });
  }
  for (const group of [...documentGroups(context), ...groupsIn(tokens, context)]) {
    for (const form of [...forms]) forms.push(...exchanged(form, group));
    if (forms.length > mostForms) break;
  }
  for (const form of [...forms]) forms.push(...turnedGenitive(form));
  if (context.kind === 'person') forms.push(...shorterNames(tokens, context));
  return forms.slice(0, mostForms);
}

/** The forms in which an answer that was given may be read. */
export function formsOfGiven(text: string, context: FullContext): readonly AnswerForm[] {
  const form = { tokens: readTokens(withoutMarkers(text), context.language), forgiven: null };
  return [form, ...turnedGenitive(form), ...turnedName(form)];
}

/** The text without the numbers of its items: `1) Germany 2) Italy`. */
function withoutMarkers(text: string): string {
  const marker = /(?<![^\s,;])(?:\d{1,2}|[a-z])[.)]\s+/g;
  const isNumbered = /^\s*(?:1|a)[.)]\s/.test(text) && (text.match(marker)?.length ?? 0) > 1;
  return isNumbered ? text.replace(marker, ', ') : text;
}

/** The text without what stands in brackets, and what stands there where it is a short form. */
export function withoutBrackets(text: string): readonly string[] {
  const inner = /\(([^()]+)\)/.exec(text)?.[1];
  const outer = text.replace(/\s*\([^()]*\)/g, '').trim();
  if (inner === undefined || outer === '') return [];
  return /^\p{Lu}[\p{L}\d&.]{1,7}$/u.test(inner) ? [outer, inner] : [outer];
}

function documentGroups({ document }: FullContext): readonly AliasGroup[] {
  return document.acronyms.map(({ short, long }) => groupOf([short, long]));
}

/** The known groups that a name in `tokens` may be of, without short forms that the document explains otherwise. */
function groupsIn(tokens: readonly Token[], { document }: FullContext): readonly AliasGroup[] {
  const explained = new Set(document.acronyms.map(({ short }: Acronym) => foldWord(short)));
  const groups = new Set(tokens.flatMap(({ text }) => [...(groupsByFirstWord.get(text) ?? [])]));
  return [...groups].map((group) =>
    group.filter((name) => name.length > 1 || !explained.has(name[0]?.text ?? '')),
  );
}

/** `form` with each name of `group` that stands in it put as the group's other names. */
function exchanged(form: AnswerForm, group: AliasGroup): readonly AnswerForm[] {
  for (const name of group) {
    const at = indexOf(form.tokens, name);
    if (at === -1) continue;
    return group
      .filter((other) => other !== name)
      .map((other) => ({
        tokens: [...form.tokens.slice(0, at), ...other, ...form.tokens.slice(at + name.length)],
        forgiven: `“${wordsIn(other)}” for “${wordsIn(name)}”`,
      }));
  }
  return [];
}

/** Where `name` stands in `tokens`; a short form in capitals only where it is written so, too. */
function indexOf(tokens: readonly Token[], name: readonly Token[]): number {
  if (name.length === 0) return -1;
  return tokens.findIndex((_, at) =>
    name.every((token, offset) => {
      const found = tokens[at + offset];
      const isSame = found?.text === token.text && found.kind === token.kind;
      const isWord = /^(?:US|IT|WHO|PM|IP|fall|AI|America|water)$/.test(token.raw);
      return isSame && (!isWord || name.length > 1 || found.raw === token.raw);
    }),
  );
}

function wordsIn(tokens: readonly Token[]): string {
  return tokens.map(({ raw }) => raw).join(' ');
}

/** `the role of China` as `China role`, which is how `China's role` reads. */
function turnedGenitive({ tokens, forgiven }: AnswerForm): readonly AnswerForm[] {
  const at = tokens.findIndex(({ text }) => text === 'of');
  const isOne = at > 0 && tokens.findLastIndex(({ text }) => text === 'of') === at;
  if (!isOne || tokens.some(({ kind }) => kind === 'break' || kind === 'number')) return [];
  const isArticle = ({ text }: Token) => /^(?:the|a|an)$/.test(text);
  const owner = tokens.slice(at + 1).filter((token) => !isArticle(token));
  const owned = tokens.slice(0, at).filter((token) => !isArticle(token));
  return [{ tokens: [...owner, ...owned], forgiven: forgiven ?? 'the order of owner and owned' }];
}

/** `Short, Kawann` as `Kawann Short`. */
function turnedName({ tokens }: AnswerForm): readonly AnswerForm[] {
  const at = tokens.findIndex(({ kind }) => kind === 'break');
  const isName =
    at === 1 &&
    tokens.length <= 4 &&
    tokens.every(({ text, kind }) => kind === 'word' || text === ',');
  const isCapital = tokens.every(({ raw, kind }) => kind === 'break' || /^\p{Lu}/u.test(raw));
  if (!isName || !isCapital || tokens.filter(({ kind }) => kind === 'break').length > 1) return [];
  return [
    { tokens: [...tokens.slice(2), ...tokens.slice(0, 1)], forgiven: 'the order of the names' },
  ];
}

const familyFirst =
  /^(?:xi|mao|deng|zhou|jiang|hu|li|wang|zhang|liu|chen|yang|zhao|wu|zhu|lin|sun|peng|ren|wen|hua|kim|park|abe)$/;

/** A person by the family name where no other name of the text has it, and by initials. */
function shorterNames(tokens: readonly Token[], { document }: FullContext): readonly AnswerForm[] {
  const words = tokens.filter(
    (token, at): token is WordToken => token.kind === 'word' && !isTitle(token, tokens[at + 1]),
  );
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined || words.length < 2 || words.length > 4) return [];
  const isChinese = familyFirst.test(first.text) && words.length <= 3;
  const family = isChinese ? first : last;
  const own = words.map(({ text }) => text);
  const bearers = document.names
    .map((name) => foldWord(name).split(/\s+/))
    .filter((parts) => parts.includes(family.text) && !parts.every((part) => own.includes(part)));
  const initials = words.map((word, at) =>
    at === words.length - 1 || isChinese ? word : { ...word, text: word.text.charAt(0) },
  );
  const isSole = bearers.length === 0;
  return [
    ...(isSole ? [{ tokens: [family], forgiven: 'the first name is left out' }] : []),
    ...(isChinese ? [] : [{ tokens: initials, forgiven: 'initials for first names' }]),
  ];
}

/** Whether `given` is the initials of `expected`, in capitals, and the document uses them for nothing else. */
export function isInitialsOf(given: string, expected: string, { document }: FullContext): boolean {
  const short = given.trim().replaceAll('.', '');
  if (!/^\p{Lu}{3,6}$/u.test(short) || !/\p{L} \p{L}/u.test(expected)) return false;
  const isTaken = document.acronyms.some((acronym) => acronym.short === short);
  return !isTaken && fits(expected.replace(/^(?:the|an?) /i, ''), short);
}
