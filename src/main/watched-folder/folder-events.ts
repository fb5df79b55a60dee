/** Hears from the system that something changes in folders. It may tell too much, and too little. */
import { type FSWatcher, watch } from 'node:fs';

/** So many folders are listened to at most: each costs the system something. */
const mostFolders = 200;
/** Changes come in bursts, milliseconds apart. */
const burst = 300;

/** Listens to the folders that it is given. */
export class FolderEvents {
  readonly #onChange: () => void;
  readonly #watchers = new Map<string, FSWatcher>();
  #timer: NodeJS.Timeout | null = null;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** Listens to these folders from now on, and to no others. */
  watch(folders: readonly string[]): void {
    const wanted = new Set(folders.slice(0, mostFolders));
    for (const folder of this.#watchers.keys()) if (!wanted.has(folder)) this.#leave(folder);
    for (const folder of wanted) if (!this.#watchers.has(folder)) this.#listen(folder);
    if (wanted.size === 0 && this.#timer !== null) clearTimeout(this.#timer);
  }

  #listen(folder: string): void {
    try {
      const watcher = watch(folder, { persistent: false }, () => this.#heard());
      watcher.on('error', () => {
        this.#leave(folder);
        this.#heard();
      });
      this.#watchers.set(folder, watcher);
    } catch {
      // Where the system listens to no more, the folder is looked into by the clock alone.
    }
  }

  #leave(folder: string): void {
    this.#watchers.get(folder)?.close();
    this.#watchers.delete(folder);
  }

  #heard(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#onChange, burst);
  }
}
