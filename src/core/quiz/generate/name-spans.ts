/** Finds the names of a sentence: runs of capitals, known from the whole document. */
import type { FactKind } from '../fact.ts';
import { knownPlaces } from './known-places.ts';
import { kindsOfNames, type NamePlace } from './name-kinds.ts';
import type { Span } from './span.ts';

const run =
  /\p{Lu}[\p{L}\p{N}'’&.-]*[\p{L}\p{N}](?:(?: (?:of the|of|(?<=(?:Convention|Declaration|Treaty|Agreement|Conference|Commission|Committee|Act|Report|Charter|Directive) )on|de|du|van|von|for|la))? \p{Lu}[\p{L}\p{N}'’&.-]*[\p{L}\p{N}])*/gu;

const noNames = new Set(
  `The A An In On At By For From To With As It He She They We I This That These Those There Here His Her
   Their Its Our My When While Although Though Because Since After Before During If However Moreover
   Furthermore Also But And Or So Thus Therefore Then Now Many Most Some All Both Each Every Other Another
   One Two Three Four Five Six Seven Eight Nine Ten First Second Third What Which Who Why How Where Not No
   Among Amidst Despite Under Over Between Unlike Like Such According Only Even Once Until Upon Within Without
   Today Yes You Your Part Chapter Section Figure Table Note See Using Due Per Following Instead Rather Further Later Earlier Often Usually Moreover
   January February March April May June July August September October November December
   Monday Tuesday Wednesday Thursday Friday Saturday Sunday`.split(/\s+/),
);

/** What somebody does, in front of the name at the beginning of a sentence. */
const offices =
  /^(?:Economist|Historian|Scientist|Physicist|Chemist|Philosopher|Professor|Author|Writer|Poet|Composer|Engineer|Researcher|Journalist|Psychologist|Mathematician|Biologist|Astronomer|Geologist|Scholar|Theologian|Critic|Lawyer|Doctor|Actor|Actress|Singer|Director|Architect|Painter|Artist|Senator|Governor|Mayor)s? (?=\p{Lu})/u;

/** The names of a document, each with what it is where the document tells that. */
export type KnownNames = {
  readonly all: ReadonlySet<string>;
  readonly kinds: ReadonlyMap<string, FactKind>;
};

/** The names that occur inside sentences, where a capital says that they are names. */
export function namesOfText(sentences: readonly string[]): KnownNames {
  const all = new Set<string>();
  const places: NamePlace[] = [];
  for (const sentence of sentences) {
    for (const { words, start } of runsOf(sentence)) {
      if (start > 0 || words.includes(' ') || knownPlaces.has(words)) all.add(words);
      const after = sentence.slice(start + words.length, start + words.length + 24);
      places.push({ words, before: sentence.slice(Math.max(0, start - 40), start), after });
    }
  }
  return { all, kinds: kindsOfNames(places) };
}

/** The names of `sentence`; its first word counts only where it is a name elsewhere. */
export function nameSpans(sentence: string, { all, kinds }: KnownNames): readonly Span[] {
  return runsOf(sentence).flatMap(({ words, start }) => {
    const after = sentence.slice(start + words.length);
    if (!all.has(words) || bearings.test(words) || isAdjective(words, after)) return [];
    const kind = kinds.get(words);
    const weight = words.includes(' ') ? 3 : 2;
    const place = { start, end: start + words.length, words, weight };
    return [
      kind === undefined ? { ...place, kind: 'definition', isUnsure: true } : { ...place, kind },
    ];
  });
}

/** `American` in `American television`: no name, but what kind of thing it is. */
function isAdjective(words: string, after: string): boolean {
  return (
    /^\p{Lu}\p{Ll}*(?:an|ish|ese|ern|ic|ch|al)$/u.test(words) &&
    /^ \p{L}/u.test(after) &&
    !/^ (?:is|are|was|were|and|or|in|of|has|had|to|for|by|on|at|from|with|as|who)\b/.test(after)
  );
}

/** `Five` in `Five men` is no name, but in `the Five Year Plan` it is part of one. */
function isNoName(word: string, start: number): boolean {
  return noNames.has(word) && (start === 0 || !smallNumbers.test(word));
}

const smallNumbers = /^(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|First|Second|Third)$/;
/** What only says where: `Southeast and Central Asia`. */
const bearings =
  /^(?:(?:North|South)(?:east|west)?|East|West|Central|Northern|Southern|Eastern|Western)$/;

function runsOf(sentence: string): readonly { words: string; start: number }[] {
  return [...sentence.matchAll(run)].flatMap(({ 0: found, index }) => {
    let [words, start] = [found, index];
    for (
      let first = words.split(' ')[0] ?? '';
      isNoName(first, start);
      first = words.split(' ')[0] ?? ''
    ) {
      const rest = words.slice(first.length).replace(/^ (?:of the|of|the|for) |^ /, '');
      start += words.length - rest.length;
      words = rest;
    }
    const office = offices.exec(words)?.[0] ?? '';
    start += office.length;
    words = words.slice(office.length);
    const owner = /^\p{Lu}[\p{L}]+['’]s (?=\p{Lu})/u.exec(words)?.[0] ?? '';
    start += owner.length;
    words = words
      .slice(owner.length)
      .replace(/['’]s?$/, '')
      .replace(/\.$/, '');
    const isName = words.length > 1 && !/^(?:\p{Lu}\.?)$/u.test(words);
    return isName ? [{ words, start }] : [];
  });
}
