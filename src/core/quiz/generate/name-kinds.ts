/** Tells what the names of a document are, where the document shows it: a person, an organisation, a place. */
import type { FactKind } from '../fact.ts';
import { knownPlaces } from './known-places.ts';
import { isPastLike } from './verbs.ts';

/** The kinds that a name can be. */
type NameKind = Extract<FactKind, 'person' | 'organisation' | 'place'>;

/** A name as it stands in a sentence, with what is before and after it. */
export type NamePlace = { readonly words: string; readonly before: string; readonly after: string };

const organisations =
  /\b(?:University|College|School|Company|Corporation|Party|Committee|Council|Bank|Association|League|Army|Ministry|Department|Institute|Court|Church|Union|Commission|Agency|Senate|Parliament|Congress|Government|Group|Society|Club|Organi[sz]ation|Office|Board|Academy|Airlines|Force|Navy|Inc|Ltd|Trust|Federation|Foundation|Museum|Museums)\b/;
const places =
  /\b(?:River|Lake|Sea|Ocean|City|Island|Islands|Mountains?|Valley|Street|Avenue|Park|County|Province|State|Bay|Desert|Coast|Canal|Airport|Stadium|Peninsula|Kingdom|Republic|States|Route)\b/;
const things =
  /\b(?:Act|Bible|Award|Awards|Bowl|War|Wars|Day|Game|Games|Prize|House|Plan|Treaty|Charter|Constitution|Convention|Directive|Revolution|Reformation|Project|Programme|Program|Initiative|Agreement|Protocol|Language|Theory|Law|Effect|Test|Show|Tree|Sign|Age|Era|Century|Boulevard|Christmas|Easter|English|French|German|Latin|Greek|Hebrew|Arabic|Chinese|Spanish|Italian|Russian|Japanese)\b/;
const titles =
  /\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lord|Lady|Saint|St|President|Chancellor|Minister|King|Queen|Emperor|Empress|General|Captain|Professor|Prince|Princess|Pope|Bishop|Judge|author|physicist|chemist|physician|engineer|poet|composer|philosopher|economist|historian|scientist|architect|artist|writer|explorer|quarterback|linebacker|safety|brother|sister|father|mother|son|daughter|wife|husband)\.? $/;
const personal =
  /^(?:,? who\b| (?:was born|died|wrote|said|argued|married|believed|discovered|invented|himself|herself|thought|told|retired|replied|painted|composed))\b/;
const given = new Set(
  `Aaron Adam Alan Albert Alexander Alfred Alice Andrew Anna Anne Anthony Antoine Arthur Barbara Benjamin Bernard Bill
   Bob Brian Carl Catherine Charles Charlotte Christopher Claude Daniel David Donald Dorothy Edward Eleanor
   Elizabeth Emily Emma Eric Ernest Florence Francis Frank Franz Frederick Friedrich Gary George Gerald Grace Gregory
   Guglielmo Hannah Harold Harry Heinrich Helen Henry Herbert Howard Hugh Isaac Jack Jacob James Jane Jean Jeremy Jim
   Johann John Jonathan Joseph Josh Joshua Juan Julia Julius Karl Katherine Kevin Larry Laura Lawrence Leonard Lewis
   Linda Louis Lucy Luke Luther Margaret Maria Marie Mark Martin Mary Matthew Michael Nicholas Nikola Oliver Oscar
   Patrick Paul Peter Peyton Philip Rachel Ralph Raymond Rebecca Richard Robert Roger Ronald Rose Roy Ruth Samuel
   Sarah Simon Sophie Stanley Stephen Steven Susan Theodore Thomas Timothy Victor Victoria Vincent Virginia Walter
   Wilhelm William Winston Xi Zhao`.split(/\s+/),
);

/** The kinds of those names that the document tells; a surname is known by its whole name. */
export function kindsOfNames(found: readonly NamePlace[]): ReadonlyMap<string, NameKind> {
  const votes = new Map<string, Record<NameKind, number>>();
  for (const place of found) {
    const kind = voteOf(place);
    if (kind === null) continue;
    const own = votes.get(place.words) ?? { person: 0, organisation: 0, place: 0 };
    own[kind] += 1;
    votes.set(place.words, own);
  }
  const kinds = new Map([...votes].map(([words, own]) => [words, mostOf(own)] as const));
  for (const { words } of found) {
    if (kinds.get(words) !== 'person' || !words.includes(' ')) continue;
    const surname = words.slice(words.lastIndexOf(' ') + 1);
    if (!kinds.has(surname)) kinds.set(surname, 'person');
  }
  return kinds;
}

function mostOf({ person, organisation, place }: Record<NameKind, number>): NameKind {
  if (organisation >= Math.max(person, place)) return 'organisation';
  return person >= place ? 'person' : 'place';
}

function voteOf({ words, before, after }: NamePlace): NameKind | null {
  if (knownPlaces.has(words)) return 'place';
  // Of `Charter of … the Union` it is the charter that tells what it is.
  const [head = ''] = words.split(/ of | for /);
  if (organisations.test(head)) return 'organisation';
  if (places.test(head)) return 'place';
  if (things.test(head)) return null;
  const [first = '', ...others] = words.split(' ');
  const isRest = (word: string) =>
    /^\p{Lu}\p{Ll}+$|^\p{Lu}\.?$|^(?:von|van|de|la)$/u.test(word) &&
    !isPastLike(word.toLowerCase());
  const isNamed = given.has(first) && others.length > 0 && others.every(isRest);
  if (isNamed || titles.test(before) || personal.test(after)) return 'person';
  const isWhere =
    /\b(?:in|near|across|throughout|outside|inside|at) (?:(?:northern|southern|eastern|western|central|present-day|modern) )?$/i.test(
      before,
    );
  return isWhere && !/^(?:\p{Lu}+|.*['’].*)$/u.test(words) ? 'place' : null;
}
