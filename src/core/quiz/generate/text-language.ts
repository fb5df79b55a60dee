/** Tells the language of a text: by its script, or by the small words that only one language has so often. */

/** So many UTF-16 code units are looked at, in pieces from all over the text. */
const looked = 24_000;
const pieces = 8;

/** Scripts, each with the language that most often is written in it. */
const scripts: readonly (readonly [RegExp, string])[] = [
  [/[\p{sc=Hira}\p{sc=Kana}]/gu, 'ja'],
  [/\p{sc=Hang}/gu, 'ko'],
  [/\p{sc=Han}/gu, 'zh'],
  [/\p{sc=Cyrl}/gu, 'ru'],
  [/\p{sc=Arab}/gu, 'ar'],
  [/\p{sc=Grek}/gu, 'el'],
  [/\p{sc=Hebr}/gu, 'he'],
  [/\p{sc=Thai}/gu, 'th'],
  [/\p{sc=Deva}/gu, 'hi'],
];

const smallWords: Readonly<Record<string, ReadonlySet<string>>> = {
  en: wordsOf(
    'the of and to in is was for that with as on by are from at which it be this were an has not his their who while other or had been they can a by',
  ),
  de: wordsOf(
    'der die das und ist nicht von mit den dem ein eine auf für im zu des sich wurde auch als werden',
  ),
  fr: wordsOf(
    'le la les des est et dans une pour que qui du sur pas au avec sont ce par plus il aux',
  ),
  es: wordsOf('el los las es y que en una por con para del se su como fue más al lo son pero'),
  it: wordsOf('il gli che di è un una per con del della nel sono si le dei alla come anche più'),
  pt: wordsOf('o os as e que em uma para com do da não se por dos foi como mais ao são das'),
  nl: wordsOf('de het een en van is op te dat voor met zijn niet aan er om als ook bij werd'),
};

function wordsOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/** A text of fewer letters of a script than this share is not in it. */
const leastOfScript = 0.25;
/** Japanese is known by its kana, however many of its letters are Chinese. */
const leastOfKana = 0.1;
/** Of running text in a language at least this share are its small words. */
const leastSmall = 0.08;

/**
 * The language of `text`, a BCP 47 tag. What the text itself shows counts more than `told`, the
 * document's own word for it; null where neither says anything.
 */
export function languageOfText(text: string, told: string | null): string | null {
  const sample = sampleOf(text);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return told;
  const script = scripts.find(([pattern, language]) => {
    const share = (sample.match(pattern)?.length ?? 0) / letters;
    return share >= (language === 'ja' ? leastOfKana : leastOfScript);
  });
  if (script !== undefined) return told !== null && !isLatin(told) ? told : script[1];
  const found = languageOfWords(sample);
  return found === null || told?.toLowerCase().startsWith(found) === true ? told : found;
}

/** Whether the tag is of one of the languages that are known by their small words. */
function isLatin(tag: string): boolean {
  return tag.toLowerCase().slice(0, 2) in smallWords;
}

function languageOfWords(sample: string): string | null {
  const words = sample.toLowerCase().match(/[\p{L}]+/gu) ?? [];
  const shares = Object.entries(smallWords).map(([language, own]) => {
    const count = words.filter((word) => own.has(word)).length;
    return { language, share: count / words.length };
  });
  const [best, second] = shares.sort((a, b) => b.share - a.share);
  if (best === undefined || best.share < leastSmall) return null;
  return best.share > (second?.share ?? 0) * 1.2 ? best.language : null;
}

function sampleOf(text: string): string {
  if (text.length <= looked) return text;
  const length = looked / pieces;
  const step = (text.length - length) / (pieces - 1);
  return Array.from({ length: pieces }, (_, at) =>
    text.slice(Math.floor(at * step), Math.floor(at * step) + length),
  ).join(' ');
}
