/** What an answer is judged beside: the question, the card's synonyms, and the document's names. */
import { wordsOf } from '../../text/sentence.ts';
import { type Acronym, acronymsOf } from '../acronym.ts';
import type { FactKind } from '../fact.ts';
import { foldWord, plainCharacters } from './fold-text.ts';
import type { SpellingDictionary } from './spelling-dictionary.ts';

/** All of it may be missing; what is there makes the verdict surer. */
export type AnswerContext = {
  /** The question as it was asked: what it says, an answer need not repeat. */
  readonly question?: string;
  /** A BCP 47 tag; English where it is missing. */
  readonly language?: string;
  /** What the answer is; the items of a `sequence` keep their order, a `person` may go by the family name. */
  readonly kind?: FactKind;
  /** Other answers that are as right. */
  readonly synonyms?: readonly string[];
  readonly document?: DocumentWords;
  /** The words of the language: no slip is taken for one of them. Without it, more slips are forgiven. */
  readonly dictionary?: SpellingDictionary;
};

/** The words of a document that a slip must not turn an answer into. */
export type DocumentWords = {
  /** Every word, folded. */
  readonly words: ReadonlySet<string>;
  /** The names, as written. */
  readonly names: readonly string[];
  readonly acronyms: readonly Acronym[];
};

const noDocument: DocumentWords = { words: new Set(), names: [], acronyms: [] };

/** The context with nothing missing. */
export type FullContext = {
  readonly question: string;
  readonly language: string | null;
  readonly kind: FactKind | null;
  readonly document: DocumentWords;
  readonly dictionary: SpellingDictionary | null;
};

/** `context` with what is missing filled in. */
export function fullContext(context: AnswerContext): FullContext {
  return {
    question: context.question ?? '',
    language: context.language ?? null,
    kind: context.kind ?? null,
    document: context.document ?? noDocument,
    dictionary: context.dictionary ?? null,
  };
}

/** What `text` gives to judge answers by: its words, its names (runs of capitals), its acronyms. */
export function documentWordsOf(text: string, language?: string): DocumentWords {
  const plain = plainCharacters(text);
  const words = new Set<string>();
  for (const { start, end } of wordsOf(plain, language)) {
    const word = plain.slice(start, end);
    words.add(foldWord(word.replace(/'s?$/, '').replaceAll("'", '')));
    for (const part of word.split(/['-]/)) words.add(foldWord(part));
  }
  return { words, names: namesOf(plain), acronyms: acronymsOf(plain) };
}

/** Runs of capitalised words; the first word of a sentence counts only where more follow it. */
function namesOf(text: string): readonly string[] {
  const found = new Set<string>();
  const run =
    /(?<before>^|[.!?:]\s+|\n\s*)?(?<name>\p{Lu}[\p{L}\d'&-]*(?:\s+(?:(?:of|the|and)\s+)?\p{Lu}[\p{L}\d'&-]*)*)/gu;
  for (const { groups } of text.matchAll(run)) {
    const name = (groups?.['name'] ?? '').replace(/'s?$/, '');
    const isOpening = groups?.['before'] !== undefined && !name.includes(' ');
    if (!isOpening) found.add(name);
  }
  return [...found];
}
