/** Adds the bundled library to a database once, through the same importer as any file. */
import { canonicalTextOfSections } from '#core/text/canonical-text.ts';
import type { DocumentId, RevisionId } from '#core/text/document.ts';
import type { BundledFileError } from '#shared/bundled-library.ts';
import type { RefusedError } from '#shared/ipc.ts';
import { readPlainText } from '../../formats/plain-text/plain-text.ts';
import type { Host } from '../../host/host.ts';
import type { Store } from '../../storage/act.ts';
import {
  addDocument,
  type ImportedDocument,
  newDocument,
  revisionIdOf,
  wasSeeded,
  wordsOfContent,
} from '../../storage/documents.ts';
import { newId } from '../../storage/new-id.ts';
import type { DocumentRecord } from '../../storage/records.ts';

/** What could not be added, in words for the reader. */
export type LibraryFault = { readonly file: string; readonly words: string };

/** A bundled file as it was read: a document, or what is wrong with it. */
type Brought =
  | {
      readonly file: string;
      readonly imported: ImportedDocument & { readonly revisionId: RevisionId };
    }
  | LibraryFault;

/** Reads every bundled file: before there is a database to add them to, on a first run. */
export function readBundledLibrary(host: Host): Promise<readonly Brought[]> {
  return readFiles(host, async () => true);
}

/** Adds each bundled file that this database never had; answers what was wrong with the others. */
export async function addBundledLibrary(
  store: Store,
  host: Host,
  read: readonly Brought[] | null,
): Promise<LibraryFault[]> {
  const isNew = async (file: string) => !(await wasSeeded(store, file));
  const brought = read ?? (await readFiles(host, isNew));
  const faults: LibraryFault[] = [];
  for (const one of brought) {
    if ('words' in one) faults.push(one);
    else if (await isNew(one.file)) await addDocument(store, one.imported, one.file);
  }
  return faults;
}

/** What was read as the library will list it once it is added, newest first. */
export function listBrought(brought: readonly Brought[]): DocumentRecord[] {
  const documents = brought.flatMap((one) =>
    'words' in one
      ? []
      : newDocument(one.imported, one.imported.revisionId, { newId, now: Date.now }),
  );
  return documents.reverse();
}

async function readFiles(
  host: Host,
  isWanted: (file: string) => Promise<boolean>,
): Promise<Brought[]> {
  const listed = await host.listBundledFiles();
  if (!listed.ok) return [faultOf(listed.error)];
  const brought: Brought[] = [];
  for (const file of listed.value) {
    if (await isWanted(file)) brought.push(await readFile(host, file));
  }
  return brought;
}

async function readFile(host: Host, file: string): Promise<Brought> {
  const read = await host.readBundledFile(file);
  if (!read.ok) return faultOf(read.error);
  const { entry, bytes } = read.value;
  const content = readPlainText(bytes, file);
  if (!content.ok) return { file, words: `${file} is not plain text (${content.error.kind}).` };
  const { sha256, mediaType } = entry;
  const original = { sha256, mediaType, name: file, bytes };
  // Counted here, while the database of a first run is made.
  const words = wordsOfContent(content.value);
  return {
    file,
    imported: {
      id: newId() as DocumentId,
      revisionId: await revisionIdOf(canonicalTextOfSections(content.value.sections)),
      ...{ content: content.value, words, original, origin: { kind: 'bundled', file } },
    },
  };
}

/** What is wrong with a bundled file, in words. */
export function faultOf(error: BundledFileError | RefusedError): LibraryFault {
  switch (error.kind) {
    case 'missing':
      return {
        file: error.file,
        words: `The file ${error.file} is missing. A file with the SHA-256 ${error.expectedSha256} was expected.`,
      };
    case 'altered':
      return {
        file: error.file,
        words: `The file ${error.file} was altered. Its SHA-256 should be ${error.expectedSha256}, but is ${error.foundSha256}.`,
      };
    case 'manifest-unreadable':
      return {
        file: error.file,
        words: `The list of bundled documents, ${error.file}, cannot be read: ${error.reason}.`,
      };
    case 'refused':
      return { file: 'library.json', words: `The bundled library was refused: ${error.reason}.` };
  }
}
