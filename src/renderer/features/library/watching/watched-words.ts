/** What is said of the watched folder, before its place is. */
import { counted } from '#core/text/in-figures.ts';
import type { WatchedFolder } from '#shared/watched-folder.ts';

/** In a sentence or two. */
export function watchedWords({ files, isCut, fault }: WatchedFolder): string {
  if (fault === 'missing')
    return 'The watched folder is not there. It is watched again once it is.';
  if (fault === 'unreadable') return 'The watched folder cannot be read now.';
  const more = isCut ? ' There is more in it than is looked at.' : '';
  return `A folder is watched, with ${files === 0 ? 'no file' : counted(files, 'file')} that can be opened.${more}`;
}
