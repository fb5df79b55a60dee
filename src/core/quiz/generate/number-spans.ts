/** Finds the dates and numbers of a sentence. */
import { type Span, spansBy } from './span.ts';

const month =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const small =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const worded = `(?:${small})(?:[- ](?:${small}))?(?: (?:hundred|thousand|million|billion))*`;
const unit =
  '%|percent|per cent|percentage points|years?|months?|weeks?|days?|hours?|minutes?|seconds?|kilometres?|kilometers?|km²?|metres?|meters?|miles?|feet|square miles|square kilometres|acres|hectares|kilograms?|kg|tonnes?|tons?|°[CF]?|degrees(?: Celsius| Fahrenheit)?|dollars|euros|pounds';
const scale = '(?:hundred|thousand|million|billion|trillion)';
const digits = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?[½¼¾]?';

const dates: readonly RegExp[] = [
  new RegExp(`(?<span>\\b\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${month},? \\d{3,4})\\b`, 'gd'),
  new RegExp(`(?<span>\\b${month} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4})\\b`, 'gd'),
  new RegExp(
    `(?<!\\d )(?<span>\\b(?:(?:early|mid|late)[ -])?(?:${month}|[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter) (?:of )?\\d{4})\\b`,
    'gd',
  ),
  new RegExp(`(?<span>\\b${month} \\d{1,2}(?:st|nd|rd|th)?)\\b(?!,? \\d{4})`, 'gd'),
  /(?<span>\b(?:(?:early|mid|late)[ -])?\d{3}0s)\b/dg,
  /(?<span>\b(?:AD \d{1,4}|\d{1,4} (?:BC|BCE|AD|CE)))\b/dg,
  /(?<span>\b(?:(?:early|mid|late)[ -])?(?:\d{1,2}(?:st|nd|rd|th)|[a-z]+teenth|twentieth|twenty-first|(?:thi|fif|six|seven|eigh|nin)(?:rd|th)) century)\b/dg,
  /\b(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Bb]efore|[Aa]fter|[Ff]rom|[Tt]o|of|and|during|around|[Bb]etween) (?<span>1[0-9]\d{2}|20\d{2})\b(?![,.]\d|[\d%])/dg,
  /\b\p{Lu}\p{L}+ (?<span>1[0-9]\d{2}|20\d{2})\b(?! \p{Lu})/dgu,
  /\((?<span>1[0-9]\d{2}|20\d{2})\)/dg,
  /(?<span>\b(?:1[0-9]|20)\d{2}(?: and | to |–)(?:1[0-9]|20)\d{2})\b/dg,
];

const numbers: readonly RegExp[] = [
  new RegExp(`(?<span>(?:US)?[$€£¥]\\s?(?:${digits})(?: ?${scale})?)`, 'gd'),
  new RegExp(
    `(?<![\\d.,:–-])(?<span>(?:${digits})(?: ${scale})?[ -]?(?:${unit}))(?![\\p{L}\\d])`,
    'gdu',
  ),
  new RegExp(
    `(?<![\\p{L}\\d.,:–-])(?<span>(?:${digits})(?: ${scale})?)(?![\\p{L}\\d:–-]|[.,]\\d)`,
    'gdu',
  ),
  /(?<![\p{L}\d.])(?<span>\d+[–-]\d+|\d{1,2}:\d{2}(?: ?[ap]\.?m\.?)?)(?![\p{L}\d-])/dgu,
  new RegExp(`(?<![\\p{L}\\d.-])(?<span>\\d+|${small})-(?!(?:${small}))(?=[\\p{L}])`, 'dgiu'),
  new RegExp(`(?<![\\p{L}-])(?<span>${worded}(?:[ -](?:${unit}))?)(?![\\p{L}-])`, 'gdui'),
  /(?<![\p{L}-])(?<span>(?:one|two|three|four|five|\d+)[- ](?:thirds?|quarters?|fifths?|half|halves|tenths?)|a (?:third|quarter)|half)(?= of)/dgu,
];

/** The dates and numbers of `sentence`; "one" alone is mostly a pronoun, and is left out. */
export function numberSpans(sentence: string): readonly Span[] {
  const found = [
    ...dates.flatMap((pattern) => spansBy(sentence, pattern, 'date', 5)),
    ...numbers.flatMap((pattern, at) => spansBy(sentence, pattern, 'number', at < 2 ? 4 : 2)),
  ];
  const isPartOfName = ({ words, start, kind }: Span) =>
    kind === 'number' && start > 0 && /^\p{Lu}\p{Ll}/u.test(words);
  return found
    .filter((span) => !/^one$/i.test(span.words) && !isPartOfName(span))
    .map((span) => (/^(?:1\d|20)\d\d$/.test(span.words) ? { ...span, kind: 'date' } : span));
}
