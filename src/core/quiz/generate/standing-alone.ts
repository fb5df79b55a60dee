/** Sentences that can be asked about without their paragraph, or be made so. */

/** Fewer words say too little, more are no question. */
const fewestWords = 6;
const mostWords = 80;

const leaning =
  /^(?:this|these|those|such|here|there(?! (?:is|are|was|were|has|have)\b)|both|one|another|others|(?:some|many|each|most) (?:of|are|were|is|was|have|had|say|said|believe)|the (?:former|latter|same|other|two|three)|the (?:first|second|third|fourth|last|next)(?: (?:one|two|three))? (?:is|are|was|were|has|have|shows?|gives?)|it|they|he|she|his|her|their|its|we|i|you|my|our|your|as (?:such|above|mentioned))\b/i;
const linking =
  /^(?:however|moreover|furthermore|therefore|thus|hence|also|additionally|in addition|similarly|likewise|consequently|as a result|for example|for instance|in fact|indeed|meanwhile|nevertheless|nonetheless|finally|instead|in contrast|on the other hand|then|but|and|so|yet|or),? /i;
const verb =
  /\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|shall|should|does|do|did|\p{L}{2,}(?:ed|es|s)|became|began|made|took|gave|found|led|won|lost|wrote|built|came|went|held|fell|rose|grew|knew|saw|said|left|kept|brought|taught|sold|bought|met|ran|set|put|cut)\b/u;

/** A sentence, as it is asked: with what it leans on put in. */
export type StandingSentence = {
  /** The text's own words. */
  readonly exact: string;
  /** The words put before `rest` of the sentence; both empty where nothing had to be changed. */
  readonly lead: string;
  /** How many UTF-16 code units of `exact` the lead stands for. */
  readonly replaced: number;
};

/**
 * `sentence` as it can be asked alone, or null where it cannot: it is no sentence, a question, code or a
 * caption, or leans on what is not known. `spokenOf` is what the paragraph speaks of so far.
 */
export function standAlone(sentence: string, spokenOf: string | null): StandingSentence | null {
  const words = sentence.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
  if (words.length < fewestWords || words.length > mostWords || !isProse(sentence)) return null;
  if (pointing.test(sentence) || speaking.test(sentence) || opensUnclear(sentence)) return null;
  const link = linking.exec(sentence)?.[0] ?? '';
  const rest = sentence.slice(link.length);
  if (leaning.test(rest)) return withSubject(sentence, link.length, spokenOf);
  if (link === '') return { exact: sentence, lead: '', replaced: 0 };
  const isUpper = /^\P{Ll}/u.test(rest);
  return isUpper
    ? { exact: sentence, lead: '', replaced: link.length }
    : { exact: sentence, lead: rest.charAt(0).toUpperCase(), replaced: link.length + 1 };
}

/** Words of somebody who speaks, or a line that a number opens. */
const speaking =
  /\b(?:I|me|my|we|our|us|thou|thee|thy|you|your)\b|[,?!]['’]?["”] (?:he|she|they|said|the|\p{Lu}\p{Ll}+ (?:said|cried|asked|replied))\b|^["“]|^\d+[.)]? \p{Lu}/u;

/** Whether a pronoun follows an opening that names nobody: `In other words, it …`, `Given their …`. */
function opensUnclear(sentence: string): boolean {
  const opening = /^([^,]{2,60}), (?:it|they|he|she|its|their|his|her)\b/.exec(sentence)?.[1];
  const isNameless = opening !== undefined && !/ (?:an?|the|\p{Lu}\p{L}+)\b/u.test(opening);
  return (
    isNameless ||
    /^In (?:\p{L}+ )?\d{3,4},? (?:it|they|he|she|its|their|his|her)\b/u.test(sentence) ||
    /^\p{Lu}\p{Ll}+ (?:them|him|her|it)\b/u.test(sentence) ||
    /^\p{L}+ (?:their|its|his|her)\b/u.test(sentence)
  );
}

const pointing =
  /\b(?:since then|by then|at that time|until then|the following|as follows|above|below|figure|table|click|the same|these|this)\b|\bthose\b(?! (?:who|of|that|in|with|from))|^(?:With that in mind|Be|Keep|Note|Remember|It is (?:worth|important))\b|\bsee \p{Lu}/iu;

function isProse(sentence: string): boolean {
  const isWhole = /^["“‘']?[\p{Lu}\d]/u.test(sentence) && /[.!][”"’')\]]*$/.test(sentence);
  const isCode = /[{}<>|\\=]|\w;(?! \p{L})|`|https?:|\b\w+\(|\w_\w|(?:^|\s)_\w|\/\w+\//u.test(
    sentence,
  );
  const letters = sentence.match(/\p{L}/gu)?.length ?? 0;
  if ((sentence.match(/["“”]/g)?.length ?? 0) % 2 === 1) return false;
  return (
    isWhole &&
    !isCode &&
    verb.test(sentence) &&
    letters > sentence.length * 0.6 &&
    (sentence.match(/\p{Lu}/gu)?.length ?? 0) < letters * 0.3 &&
    /\p{Ll}/u.test(sentence)
  );
}

const subject = /^(?:[Tt]he )?(?:\p{Lu}[\p{L}'’-]+)(?: (?:of (?:the )?)?\p{Lu}[\p{L}'’-]+)*/u;
const notSubjects =
  /\b(?:A|An|In|On|At|By|For|From|With|As|It|He|She|They|We|I|This|That|These|Those|There|His|Her|Their|Its|When|While|Although|After|Before|During|If|However|Many|Most|Some|All|Both|Each|One|Two|Three|According|Despite|Under|Since|Because|Until|But|And|Also|Then)\b/;
const personal = /^(?:he|she|it|they|his|her|its|their)\b/i;
const predicate =
  /^(?:['’]s?)? (?:is|was|has|had|have|were|are|will|can|also|became|began|made|took|wrote|won|led|built|gave|held|has|says|\p{Ll}{2,}ed)\b/u;

/** What a paragraph speaks of after `sentence`: its subject where that is a name, or what it was before. */
export function spokenOfAfter(sentence: string, before: string | null): string | null {
  const rest = sentence.slice(linking.exec(sentence)?.[0].length ?? 0);
  if (personal.test(rest)) return before;
  const name = subject.exec(rest)?.[0];
  if (name === undefined || notSubjects.test(name)) return null;
  return predicate.test(rest.slice(name.length)) && !namesAnotherPerson(rest.slice(name.length))
    ? name
    : null;
}

/** Whether somebody else is named whom a pronoun could mean as well. */
function namesAnotherPerson(rest: string): boolean {
  return /\b(?:and|by|with|to|for|from|than|of) \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+(?! (?:Game|Bowl|War|Party|University|Award|Church|Act|River))/u.test(
    rest,
  );
}

/** `He died in 1943.` as `Tesla died in 1943.`, where the paragraph speaks of Tesla. */
function withSubject(
  sentence: string,
  from: number,
  spokenOf: string | null,
): StandingSentence | null {
  const pronoun = personal.exec(sentence.slice(from))?.[0];
  if (pronoun === undefined || spokenOf === null) return null;
  const isMany = /^the(?:y|ir)$/i.test(pronoun);
  const areMany = /^The .+s$/.test(spokenOf);
  if (isMany !== areMany) return null;
  const isPlace =
    /^It (?:is|was|has been|seems|appears) (?:\p{Ll}+ )?(?:that|to|not|clear|likely|possible|said|believed|thought|estimated)\b/u;
  if (isPlace.test(sentence.slice(from))) return null;
  const isOwner =
    /^(?:his|its|their)$/i.test(pronoun) || /^her p{Ll}+ /i.test(sentence.slice(from));
  const owner = areMany ? `${spokenOf}’` : `${spokenOf}’s`;
  return { exact: sentence, lead: isOwner ? owner : spokenOf, replaced: from + pronoun.length };
}
