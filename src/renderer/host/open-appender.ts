/** Appends to a file of the private file system, which stays open for a while: opening it costs more than the write. */

/** The standard library does not know yet that several pages may have a file open. */
type SharedAccess = FileSystemSyncAccessHandle & { readonly mode?: string };
type SharedOpening = FileSystemFileHandle & {
  createSyncAccessHandle(options: { readonly mode: string }): Promise<SharedAccess>;
};

const shared = 'readwrite-unsafe';
/** In milliseconds: then another page may remove it. */
const longestIdle = 2_000;

/**
 * Keeps the file open that was appended to last, where the browser lets other pages open it at the
 * same time; elsewhere it is closed after each use. Uses must not overlap.
 */
export class OpenAppender {
  #open: { readonly path: string; readonly access: SharedAccess } | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Lets `use` write to the file `path`; `find` answers its handle where it is not open yet. */
  async with<T>(
    path: string,
    find: () => Promise<FileSystemFileHandle>,
    use: (access: FileSystemSyncAccessHandle) => T,
  ): Promise<T> {
    clearTimeout(this.#timer);
    const access = await this.#accessOf(path, find);
    let isSound = false;
    try {
      const answer = use(access);
      isSound = true;
      return answer;
    } finally {
      if (isSound && access.mode === shared) {
        this.#timer = setTimeout(() => this.close(), longestIdle);
      } else this.close();
    }
  }

  /** Closes what is open, so that it can be replaced or removed. */
  close(): void {
    clearTimeout(this.#timer);
    this.#open?.access.close();
    this.#open = null;
  }

  async #accessOf(path: string, find: () => Promise<FileSystemFileHandle>): Promise<SharedAccess> {
    if (this.#open?.path === path) return this.#open.access;
    this.close();
    const handle = (await find()) as SharedOpening;
    const access = await handle.createSyncAccessHandle({ mode: shared });
    this.#open = { path, access };
    return access;
  }
}
