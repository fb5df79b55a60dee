/** What is expected of the books of the corpus. */
import { type CorpusRow, corpusBytes } from './manifest.ts';
import { readFile, textOf } from './reading.ts';

/** Books that a checker finds valid and that cannot be read all the same; decision 23 says why. */
const refusedBooks: Readonly<Record<string, string>> = {
  // Its one chapter is encrypted by a method that nobody names.
  'epub/epubcheck/v3-ocf-encryption-unknown-valid.epub': 'protected',
  // Its one chapter is a disk image with a picture of Photoshop in its place.
  'epub/w3c-tests/pub-foreign_bad-fallback.epub': 'damaged',
};

/** What the test books say where all is well, besides that they pass. */
const passWords = /pass|fail|test|link/i;

export async function checkBook({ path, expected }: CorpusRow): Promise<string | null> {
  const read = await readFile(path, corpusBytes(path));
  const refusal = refusedBooks[path];
  if (refusal !== undefined) {
    return !read.ok && read.error.kind === refusal ? null : 'is not refused as it should be';
  }
  if (expected.startsWith('fatal')) return read.ok ? 'is not refused' : null;
  if (expected.startsWith('invalid')) return null;
  if (!read.ok) return `does not open: ${read.error.words}`;
  const text = textOf(read.value);
  if (text === '') return 'has no words';
  const isTold = !expected.includes('pass text') || passWords.test(text);
  return isTold ? checkFacts(path, read.value.content, text) : 'lacks its words';
}

type Facts = {
  readonly title: string;
  readonly sections?: number;
  readonly words?: string;
  readonly links?: number;
  readonly images?: number;
};

/** What is known of the sample books besides that they open. */
const facts: Readonly<Record<string, Facts>> = {
  'moby-dick.epub': { title: 'Moby-Dick', sections: 136, words: 'Call me Ishmael.' },
  'wasteland.epub': { title: 'The Waste Land', words: 'April is the cruellest month', links: 90 },
  'georgia-cfi.epub': { title: 'Georgia', links: 24 },
  'kusamakura-japanese-vertical-writing.epub': { title: '草枕', words: '登りながら' },
  'childrens-literature.epub': { title: "Children's Literature", sections: 40 },
  'internallinks.epub': { title: 'IDに漢字などを使用したサンプル', links: 10 },
};

function checkFacts(
  path: string,
  { title, sections }: { readonly title: string; readonly sections: readonly { tree: unknown }[] },
  text: string,
): string | null {
  const known = facts[path.replace(/^.*\//, '')];
  if (known === undefined) return null;
  if (title !== known.title) return `is called ${title}`;
  if (sections.length < (known.sections ?? 0)) return `has only ${sections.length} sections`;
  if (!text.replaceAll('\n', ' ').includes(known.words ?? '')) return `lacks ${known.words}`;
  const links = JSON.stringify(sections).match(/"href":"#p\d+"/g)?.length ?? 0;
  return links < (known.links ?? 0) ? `has only ${links} links within` : null;
}
