/** Finds what a sentence defines, gives as a cause or purpose, sets against something, or lists. */
import { type Span, spansBy } from './span.ts';
import { baseVerbs, isPastLike } from './verbs.ts';

const stop =
  '(?=[.;:!?]|, (?:and|but|which|who|while|although|so|as|or)\\b|,? (?:because|although|while|whereas|which|when)\\b|$)';
const phrase = '[^.;:!?()]{3,90}?';

const bases = baseVerbs().join('|');

const patterns: readonly (readonly [Span['kind'], number, RegExp])[] = [
  [
    'cause',
    4,
    new RegExp(
      `\\b(?:because of|due to|as a result of|owing to|caused by|thanks to) (?<span>${phrase})${stop}`,
      'dg',
    ),
  ],
  ['cause', 3, new RegExp(`\\bbecause (?<span>(?!of\\b)${phrase})${stop}`, 'dg')],
  [
    'purpose',
    3,
    new RegExp(
      `\\b(?:in order to|so as to|aims? to|designed to|intended to|used for) (?<span>${phrase})${stop}`,
      'dg',
    ),
  ],
  [
    'purpose',
    3,
    new RegExp(
      `\\b(?:is|are|was|were|be|been) used to (?<span>(?:${bases}) ${phrase})${stop}`,
      'dg',
    ),
  ],
  [
    'cause',
    3,
    new RegExp(
      `\\b(?:led to|leads to|resulted in|results in|causes|caused|contributed to|prompted) (?<span>${phrase})${stop}`,
      'dg',
    ),
  ],
  [
    'definition',
    4,
    /(?<!so-)\b(?:known as|called|named|referred to as|termed|nicknamed|titled|entitled) (?:the |an? )?(?<span>["“]?[\p{L}][\p{L} '’-]{2,50}?["”]?)(?=[,.;:()]|\s(?:in|and|which|that|by|for|was|is|are|were|because|at|on|to|from|with|as)\b|$)/dgu,
  ],
  [
    'definition',
    3,
    /\b(?:is|are|was|were) (?<span>(?:an?|the|one of the) (?:[\p{L}'’-]+ ){0,6}?[\p{L}'’-]+)(?=[,.;:()]|\s(?:of|in|that|which|who|for|by|and|at|on|from|to|with|used|where|whose|during|when)\b|$)/dgu,
  ],
  [
    'comparison',
    3,
    new RegExp(
      `\\b(?:rather than|instead of|as opposed to|unlike|in contrast to|than) (?<span>${phrase})${stop}`,
      'dg',
    ),
  ],
  [
    'list',
    3,
    /\b(?:such as|including|include|includes|like|namely|consists? of|comprises?) (?<span>(?:[^.;:!?()]{2,60}?, ){0,6}[^.;:!?(),]{2,50} and [^.;:!?(),]{2,40}?)(?=[.;:!?),]|\s(?:in|that|which|who|for|by|to|from|with|as)\b|$)/dg,
  ],
  [
    'list',
    2,
    /(?<span>\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+)*(?:, \p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+)*){0,5},? and (?:the )?\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)*)/dgu,
  ],
  ['definition', 2, /["“](?<span>[\p{L}][^"”]{2,50})["”]/dgu],
];

const determiner = '(?:the|an?|his|her|its|their)';
const nounPhrases: readonly RegExp[] = [
  // The second of two: `for his achievements and showmanship`.
  /\b(?:for|of|by|in|with|from|to) (?:\p{Ll}[\p{L}-]+ ){1,3}and (?<span>(?:[a-z][\p{L}-]+ ){0,2}[a-z][\p{L}-]{4,})(?=[,.;:()]|\s(?:in|on|at|by|for|from|with|to|that|which|who)\b)/dgu,
  // The subject behind what stands in front: `In the laboratory, stratigraphers …`.
  /^(?:In|On|At|During|For|With|By) [^,]{3,50}, (?<span>(?:[a-z][\p{L}-]+ ){0,2}[a-z][\p{L}-]{3,})(?= (?:is|are|was|were|has|have|had|can|may|will|often|also|\p{Ll}{3,}(?:ed|es|s|e)) )/dgu,
  /\bincluding (?:the |an? )?(?<span>[^,.;:()]{4,40})(?=, (?:an?|the|which|who)\b|[.;])/dgu,
  // What somebody has, or what is needed: `have a red algal chloroplast`.
  /\b(?:have|has|had|needs?|lacks?|tend to be|tends to be|remains?|becomes?|became) (?:an? |the )?(?<span>(?:[a-z][\p{L}-]+ ){1,3}[a-z][\p{L}-]{3,})(?=[,.;:()]|\s(?:in|on|at|by|for|from|with|to|that|which|who|as|of)\b)/dgu,
  // Examples in brackets: `(e.g., immunoglobulins and receptors)`.
  /\((?:e\.g\.|i\.e\.|mainly|principally|mostly|such as|including),? (?<span>[^()]{4,60})\)/dgu,
  /\b\p{Ll}{3,}(?:s|ed) (?<span>(?:[a-z][\p{L}-]+ ){1,2}[a-z][\p{L}-]{3,})(?=[,.;:()]|\s(?:in|on|at|for|from|that|which|who|to|as)\b)/dgu,
  /\bsuch as (?<span>[a-z][\p{L}-]+(?: [a-z][\p{L}-]+){0,2})(?=[,.;:()]|\s(?:in|on|and|or)\b)/dgu,
  /^(?<span>(?!(?:The|An?|In|On|At|By|For|From|With|As|It|He|She|They|When|While|After|Before|Since|During|If|Many|Most|Some|All|Both|Each|This|That|These|Those|There|Although|However|Because|Under|Despite|Further|Once|Even|Just|Then|Thus|Later|Earlier|Often|Usually|What|Why|How|Who|Not|No|Only|Among|Of|Great|Behind|Beyond|Near|To|Up|Down|So|Such|Here|Where|Whenever|Wherever|Good|Little|Old)\b)\p{Lu}[\p{L}-]+(?: [a-z][\p{L}-]+){0,2}?)(?= (?:is|are|was|were|has|have|had|can|may|will|occurs?|covers?|results?|consists?|includes?|provides?|refers?|means?|contains?|measures?|uses?|prevents?|allows?|shows?|forms?|produces?|exists?|tends?|makes?|plays?|lives?|\p{Ll}{2,}ed) )/dgu,
  /\b[\p{Ll}-]{3,}(?:ed|es|ing) (?<span>(?:[a-z][\p{L}-]+ ){1,4}[a-z][\p{L}-]{2,}s)(?=[,.;:()]|\s(?:and|or|but|of|in|on|at|by|for|with|from|to|that|which|who|is|are|was|were|as)\b|$)/dgu,
  new RegExp(
    `\\b(?:of|for|with|by|from|into|through|on|in|against|under|between|about|over|around|within|without|via|toward|towards|among|upon) (?:${determiner} )?(?<span>(?:[a-z][\\p{L}-]+ ){0,3}[a-z][\\p{L}-]{3,})(?=[,.;:()]|\\s(?:and|or|but|of|in|on|at|by|for|with|from|to|that|which|who|is|are|was|were|as|has|have|had)\\b|$)`,
    'dgu',
  ),
  new RegExp(
    `\\b[\\p{Ll}-]{3,}(?:s|ed|es|ing) ${determiner} (?<span>(?:[a-z][\\p{L}-]+ ){0,3}[a-z][\\p{L}-]{3,})(?=[,.;:()]|\\s(?:and|or|but|of|in|on|at|by|for|with|from|to|that|which|who|is|are|was|were|as)\\b|$)`,
    'dgu',
  ),
  /(?:^|, |and )(?:[Tt]he|[Aa]n?) (?<span>(?:[a-z][\p{L}-]+ ){0,3}[a-z][\p{L}-]{3,})(?=\s(?:is|are|was|were|has|have|had|can|will|may|of)\b)/dgu,
];

const empty =
  /\b(?:other|order|example|number|part|case|way|time|times|result|fact|addition|kind|type|form|same|several|various|such|this|that|these|those|which|its|their|own|most|many|some|each|any|all|more|less|least|it|them|him|her|well|much|lot|end|thing|things|being|having|term|terms|first|last|once|average|general|particular|total|view|use|terms|least|people|course|turn|effect|present|past|future|recent|years?|months?|days?)$/;

/** What begins in the middle of something, or speaks of somebody. */
const hanging =
  /^(?:into|upon|after|before|between|during|under|through|should|would|can|could|may|might|must|will|is|are|was|were|do|does|did|of|by|with|for|on|in|at|from|and|or|but|that|which|who|if|so|as|be|been|have|has|my|your|our|such|any|those|these|this|how|what|when|where|to|than|not|it|they|he|she|down|up|out)\b|[,;:(]$/i;

/** A verb, a preposition or an owner in a phrase that should be a noun and what describes it. */
const mixed =
  /\b(?:of|for|through|after|before|as|by|with|from|their|his|her|its|is|are|was|were|serve|used|based|caught|made|given|left|\p{Ll}{3,}ed \p{Ll}+ed)\b|^\p{L}+ \p{Ll}+(?:ed|ing) \p{Ll}/u;

/** The phrases of `sentence` that say something of their own. */
export function phraseSpans(sentence: string): readonly Span[] {
  const told = patterns
    .flatMap(([kind, weight, pattern]) => spansBy(sentence, pattern, kind, weight))
    .filter(
      ({ words, kind }) =>
        (words.includes(' ') || kind === 'definition') && !endsInVerb(words, kind),
    );
  const named = nounPhrases
    .flatMap((pattern) => spansBy(sentence, pattern, 'definition', 1))
    .filter(
      ({ words }) =>
        !empty.test(words) &&
        !mixed.test(words) &&
        !unfit.test(words) &&
        !joinsVerb(words) &&
        !endsInVerb(words, 'definition'),
    );
  return [...told, ...named].filter(
    ({ words }) => words.split(' ').length <= 12 && !hanging.test(words) && !owned.test(words),
  );
}

/** `Mr Costa refused`, `one of the stories referred`: a verb at the end that leads nowhere. */
function endsInVerb(words: string, kind: Span['kind']): boolean {
  const last = words.slice(words.lastIndexOf(' ') + 1);
  return kind === 'definition' && words.includes(' ') && isPastLike(last);
}

/** `gate and saw`: what is joined is another verb. */
function joinsVerb(words: string): boolean {
  const tokens = words.split(' ');
  return tokens.some(
    (token, at) => /^(?:and|or|but)$/.test(tokens[at - 1] ?? '') && isPastLike(token),
  );
}

const unfit =
  /^the (?:one|only|largest|smallest|greatest|fact|idea|case|way|reason|result)$|^(?:both|either|most|many|some|not|being|having|\p{L}+ly)\b/u;
const owned = /\b(?:their|his|her|its|them|him)\b/;
