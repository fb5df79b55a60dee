/** What is expected of the web pages of the corpus. */
import { type CorpusRow, corpusBytes, corpusText, isInCorpus } from './manifest.ts';
import { readFile, shareInOrder, textOf, textOfHtml, wordsOf } from './reading.ts';

/** Titles that a later version of the finder tells otherwise; decision 23 says why. */
const otherTitles = new Set(['html/readability/title-en-dash/source.html']);

type Expected = {
  readonly title: string;
  readonly byline: string | null;
  readonly lang?: string | null;
};

export async function checkPage({ path, expected }: CorpusRow): Promise<string | null> {
  if (path.endsWith('/source.html')) return checkArticle(path);
  const read = await readFile(path, corpusBytes(path));
  if (expected.startsWith('main text complete')) return checkHandbook(path);
  if (path.endsWith('-valid.xhtml') && !read.ok && read.error.kind !== 'empty') {
    return `does not open: ${read.error.words}`;
  }
  return null;
}

/** The words of the article as they should be, with the title before them where it is not among them. */
async function checkArticle(path: string): Promise<string | null> {
  const folder = path.replace(/source\.html$/, '');
  if (!isInCorpus(`${folder}expected.html`)) return 'has nothing that is expected';
  const read = await readFile(path, corpusBytes(path));
  if (!read.ok) return `does not open: ${read.error.words}`;
  const {
    title,
    byline,
    lang = null,
  }: Expected = JSON.parse(corpusText(`${folder}expected-metadata.json`));
  const { content } = read.value;
  const words = wordsOf(textOf(read.value)).join(' ');
  const wanted = wordsOf(textOfHtml(corpusText(`${folder}expected.html`))).join(' ');
  if (!words.endsWith(wanted)) return 'has other words than are expected';
  const isNamed = content.title === title || otherTitles.has(path) || title === '';
  if (!isNamed) return `is called ${content.title}, not ${title}`;
  if (content.byline !== byline) return `is by ${content.byline}, not ${byline}`;
  return content.language === lang ? null : `is in ${content.language}, not ${lang}`;
}

/** Of a chapter of a handbook at least so much is its text; the rest is the table of contents. */
const leastShare = 0.9;

async function checkHandbook(path: string): Promise<string | null> {
  const bytes = corpusBytes(path);
  const readable = await readFile(path, bytes);
  const whole = await readFile(path, bytes, { isWholePage: true });
  if (!readable.ok || !whole.ok) return 'does not open';
  const [some, all] = [readable.value, whole.value].map((document) => wordsOf(textOf(document)));
  const share = (some?.length ?? 0) / (all?.length ?? 1);
  if (share < leastShare) return `has only ${share.toFixed(2)} of its words`;
  if (shareInOrder(some ?? [], all ?? []) < 0.97) return 'has its words in another order';
  const isRightToLeft = JSON.stringify(readable.value.content.sections).includes('"dir":"rtl"');
  return isRightToLeft === path.includes('ar-MA') ? null : 'runs in the wrong direction';
}
