/** Opens files one after the other: each is read, recognised, and added by an act of its own. */
import { versionLikeness } from '#core/text/likeness.ts';
import { largeFile, type OpenedFile } from '#shared/opened-file.ts';
import { failure, type Result, success } from '#shared/result.ts';
import type { FormatFault, ReadingChoice } from '../../../formats/format.ts';
import type { ChosenFile } from '../../../host/host.ts';
import { atCommit, type Store } from '../../../storage/act.ts';
import { addDocument, type ImportedDocument } from '../../../storage/documents.ts';
import { importInWorker, prepareImport } from '../../../workers/import-in-worker.ts';
import { firstPageShown, isPdf } from './first-page-shown.ts';
import { importedDocument } from './imported-document.ts';
import type { OpenQuestion, Outcome, PagePreview } from './opening-state.ts';
import { faultWords, type OpenFault } from './opening-words.ts';
import { recogniseText } from './recognise-text.ts';

/** What opening needs of the screen. */
export type OpeningDesk = {
  readonly store: Store;
  readonly signal: AbortSignal;
  /** Hears how far it has come with a file, and which file it is. */
  readonly onProgress: (name: string, index: number, share: number) => void;
  /** Shows the first page of what is read, or no longer. */
  readonly show: (preview: PagePreview | null) => void;
  /** Puts a question to the reader; null where the reader is not to be asked, and the file is refused. */
  readonly ask: ((question: OpenQuestion | null) => void) | null;
};

/** Has ready what the first file would wait for, while the reader still chooses it. */
export function prepareOpening(): void {
  prepareImport();
}

/** What is known of the files before they are read. */
export type OpeningWish = ReadingChoice & {
  /** The text is to become a version of a document that is named already. */
  readonly isForDocument?: boolean;
  /** They came from outside while others may be open: they wait for their turn. */
  readonly isPatient?: boolean;
};

/**
 * What each of the files came to, in their order. A file that is given up or refused leaves nothing
 * behind, and the others go on. The next file is read, and a single one opened, as soon as the database has
 * committed; what several came to is told once the vault has them too.
 */
export async function openFiles(
  desk: OpeningDesk,
  files: readonly ChosenFile[],
  wish: OpeningWish = {},
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  const isAlone = files.length === 1;
  const { store, acknowledged } = atCommit(desk.store);
  for (const [index, file] of files.entries()) {
    const { name } = file;
    if (desk.signal.aborted) outcomes.push({ kind: 'cancelled', name });
    else outcomes.push(await openOne({ ...desk, store }, file, index, { ...wish, isAlone }));
  }
  if (!isAlone) await acknowledged();
  return outcomes;
}

async function openOne(
  desk: OpeningDesk,
  file: ChosenFile,
  index: number,
  {
    isForDocument = false,
    isPatient: _,
    isAlone,
    ...choice
  }: OpeningWish & { readonly isAlone: boolean },
): Promise<Outcome> {
  const { name } = file;
  const onProgress = (share: number) => desk.onProgress(name, index, share);
  try {
    onProgress(0);
    const read = await readOne(desk, file, choice, onProgress);
    if (!read.ok) return { kind: 'refused', name, words: faultWords(read.error) };
    if (read.value === null) return { kind: 'cancelled', name };
    const { imported, warnings } = read.value;
    const found = await recogniseText(desk.store, imported);
    if (found.kind === 'known') return { ...found, name };
    desk.signal.throwIfAborted();
    if (isForDocument) return { kind: 'target', name, imported };
    const { candidates } = found;
    // Of many files, one with no more than the title of another is no question worth to be asked.
    const isVersion = candidates.some(({ likeness }) => isAlone || likeness >= versionLikeness);
    if (isVersion) return { kind: 'version', name, imported, candidates };
    const documentId = await addDocument(desk.store, imported);
    return { kind: 'added', name, documentId, title: imported.content.title, warnings };
  } catch (cause) {
    if (desk.signal.aborted) return { kind: 'cancelled', name };
    const words = faultWords({ kind: 'failed', name, reason: String(cause) });
    return { kind: 'refused', name, words };
  }
}

type ReadOne = { readonly imported: ImportedDocument; readonly warnings: readonly string[] };

/** The file's text; null where the reader gave it up. */
async function readOne(
  desk: OpeningDesk,
  file: ChosenFile,
  choice: ReadingChoice,
  onProgress: (share: number) => void,
): Promise<Result<ReadOne | null, OpenFault>> {
  const opened = await readWanted(desk, file);
  if (!opened.ok) return opened;
  if (opened.value === null) return success(null);
  const { name, bytes } = opened.value;
  const given = { name, bytes, mediaType: file.mediaType };
  const { signal } = desk;
  let password: string | undefined;
  for (;;) {
    const told = password === undefined ? choice : { ...choice, password };
    if (isPdf(bytes)) await firstPageShown(desk, { name, bytes, password });
    const read = await importInWorker(given, { ...told, onProgress, signal });
    if (read.ok) {
      const imported = importedDocument(given, read.value);
      return success({ imported, warnings: read.value.warnings });
    }
    if (!isAboutPassword(read.error)) return failure({ kind: 'format', fault: read.error });
    const answer = await askForPassword(desk, name, read.error.kind === 'password-wrong');
    if (!answer.ok) return answer;
    if (answer.value === null) return success(null);
    password = answer.value;
  }
}

/** The file's bytes; null where the reader does not want so many. */
async function readWanted(
  desk: OpeningDesk,
  file: ChosenFile,
): Promise<Result<OpenedFile | null, OpenFault>> {
  const isWanted = await askForSize(desk, file);
  if (!isWanted.ok) return isWanted;
  return isWanted.value ? file.read() : success(null);
}

function isAboutPassword({ kind }: FormatFault): boolean {
  return kind === 'password-needed' || kind === 'password-wrong';
}

/** Whether a file of this size is wanted. */
async function askForSize(
  desk: OpeningDesk,
  { name, size }: ChosenFile,
): Promise<Result<boolean, OpenFault>> {
  if (size <= largeFile) return success(true);
  const unasked = { kind: 'unasked', name, need: 'size' } as const;
  return answered(desk, unasked, false, (answer) => ({ kind: 'size', name, size, answer }));
}

/** The password; null where the reader gives the file up. */
function askForPassword(
  desk: OpeningDesk,
  name: string,
  isWrong: boolean,
): Promise<Result<string | null, OpenFault>> {
  const unasked = { kind: 'unasked', name, need: 'password' } as const;
  return answered<string | null>(desk, unasked, null, (answer) => {
    return { kind: 'password', name, isWrong, answer };
  });
}

/** The reader's answer; `whenAborted` where all is given up first, `unasked` where nobody is asked. */
function answered<T>(
  { ask, signal }: OpeningDesk,
  unasked: OpenFault,
  whenAborted: T,
  question: (answer: (value: T) => void) => OpenQuestion,
): Promise<Result<T, OpenFault>> {
  if (ask === null) return Promise.resolve(failure(unasked));
  return new Promise((resolve) => {
    const settle = (value: T) => {
      ask(null);
      resolve(success(value));
    };
    signal.addEventListener('abort', () => settle(whenAborted), { once: true });
    ask(question(settle));
  });
}
