/** Finds words in a text as a reader means them, whatever their typography. */
import { type FoldedText, foldText } from './folded-text.ts';
import { type Passage, passage } from './passage.ts';

/** How exactly the words are meant. */
export type FindOptions = {
  readonly matchesCase: boolean;
  readonly matchesAccents: boolean;
  readonly wholeWords: boolean;
};

/** The passages in order, none overlapping; `isCut` where there are more than `mostMatches`. */
export type FoundPassages = { readonly passages: readonly Passage[]; readonly isCut: boolean };

/** More matches than this are not listed. */
export const mostMatches = 20_000;

/** Finds in one text again and again: `(words, options) => passages`. Folds it once for each choice. */
export function createFinder(text: string): (words: string, options: FindOptions) => FoundPassages {
  const folds = new Map<string, FoldedText>();
  return (words, options) => {
    // Nothing is folded before there is something to find: a long text takes its time.
    if (words.trim() === '') return { passages: [], isCut: false };
    const kept = { keepsCase: options.matchesCase, keepsAccents: options.matchesAccents };
    const key = JSON.stringify(kept);
    const folded = folds.get(key) ?? foldText(text, kept);
    folds.set(key, folded);
    const needle = foldText(words, kept).text.replace(/ +/g, ' ');
    return findFolded(folded, needle, options);
  };
}

function findFolded(folded: FoldedText, needle: string, options: FindOptions): FoundPassages {
  const passages: Passage[] = [];
  const { text, originalOffset } = folded;
  if (needle.trim() === '') return { passages, isCut: false };
  for (let at = text.indexOf(needle); at !== -1; ) {
    const end = at + needle.length;
    const isWanted = isWhole(text, at, end, options);
    const [start, stop] = [originalOffset(at), originalOffset(end)];
    // Half of a letter that folds to two, as the first s of ß, has no passage of its own.
    if (isWanted && stop > start) {
      if (passages.length === mostMatches) return { passages, isCut: true };
      passages.push(passage(start, stop));
    }
    at = text.indexOf(needle, isWanted ? end : at + 1);
  }
  return { passages, isCut: false };
}

function isWhole(text: string, start: number, end: number, options: FindOptions): boolean {
  // Kept accents stand after their letter: e is not found in é.
  if (options.matchesAccents && /\p{M}/u.test(text[end] ?? '')) return false;
  if (!options.wholeWords) return true;
  const [before, first] = [codePointBefore(text, start), codePointAfter(text, start)];
  const [last, after] = [codePointBefore(text, end), codePointAfter(text, end)];
  return !(isOfWord(before) && isOfWord(first)) && !(isOfWord(last) && isOfWord(after));
}

function isOfWord(character: string): boolean {
  return /[\p{L}\p{N}\p{M}_]/u.test(character);
}

function codePointBefore(text: string, at: number): string {
  return [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? '';
}

function codePointAfter(text: string, at: number): string {
  return [...text.slice(at, at + 2)][0] ?? '';
}
