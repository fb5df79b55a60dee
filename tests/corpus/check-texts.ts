/** What is expected of Markdown, of Word documents, and of one document in several formats. */
import { htmlOf } from '#renderer/formats/markdown/read-markdown.ts';
import { type CorpusRow, corpusBytes, corpusText } from './manifest.ts';
import { readFile, shareInOrder, textOf, textOfHtml, wordsOf } from './reading.ts';

type CommonMarkCase = {
  readonly example: number;
  readonly markdown: string;
  readonly html: string;
};

export async function checkMarkdown({ path, expected }: CorpusRow): Promise<string | null> {
  if (path.endsWith('.json')) return checkCommonMark(JSON.parse(corpusText(path)));
  const read = await readFile(path, corpusBytes(path));
  if (!read.ok) return `does not open: ${read.error.words}`;
  const headings = read.value.content.sections.filter(({ level }) => level > 0);
  const isOutlined = !expected.includes('outline') || headings.length > 20;
  return isOutlined ? null : `has only ${headings.length} headings`;
}

function checkCommonMark(cases: readonly CommonMarkCase[]): string | null {
  const wrong = cases.filter(({ markdown, html }) => {
    return textOfHtml(htmlOf(markdown)) !== textOfHtml(html);
  });
  return wrong.length === 0 ? null : `differs in ${wrong.map(({ example }) => example).join(', ')}`;
}

type WordCase = { readonly test: string; readonly expectedHtml: readonly string[] };

/** Documents without a word, and without a picture of their own. */
const emptyWords = ['empty.docx', 'external-picture.docx'];

export async function checkWord({ path, expected }: CorpusRow): Promise<string | null> {
  if (path.endsWith('.json')) return null;
  const name = path.replace(/^.*\//, '');
  const read = await readFile(path, corpusBytes(path));
  if (expected.startsWith('refused')) return read.ok ? 'is not refused' : null;
  if (emptyWords.includes(name)) {
    return !read.ok && read.error.kind === 'empty' ? null : 'is not told to be empty';
  }
  if (!read.ok) return `does not open: ${read.error.words}`;
  // Beside a picture alone stands its title.
  if (read.value.images.length > 0) return null;
  const texts = expectedTexts(name);
  const isExpected = texts.length === 0 || texts.includes(textOf(read.value));
  return isExpected ? null : `has other words: ${textOf(read.value)}`;
}

function expectedTexts(name: string): readonly string[] {
  const all: Record<string, readonly WordCase[]> = JSON.parse(
    corpusText('docx/mammoth/_expected.json'),
  );
  return (all[name] ?? []).flatMap(({ expectedHtml }) => expectedHtml.map(textOfHtml));
}

/** How much of the words of one format must stand, in order, in another. */
const sameWords: readonly (readonly [string, string, number])[] = [
  ['html', 'epub', 0.995],
  ['html', 'txt', 0.995],
  ['txt', 'epub', 0.995],
];

/** The same document in each format gives the same words; what a format adds (a list of contents) aside. */
export async function checkSameWords({ path }: CorpusRow): Promise<string | null> {
  if (!path.endsWith('.html')) return null;
  const words: Record<string, string[]> = {};
  for (const format of ['txt', 'html', 'epub']) {
    const one = path.replace(/html$/, format);
    const read = await readFile(one, corpusBytes(one));
    if (!read.ok) return `does not open as ${format}`;
    words[format] = wordsOf(textOf(read.value));
  }
  for (const [some, all, least] of sameWords) {
    const share = shareInOrder(words[some] ?? [], words[all] ?? []);
    if (share < least) return `has ${share.toFixed(4)} of its words as ${some} in those as ${all}`;
  }
  return null;
}
