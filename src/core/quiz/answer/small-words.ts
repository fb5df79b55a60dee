/** Words that an answer may have or lack without saying another thing. */
import type { Token } from './token.ts';

const english = new Set(
  `a an the of in on at by for from to with as into is are was were be been being am has have had do
   does did will would it they he she this that these those its their his her there which who whom
   because due so such also very really quite just then about around approximately roughly circa ca c approx
   nearly almost some may might can could should shall since during within i think we you
   inc ltd co corp corporation company gmbh plc llc via through towards toward between then 的 called named known`.split(
    /\s+/,
  ),
);

const articles: Readonly<Record<string, string>> = {
  de: 'der die das den dem des ein eine einen einem einer eines im in am zu zum zur von vom',
  fr: 'le la les l un une des du de d au aux en a',
  es: 'el la los las un una unos unas de del en al lo',
  it: 'il lo la i gli le un uno una di del della dei degli delle in',
  pt: 'o a os as um uma uns umas de do da dos das em no na',
  nl: 'de het een van in',
};

const titles = new Set(
  'mr mrs ms dr prof professor sir president chairman king queen emperor general saint st lord lady'.split(
    ' ',
  ),
);

/** Whether the token says nothing by itself in `language` (a BCP 47 tag; English where it is null). */
export function isSmall(token: Token, language: string | null): boolean {
  if (token.kind === 'break') return true;
  if (token.kind !== 'word') return false;
  const isAcronym = token.raw.length > 1 && /^\p{Lu}+$/u.test(token.raw);
  if (isAcronym) return false;
  return english.has(token.text) || articlesOf(language).has(token.text);
}

/** Whether the word is one that people are addressed by. */
export function isTitleWord(text: string): boolean {
  return titles.has(text);
}

/** Whether the token is how somebody is addressed, and a name follows. */
export function isTitle(token: Token, next: Token | undefined): boolean {
  return token.kind === 'word' && next?.kind === 'word' && titles.has(token.text);
}

const articleSets = new Map(
  Object.entries(articles).map(([tag, words]) => [tag, new Set(words.split(' '))] as const),
);
const none = new Set<string>();

function articlesOf(language: string | null): ReadonlySet<string> {
  return articleSets.get((language ?? 'en').slice(0, 2)) ?? none;
}
