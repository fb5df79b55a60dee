/** What is expected of files that were made to do harm. */
import { openArchive } from '#renderer/formats/archive.ts';
import { type CorpusRow, corpusBytes, corpusText } from './manifest.ts';
import { readFile, strangersIn, textOf, wordsOf } from './reading.ts';

type Payload = { readonly title?: string; readonly payload: string };

export async function checkSecurity({ path }: CorpusRow): Promise<string | null> {
  if (path.endsWith('dompurify-cases-a.json')) return checkPayloads(JSON.parse(corpusText(path)));
  if (path.endsWith('.txt')) return checkNaughtyStrings(path);
  if (!path.endsWith('zip')) return null;
  const archive = openArchive({ name: path, mediaType: null, bytes: corpusBytes(path) });
  if (!archive.ok) return null;
  for (const name of archive.value.entries.keys()) {
    if (/(?:^|[/\\])\.\.(?:[/\\]|$)|^[/\\]/.test(name)) return `lets ${name} out of its folder`;
    archive.value.read(name);
  }
  const isTrap = path.includes('traversal') || path.includes('symlink');
  return isTrap && archive.value.refused.length === 0 ? 'follows where it must not' : null;
}

/** As a page, as a chapter of XHTML, and within Markdown: nothing that runs or leads astray is left. */
async function checkPayloads(payloads: readonly Payload[]): Promise<string | null> {
  for (const { payload } of payloads) {
    const written = `<p>Before.</p>${payload}<p>Behind.</p>`;
    for (const name of ['a.html', 'a.xhtml', 'a.md']) {
      for (const isWholePage of [true, false]) {
        const bytes = new TextEncoder().encode(written);
        const read = await readFile(name, bytes, { isWholePage });
        const strangers = read.ok ? strangersIn(read.value) : [];
        if (strangers.length > 0) return `lets ${strangers[0]} through of ${payload}`;
      }
    }
  }
  return null;
}

/** Every word of them is there, and shown as it was written. */
async function checkNaughtyStrings(path: string): Promise<string | null> {
  const read = await readFile(path, corpusBytes(path));
  if (!read.ok) return `does not open: ${read.error.words}`;
  const [wanted, words] = [corpusText(path), textOf(read.value)].map(wordsOf);
  return wanted?.join(' ') === words?.join(' ') ? null : 'has other words than it was given';
}
