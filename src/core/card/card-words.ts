/** The words of a card, made comparable: for duplicates, and for hints while writing. */

/** `text` in small letters, without punctuation, its words apart by one blank. */
export function comparableText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=\d)[.,](?=\d)/g, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
}

/** The words of `text` as `comparableText` has them. */
export function comparableWords(text: string): readonly string[] {
  const comparable = comparableText(text);
  return comparable === '' ? [] : comparable.split(' ');
}

/** A whole number of 32 bits that equal texts share (FNV-1a of the comparable text). */
export function textKey(text: string): number {
  let hash = 0x811c9dc5;
  const comparable = comparableText(text);
  for (let index = 0; index < comparable.length; index += 1) {
    hash = Math.imul(hash ^ comparable.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/** The words and the pairs of neighbouring words: what two texts are compared by. */
export function shinglesOf(text: string): ReadonlySet<string> {
  const words = comparableWords(text);
  const pairs = words.slice(1).map((word, index) => `${words[index]} ${word}`);
  return new Set([...words, ...pairs]);
}

/** How much two sets share, 0 to 1 (Jaccard). */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let shared = 0;
  for (const one of a) if (b.has(one)) shared += 1;
  return shared / (a.size + b.size - shared);
}

const functionWords = new Set(
  (
    'a an the of in on at to for from by with without into onto over under about as than and or but ' +
    'nor so if then is are was were be been being am do does did done has have had having can could ' +
    'will would shall should may might must not no it its this that these those he him his she her ' +
    'hers they them their theirs we us our you your i me my who whom whose which what when where why ' +
    'how there here also very too only just each any all some such own same other'
  ).split(' '),
);

/** Whether an English word carries grammar rather than meaning. */
export function isFunctionWord(word: string): boolean {
  return functionWords.has(word);
}
