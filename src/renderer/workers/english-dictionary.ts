/** Loads the spelling dictionary of English, once and only when it is asked for. */
import {
  readSpellingDictionary,
  type SpellingDictionary,
} from '#core/quiz/answer/spelling-dictionary.ts';

let loading: Promise<SpellingDictionary> | null = null;

/** The dictionary (SCOWL size 60, 550 kB); rejects where the app's own files cannot be read. */
export function loadEnglishDictionary(): Promise<SpellingDictionary> {
  loading ??= load();
  return loading;
}

// The package's entry reads its files by Node; Vite takes them as text from their folder.
async function load(): Promise<SpellingDictionary> {
  const [affixes, stems] = await Promise.all([
    import('../../../node_modules/dictionary-en/index.aff?raw'),
    import('../../../node_modules/dictionary-en/index.dic?raw'),
  ]);
  return readSpellingDictionary(affixes.default, stems.default);
}
