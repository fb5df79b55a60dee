/** Adds the bundled library to a database once, through the same importer as any file. */
import type { BundledFileError } from '#shared/bundled-library.ts';
import type { RefusedError } from '#shared/ipc.ts';
import { readPlainText } from '../../formats/plain-text/plain-text.ts';
import type { Host } from '../../host/host.ts';
import type { Store } from '../../storage/act.ts';
import { addDocument, wasSeeded } from '../../storage/documents.ts';

/** What could not be added, in words for the reader. */
export type LibraryFault = { readonly file: string; readonly words: string };

/** Adds each bundled file that this database never had; answers what was wrong with the others. */
export async function addBundledLibrary(store: Store, host: Host): Promise<LibraryFault[]> {
  const listed = await host.listBundledFiles();
  if (!listed.ok) return [faultOf(listed.error)];
  const faults: LibraryFault[] = [];
  for (const file of listed.value) {
    const fault = await addBundledFile(store, host, file);
    if (fault !== null) faults.push(fault);
  }
  return faults;
}

async function addBundledFile(
  store: Store,
  host: Host,
  file: string,
): Promise<LibraryFault | null> {
  if (await wasSeeded(store, file)) return null;
  const read = await host.readBundledFile(file);
  if (!read.ok) return faultOf(read.error);
  const { entry, bytes } = read.value;
  const content = readPlainText(bytes, file);
  if (!content.ok) return { file, words: `${file} is not plain text (${content.error.kind}).` };
  const { sha256, mediaType } = entry;
  const original = { sha256, mediaType, name: file, bytes };
  const imported = { content: content.value, original, origin: { kind: 'bundled', file } } as const;
  await addDocument(store, imported, file);
  return null;
}

function faultOf(error: BundledFileError | RefusedError): LibraryFault {
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
