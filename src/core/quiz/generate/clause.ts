/** Takes a plain English sentence apart: what stands in front, its subject, its verb, and the rest. */
import {
  clauseWords,
  type DocumentWords,
  determiners,
  innerSubjectOf,
  isPlainSubject,
  isPlural,
  personOf,
  prepositions,
} from './subject.ts';
import { isPastLike, knownVerb, pastOfParticiple, verbBeforeObject } from './verbs.ts';

/** The main clause of a statement. Its parts are words of the statement. */
export type Clause = {
  /** `In 1943`, without its comma; empty where the subject comes first. */
  readonly front: string;
  readonly subject: string;
  /** The subject inside a sentence: `the bridge`. */
  readonly innerSubject: string;
  /** Whether the subject is a person; null where it is a name of which nothing tells. */
  readonly person: boolean | null;
  /** The finite verb as it stands. */
  readonly verb: string;
  /** What a question begins with: the verb itself, or a form of `do`. */
  readonly auxiliary: string;
  /** The base of the verb where `auxiliary` is a form of `do`; else empty. */
  readonly base: string;
  /** What follows the verb, up to the first comma or the end of the sentence. */
  readonly rest: string;
  /** Whether `rest` goes to the end of the sentence. */
  readonly isWhole: boolean;
};

const auxiliaries = /^(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should)$/;
const breaks = /[{}[\]]|\.\.\.|…/;
/** What a main clause may end at. */
const clauseEnds = /, |[:;] | [–—-] /;
const barePattern =
  /^((?:In|By|Since|On|During) (?:the )?(?:(?:early|mid|late) )?(?:\p{Lu}\p{Ll}+ )?(?:\d{1,2} )?(?:\d{3,4}s?|\d{1,2}(?:st|nd|rd|th) century)) (?=(?:the|an?) |\p{Lu})/u;
const frontPattern =
  /^((?:In|On|At|During|Since|Until|By|After|Before|Because of|Due to|From|Throughout|Although|Though|While|As|Despite|With|Among|Under|Through|For) [^,]{2,90}), (?=\S)/;

/** The main clause of `statement`; null where it is not plain enough to be sure. */
export function clauseOf(statement: string, words: DocumentWords): Clause | null {
  const bare = statement.replace(/ \([^()]*\)/g, '').replace(/[.!]+$/, '');
  if (breaks.test(bare) || /[()]/.test(bare) || !isQuotedWhole(bare)) return null;
  const set = frontPattern.exec(bare) ?? barePattern.exec(bare);
  const front = set?.[1] ?? '';
  const body = bare.slice(set?.[0].length ?? 0);
  const [main = '', ...others] = withoutAside(body.split(clauseEnds));
  const tokens = main.split(' ');
  const at = verbAt(tokens);
  if (at === null) return null;
  const subject = tokens.slice(0, at).join(' ');
  const innerSubject = innerSubjectOf(subject, front !== '', words);
  if (innerSubject === null || !isPlainSubject(tokens.slice(0, at))) return null;
  const verb = tokens[at] ?? '';
  const person = personOf(subject, words);
  const rest = tokens.slice(at + 1).join(' ');
  const { auxiliary } = asked(verb, tokens[at + 1]);
  if (auxiliary === 'does' && isPlural(subject)) return null;
  return {
    front,
    subject,
    innerSubject,
    person,
    verb,
    ...asked(verb, tokens[at + 1]),
    rest,
    isWhole: others.length === 0,
  };
}

/** `Robert Lane, an engineer, designed …` without what is said of him aside. */
function withoutAside(parts: readonly string[]): readonly string[] {
  const [first = '', aside = '', next = '', ...others] = parts;
  const [verb = '', after = ''] = next.split(' ');
  const isAside = /^(?:an?|the|who|which|whose|also|then|now|formerly|one of) /.test(aside);
  const isVerb =
    auxiliaries.test(verb) || knownVerb(verb) !== null || verbBeforeObject(verb, after) !== null;
  const hasVerb = first
    .split(' ')
    .some((word, at) => at > 0 && (auxiliaries.test(word) || knownVerb(word) !== null));
  return isAside && isVerb && !hasVerb ? [`${first} ${next}`, ...others] : parts;
}

/** Whether every quotation that begins in `words` ends there. */
export function isQuotedWhole(words: string): boolean {
  const count = (sign: RegExp) => words.match(sign)?.length ?? 0;
  return count(/"/g) % 2 === 0 && count(/“/g) === count(/”/g);
}

/** Where the first finite verb stands; null where another may be meant. */
function verbAt(tokens: readonly string[]): number | null {
  const at = tokens.findIndex((token, index) => index > 0 && isVerbThere(tokens, index, token));
  if (at < 1) return null;
  const token = tokens[at] ?? '';
  if (auxiliaries.test(token)) return at;
  // `The bridge opened in 1943 was …`: what looked like the verb only describes the subject.
  const isSecond = (word: string, index: number) =>
    (auxiliaries.test(word) ||
      (knownVerb(word) !== null && !/^(?:and|or|by|to)$/.test(tokens[at + index] ?? ''))) &&
    !/^(?:who|which|that|and)$/.test(tokens[at + index] ?? '');
  return tokens.slice(at + 1).some(isSecond) ? null : at;
}

function isVerbThere(tokens: readonly string[], index: number, token: string): boolean {
  if (auxiliaries.test(token)) return true;
  const next = tokens[index + 1] ?? '';
  // `the tools used by …` only describes them.
  if (next === 'by') return false;
  if (knownVerb(token) === null && verbBeforeObject(token, next) === null) return false;
  const before = tokens[index - 1] ?? '';
  return (
    !determiners.test(before) && !prepositions.test(before.toLowerCase()) && !/ly$/.test(before)
  );
}

function asked(verb: string, next = ''): Pick<Clause, 'auxiliary' | 'base'> {
  const isMain =
    /^(?:has|have|had)$/.test(verb) &&
    pastOfParticiple(next) === null &&
    !/ed$|^been$|^also$|^long$|^always$|^never$|ly$/.test(next);
  if (isMain) {
    const support = { has: 'does', have: 'do', had: 'did' }[verb as 'has' | 'have' | 'had'];
    return { auxiliary: support, base: 'have' };
  }
  if (auxiliaries.test(verb)) return { auxiliary: verb, base: '' };
  const known = knownVerb(verb) ?? verbBeforeObject(verb, next);
  return { auxiliary: known?.support ?? '', base: known?.base ?? '' };
}

/** Whether the rest was cut in the middle of what it says. */
export function isCut({ isWhole, rest }: Clause): boolean {
  return !isWhole && clauseWords.test(rest);
}

/** The clause as a question, behind its question word: `was the bridge opened by the mayor`. */
export function inverted({ auxiliary, innerSubject, base }: Clause, rest: string): string {
  return [auxiliary, innerSubject, base, rest]
    .filter((part) => part !== '')
    .join(' ')
    .replace(/ +/g, ' ')
    .trim();
}

/** Whether another verb, or a clause of its own, stands in `words`: what follows may belong to it. */
export function hasOtherVerb(words: string): boolean {
  const tokens = words.split(' ');
  const isJoined = tokens.some(
    (token, index) => /^(?:and|or|but|then)$/.test(tokens[index - 1] ?? '') && isPastLike(token),
  );
  return (
    isJoined || clauseWords.test(words) || / to \p{Ll}/u.test(words) || /\p{Ll}ing\b/u.test(words)
  );
}
