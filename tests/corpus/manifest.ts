/** The corpus of real files, where this machine has it, and what is expected of each. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One file of the corpus, as its manifest tells. */
export type CorpusRow = {
  /** Below the corpus's folder. */
  readonly path: string;
  readonly expected: string;
  readonly note: string;
};

const folder = join(import.meta.dirname, '../../../shared/corpus');

/** The folders whose files are opened by the formats of this app; PDF has tests of its own. */
export const openedFolders = [
  ...['epub', 'html', 'markdown', 'docx', 'encodings', 'multiformat', 'security'],
] as const;

/** Whether the corpus is there. */
export function hasCorpus(): boolean {
  return existsSync(join(folder, 'manifest.tsv'));
}

/** Every file of the opened folders; those in PDF are read by pdf.js, in a browser alone. */
export function corpusRows(): readonly CorpusRow[] {
  const [head = '', ...lines] = readFileSync(join(folder, 'manifest.tsv'), 'utf8').split('\n');
  const names = head.split('\t');
  return lines.flatMap((line) => {
    const cells = line.split('\t');
    const cell = (name: string) => cells[names.indexOf(name)] ?? '';
    const path = cell('path');
    const isOpened =
      openedFolders.some((name) => path.startsWith(`${name}/`)) && !path.endsWith('.pdf');
    return isOpened ? [{ path, expected: cell('expected'), note: cell('note') }] : [];
  });
}

/** The bytes of a file of the corpus. */
export function corpusBytes(path: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(join(folder, path)));
}

/** The text of a file of the corpus that is UTF-8. */
export function corpusText(path: string): string {
  return new TextDecoder().decode(corpusBytes(path));
}

/** Whether the corpus holds a file. */
export function isInCorpus(path: string): boolean {
  return existsSync(join(folder, path));
}
