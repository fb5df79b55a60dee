/** Files of the watched folder on their way to the page: seen, written to their end, offered. */
import { randomUUID } from 'node:crypto';
import { open } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { OfferedFile } from '#shared/opened-file.ts';
import type { FoundFile } from './scan-folder.ts';

/** What was offered of one folder, and what is still being written. */
export class WatchedOffers {
  readonly #seen = new Map<string, { readonly file: FoundFile; readonly since: number }>();
  readonly #offered = new Map<string, { readonly file: FoundFile; readonly id: string }>();

  /** The files that are offered, each by the id that it has for as long as it stays as it is. */
  list(): readonly OfferedFile[] {
    return [...this.#offered.values()].map(({ id, file }) => ({
      ...{ id, name: basename(file.path), size: file.size },
    }));
  }

  /** The file that was offered by this id; null where none was. */
  fileOf(id: string): FoundFile | null {
    for (const offered of this.#offered.values()) if (offered.id === id) return offered.file;
    return null;
  }

  /**
   * Takes note of the files below `root` that the reader does not know, at `now`: those that were the
   * same for `still` milliseconds are offered, once each. Answers how many were, and whether others wait.
   */
  async note(
    root: string,
    files: readonly FoundFile[],
    now: number,
    still: number,
  ): Promise<{ readonly offered: number; readonly isAnyMoving: boolean }> {
    this.#dropAllBut(new Set(files.map(({ path }) => path)));
    let offered = 0;
    let isAnyMoving = false;
    for (const file of files) {
      if (isSame(this.#offered.get(file.path)?.file, file)) continue;
      const seen = this.#seen.get(file.path);
      const since = isSame(seen?.file, file) ? (seen?.since ?? now) : now;
      if (now - since >= still && !(await isHeld(join(root, file.path)))) {
        this.#seen.delete(file.path);
        this.#offered.set(file.path, { file, id: randomUUID() });
        offered += 1;
      } else {
        this.#seen.set(file.path, { file, since });
        isAnyMoving = true;
      }
    }
    return { offered, isAnyMoving };
  }

  /** What went is offered anew if it comes back. */
  #dropAllBut(paths: ReadonlySet<string>): void {
    for (const path of this.#seen.keys()) if (!paths.has(path)) this.#seen.delete(path);
    for (const path of this.#offered.keys()) if (!paths.has(path)) this.#offered.delete(path);
  }
}

/** Whether both are the same file, as it is. */
export function isSame(one: FoundFile | undefined, other: FoundFile): boolean {
  return one?.path === other.path && one.size === other.size && one.changedAt === other.changedAt;
}

/** Whether the system says that another program holds the file; it is not read while it does. */
async function isHeld(path: string): Promise<boolean> {
  try {
    await (await open(path, 'r')).close();
    return false;
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'EBUSY';
  }
}
