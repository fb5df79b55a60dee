/** Lets the reader choose files on the web, by the browser's own dialog. */
import { largestOpenedFile, type OpenedFile, openableEndings } from '#shared/opened-file.ts';
import { failure, type Result, success } from '#shared/result.ts';
import type { ChosenFile, OpeningFault } from './host.ts';

/** What the dialog shows at first. */
const accepted = [...openableEndings.map((ending) => `.${ending}`), 'text/*'].join(',');

/** Asks for files; none where none was chosen. To be called from the reader's own click or key. */
export async function chooseWebFiles(isSeveral: boolean): Promise<readonly ChosenFile[]> {
  return (await askForFiles(isSeveral)).map(chosenFileOfPage);
}

/** A file that was chosen or dropped. */
export function chosenFileOfPage(file: File): ChosenFile {
  const { name, size, type } = file;
  return { name, size, mediaType: type === '' ? null : type, read: () => readFileOfPage(file) };
}

/** Reads a file; one that is too large is not read at all. */
async function readFileOfPage(file: File): Promise<Result<OpenedFile, OpeningFault>> {
  const { name, size } = file;
  if (size > largestOpenedFile) return failure({ kind: 'too-large', name, size });
  try {
    return success({ name, bytes: new Uint8Array(await file.arrayBuffer()) });
  } catch (cause) {
    return failure({ kind: 'unreadable', name, reason: String(cause) });
  }
}

function askForFiles(isSeveral: boolean): Promise<readonly File[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = accepted;
  input.multiple = isSeveral;
  input.hidden = true;
  // In the document: one that nothing holds may be collected while its dialog is open.
  document.body.append(input);
  return new Promise((resolve) => {
    const settle = () => {
      input.remove();
      resolve([...(input.files ?? [])]);
    };
    input.addEventListener('change', settle);
    input.addEventListener('cancel', settle);
    input.click();
  });
}
