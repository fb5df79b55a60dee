/** Finds the names of a sentence: runs of capitals, known from the whole document. */
import type { FactKind } from '../fact.ts';
import type { Span } from './span.ts';

const run =
  /\p{Lu}[\p{L}\p{N}'’&.-]*[\p{L}\p{N}](?:(?: (?:of the|of|the|de|du|van|von|for|la))? \p{Lu}[\p{L}\p{N}'’&.-]*[\p{L}\p{N}])*/gu;

const noNames = new Set(
  `The A An In On At By For From To With As It He She They We I This That These Those There Here His Her
   Their Its Our My When While Although Though Because Since After Before During If However Moreover
   Furthermore Also But And Or So Thus Therefore Then Now Many Most Some All Both Each Every Other Another
   One Two Three Four Five Six Seven Eight Nine Ten First Second Third What Which Who Why How Where Not No
   Among Amidst Despite Under Over Between Unlike Like Such According Only Even Once Until Upon Within Without
   Today Yes You Your Part Chapter Section Figure Table Note See Using Due Per Following Instead Rather
   January February March April May June July August September October November December
   Monday Tuesday Wednesday Thursday Friday Saturday Sunday`.split(/\s+/),
);

const organisations =
  /\b(?:University|College|School|Company|Corporation|Party|Committee|Council|Bank|Association|League|Army|Ministry|Department|Institute|Court|Church|Union|Commission|Agency|Senate|Parliament|Congress|Government|Group|Society|Club|Organi[sz]ation|Office|Board|Academy|Airlines|Force|Navy|Inc|Ltd)\b/;
const places =
  /\b(?:River|Lake|Sea|Ocean|City|Island|Islands|Mountains?|Valley|Street|Park|County|Province|State|Bay|Desert|Coast|Canal|Bridge|Airport|Stadium|Peninsula|North|South|East|West|Kingdom|Republic)\b/;

/** The names that occur inside sentences, where a capital says that they are names. */
export function namesOfText(sentences: readonly string[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const sentence of sentences) {
    for (const { words, start } of runsOf(sentence)) {
      if (start > 0 || words.includes(' ')) names.add(words);
    }
  }
  return names;
}

/** The names of `sentence`; its first word counts only where it is a name elsewhere. */
export function nameSpans(sentence: string, names: ReadonlySet<string>): readonly Span[] {
  return runsOf(sentence).flatMap(({ words, start }) => {
    if (!names.has(words)) return [];
    const kind = kindOf(words, sentence.slice(0, start), sentence.slice(start + words.length));
    const weight = words.includes(' ') ? 3 : 2;
    return [{ start, end: start + words.length, words, kind, weight }];
  });
}

function runsOf(sentence: string): readonly { words: string; start: number }[] {
  return [...sentence.matchAll(run)].flatMap(({ 0: found, index }) => {
    let [words, start] = [found, index];
    for (
      let first = words.split(' ')[0] ?? '';
      noNames.has(first);
      first = words.split(' ')[0] ?? ''
    ) {
      const rest = words.slice(first.length).replace(/^ (?:of the|of|the|for) |^ /, '');
      start += words.length - rest.length;
      words = rest;
    }
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

function kindOf(words: string, before: string, after: string): FactKind {
  if (organisations.test(words)) return 'organisation';
  if (places.test(words)) return 'place';
  const isPlace = /\b(?:in|at|near|across|throughout|outside|inside|to|from) (?:the )?$/i.test(
    before,
  );
  if (isPlace) return 'place';
  const isPerson =
    /\b(?:Mr|Mrs|Ms|Dr|Sir|President|King|Queen|Emperor|General|Professor|Prince|Pope|author|physicist|poet|composer|philosopher|by)\.? $/.test(
      before,
    ) ||
    /^,? (?:was born|died|wrote|said|argued|married|who|himself|herself|believed|discovered|invented)\b/.test(
      after,
    );
  if (isPerson) return 'person';
  const isTwoWords = /^\p{Lu}\p{Ll}+(?: \p{Lu}\.?)? \p{Lu}\p{Ll}+$/u.test(words);
  return isTwoWords ? 'person' : 'organisation';
}
