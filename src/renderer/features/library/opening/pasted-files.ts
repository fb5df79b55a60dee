/** Makes files of what is on the clipboard: files that were copied, or a text with or without its markup. */
import { chosenFileOfPage } from '../../../host/choose-file.ts';
import type { ChosenFile } from '../../../host/host.ts';
import { textFile } from '../../../host/text-file.ts';

/** The files of a paste; `isText` where they were made of a text. */
export function pastedFiles(data: Pick<DataTransfer, 'files' | 'getData'>): {
  readonly files: readonly ChosenFile[];
  readonly isText: boolean;
} {
  if (data.files.length > 0) return { files: [...data.files].map(chosenFileOfPage), isText: false };
  const plain = data.getData('text/plain');
  const html = data.getData('text/html');
  if (plain.trim() === '' && html.trim() === '') return { files: [], isText: true };
  return { files: [textFile(plain, html.trim() === '' ? null : html)], isText: true };
}
