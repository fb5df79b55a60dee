/** The subject of a clause: whether it is plain, how it stands inside a sentence, whether it is a person. */

/** What is known of a document's words. */
export type DocumentWords = {
  readonly names: ReadonlySet<string>;
  /** The words that stand in small letters somewhere. */
  readonly common: ReadonlySet<string>;
  /** What names are, where the document tells it. */
  readonly kinds: ReadonlyMap<string, string>;
};

/** Words of a clause within the clause. */
export const clauseWords =
  /\b(?:that|which|who|whom|whose|where|when|while|if|whether|because|although|though|as|since|until|unless|after|before|not|never|neither|nor|than|how)\b/i;
/** What a noun follows. */
export const determiners =
  /^(?:the|an?|his|her|its|their|this|these|those|some|many|most|all|no|each|every|both|one|two|three|four|five|six)$/i;
/** What a noun hangs on. */
export const prepositions =
  /^(?:of|in|on|at|by|for|from|with|to|into|about|against|between|under|over|and|or)$/;

/** A noun with what describes it: no clause, no list, no pronoun, not too long. */
export function isPlainSubject(tokens: readonly string[]): boolean {
  const words = tokens.join(' ');
  const last = tokens.at(-1) ?? '';
  return (
    tokens.length <= 12 &&
    !words.includes(',') &&
    !clauseWords.test(words) &&
    !/\b(?:it|he|she|they|we|you|his|her|its|their|this|these|those|such|there|here|other|another|former|latter|same|also|both|some|many|most|few|several|one|each|every|any|more|fewer|no|none|next|previous)\b/i.test(
      words,
    ) &&
    !determiners.test(last) &&
    !/^(?:thus|so|now|then|here|there|still|yet|only|itself|himself|herself|themselves)$|ly$/.test(
      last,
    ) &&
    !prepositions.test(last) &&
    !/^(?:to|for|with|by|at|on|in|from|of|during|under|through|behind|within|among|despite|following|according|and|but|or|so|then|however|also|only|even|today|now|here|there|like|unlike|up|down|out|off|away|back|so|thus|here|over|around|again|once|soon)$/i.test(
      tokens[0] ?? '',
    ) &&
    !/\p{L}(?:ing|ed)$/u.test(tokens[0] ?? '') &&
    !tokens.some(
      (token, index) =>
        index > 0 && /^\p{Ll}+ed$/u.test(token) && !determiners.test(tokens[index - 1] ?? ''),
    )
  );
}

/** The subject as it stands inside a sentence; null where it cannot be told whether it begins with a name. */
export function innerSubjectOf(
  subject: string,
  isInside: boolean,
  { names, common }: DocumentWords,
): string | null {
  if (isInside) return subject;
  const [first = ''] = subject.split(' ');
  if (/^(?:The|An?)$/.test(first)) return subject.charAt(0).toLowerCase() + subject.slice(1);
  if (/^[\d$€£]/.test(first) || /^\p{Lu}{2,}/u.test(first)) return subject;
  // `Ferries of the Trust`: a common word, though a name follows.
  const isCommon = common.has(first.toLowerCase());
  if (isCommon && /^\S+ \p{Ll}/u.test(subject)) {
    return subject.charAt(0).toLowerCase() + subject.slice(1);
  }
  const isName = [...names].length > 0 && (names.has(first) || startsWithName(subject, names));
  if (isName) return subject;
  if (isCommon) return subject.charAt(0).toLowerCase() + subject.slice(1);
  return /^\p{Lu}\S* \p{Lu}/u.test(subject) ? subject : null;
}

/** Whether the noun that is spoken of stands in the plural. */
export function isPlural(subject: string): boolean {
  const [head = ''] = subject.split(/ (?:of|in|for|from|with) /);
  return /\p{Ll}(?<!s|u|i)s$/u.test(head) && !/^\p{Lu}/u.test(head.split(' ').at(-1) ?? '');
}

export function personOf(subject: string, { kinds }: DocumentWords): boolean | null {
  const kind = kinds.get(subject);
  if (kind !== undefined) return kind === 'person';
  if (
    /\b(?:Mr|Mrs|Ms|Dr|Sir|Lord|Lady|Saint|King|Queen|Prince|Princess|Emperor|Pope)\b/.test(subject)
  )
    return true;
  return /^\p{Lu}/u.test(subject) && !/^(?:The|An?) /.test(subject) ? null : false;
}

function startsWithName(subject: string, names: ReadonlySet<string>): boolean {
  const words = subject.split(' ');
  return words.some((_, index) =>
    names.has(
      words
        .slice(0, index + 1)
        .join(' ')
        .replace(/['’]s?$/, ''),
    ),
  );
}
