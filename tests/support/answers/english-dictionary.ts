/** The English spelling dictionary, as Node reads it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSpellingDictionary } from '#core/quiz/answer/spelling-dictionary.ts';

const folder = join(import.meta.dirname, '../../../node_modules/dictionary-en');

/** Words of English, SCOWL size 60. */
export const englishDictionary = readSpellingDictionary(
  readFileSync(join(folder, 'index.aff'), 'utf8'),
  readFileSync(join(folder, 'index.dic'), 'utf8'),
);
