/** Tells of one file of the corpus whether it came out as its manifest expects; else what is wrong. */
import { checkBook } from './check-book.ts';
import { checkEncoding } from './check-encoding.ts';
import { checkPage } from './check-page.ts';
import { checkSecurity } from './check-security.ts';
import { checkMarkdown, checkSameWords, checkWord } from './check-texts.ts';
import { type CorpusRow, corpusBytes } from './manifest.ts';
import { isClear, readFile, strangersIn } from './reading.ts';

/** What each folder's files must be, besides safe; null where all is well. */
const checks: Readonly<Record<string, (row: CorpusRow) => Promise<string | null>>> = {
  epub: checkBook,
  html: checkPage,
  markdown: checkMarkdown,
  docx: checkWord,
  encodings: checkEncoding,
  multiformat: checkSameWords,
  security: checkSecurity,
};

/** Null where the file came out as expected; else what is wrong, in words. It never throws. */
export async function checkRow(row: CorpusRow): Promise<string | null> {
  try {
    const read = await readFile(row.path, corpusBytes(row.path));
    if (!read.ok && !isClear(read.error)) return `is refused unclearly: ${read.error.words}`;
    const strangers = read.ok ? strangersIn(read.value) : [];
    if (strangers.length > 0) return `holds ${strangers.slice(0, 5).join(', ')}`;
    const check = checks[row.path.split('/', 1)[0] ?? ''];
    return check === undefined ? 'has no check' : await check(row);
  } catch (cause) {
    return `crashes: ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}`;
  }
}
