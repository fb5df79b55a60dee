/** Watches one folder: what comes into it, or changes in it, waits for the page once it is written to its end. */
import type { Requests } from '#shared/ipc.ts';
import type { OfferedFile } from '#shared/opened-file.ts';
import { failure } from '#shared/result.ts';
import { mostWatchedFiles, type WatchedFolder } from '#shared/watched-folder.ts';
import { isMissing } from '../durable-file.ts';
import type { FaultLog } from '../fault-log.ts';
import { FolderEvents } from './folder-events.ts';
import { readWatchedFile } from './read-watched-file.ts';
import { type FolderScan, type FoundFile, scanFolder } from './scan-folder.ts';
import { isSame, WatchedOffers } from './watched-offers.ts';
import { keepWatched, readWatched, type WatchedSettings } from './watched-settings.ts';

/** How the watch keeps time, in milliseconds. */
export type WatchPace = {
  /** A file that is the same for so long is written to its end. */
  readonly still: number;
  /** The folder is looked into so often, whatever the system tells. */
  readonly rescan: number;
};

const usualPace: WatchPace = { still: 2_000, rescan: 60_000 };

type Told = Omit<WatchedFolder, 'place'>;
const nothing: Told = { files: 0, isCut: false, fault: null };

/** The watch over the folder that the profile names; it begins to look once it is first asked. */
export class FolderWatch {
  readonly #profileFolder: string;
  readonly #onChange: () => void;
  readonly #log: FaultLog;
  readonly #pace: WatchPace;
  readonly #events = new FolderEvents(() => this.#lookIn(0));
  /** Undefined until they are read. */
  #settings: WatchedSettings | null | undefined;
  #told = nothing;
  #offers = new WatchedOffers();
  /** The paths that were there when the folder was last looked into. */
  #present: ReadonlySet<string> = new Set();
  #timer: NodeJS.Timeout | null = null;
  #nextLook = Number.POSITIVE_INFINITY;
  #turn: Promise<unknown> = Promise.resolve();

  /** `onChange` hears that there is something new to tell or to take. */
  constructor(profileFolder: string, onChange: () => void, log: FaultLog, pace = usualPace) {
    this.#profileFolder = profileFolder;
    this.#onChange = onChange;
    this.#log = log;
    this.#pace = pace;
  }

  /** What is told of the folder; null where none is watched. */
  state(): Promise<WatchedFolder | null> {
    return this.#inTurn(async (now) => now && { place: now.folder, ...this.#told });
  }

  /** Watches `folder` from now on; `settled` is what lies in it already and is not offered. */
  begin(folder: string, settled: readonly FoundFile[]): Promise<void> {
    return this.#inTurn(() => this.#watch({ folder, settled }));
  }

  /** Watches nothing any more. */
  stop(): Promise<void> {
    return this.#inTurn(() => this.#watch(null));
  }

  /** The files that the reader does not know, each written to its end. */
  offered(): Promise<readonly OfferedFile[]> {
    return this.#inTurn(async () => this.#offers.list());
  }

  /** Whether a file of this id was offered from here. */
  holds(id: string): boolean {
    return this.#offers.fileOf(id) !== null;
  }

  /** Reads a file that was offered: only within the folder, and only if it is as it was. */
  async read(id: string): Promise<Requests['readOfferedFile']['output']> {
    const file = this.#offers.fileOf(id);
    const root = this.#settings?.folder;
    if (file === null || root === undefined) {
      return failure({ kind: 'unreadable', name: 'The file', reason: 'it was not offered' });
    }
    return readWatchedFile(root, file);
  }

  /** The reader knows what these came to: as they are, they are not offered again. */
  settle(ids: readonly string[]): Promise<void> {
    return this.#inTurn(async (now) => {
      if (now === null) return;
      const byPath = new Map(now.settled.map((file) => [file.path, file]));
      for (const id of ids) {
        const file = this.#offers.fileOf(id);
        if (file !== null) byPath.set(file.path, file);
      }
      const settled = [...byPath.values()];
      // Where there are too many, those that went long ago are forgotten.
      const isFull = settled.length > mostWatchedFiles;
      const kept = isFull ? settled.filter(({ path }) => this.#present.has(path)) : settled;
      await this.#keep({ ...now, settled: kept });
    });
  }

  /** Looks no more; what is kept stays. */
  close(): void {
    this.#events.watch([]);
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#nextLook = Number.POSITIVE_INFINITY;
  }

  async #watch(settings: WatchedSettings | null): Promise<void> {
    await this.#keep(settings);
    this.close();
    this.#offers = new WatchedOffers();
    this.#told = nothing;
    if (settings !== null) await this.#look(settings);
    this.#onChange();
  }

  async #keep(settings: WatchedSettings | null): Promise<void> {
    await keepWatched(this.#profileFolder, settings);
    this.#settings = settings;
  }

  async #look(settings: WatchedSettings): Promise<void> {
    const { folder } = settings;
    const scan = await scanFolder(folder, this.#profileFolder).catch(faultOf);
    const files = 'fault' in scan ? [] : unknownOf(scan, settings);
    const { offered, isAnyMoving } = await this.#offers.note(
      ...([folder, files, Date.now(), this.#pace.still] as const),
    );
    const told: Told =
      'fault' in scan
        ? { ...nothing, fault: scan.fault }
        : { files: scan.files.length, isCut: scan.isCut, fault: null };
    const isNews = JSON.stringify(told) !== JSON.stringify(this.#told);
    this.#told = told;
    if (!('fault' in scan)) this.#present = new Set(scan.files.map(({ path }) => path));
    // The folder that holds a vanished one is not listened to: the clock finds it again.
    this.#events.watch('fault' in scan ? [] : scan.folders);
    this.#lookIn(isAnyMoving ? this.#pace.still : this.#pace.rescan);
    if (isNews || offered > 0) this.#onChange();
  }

  /** Looks in `delay` milliseconds, or sooner where that is planned already. */
  #lookIn(delay: number): void {
    const at = Date.now() + delay;
    if (this.#nextLook <= at) return;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#nextLook = at;
    this.#timer = setTimeout(() => {
      this.#nextLook = Number.POSITIVE_INFINITY;
      void this.#inTurn(async (now) => void (now && (await this.#look(now))));
    }, delay);
  }

  /** One thing after the other, the first after the settings were read. */
  #inTurn<T>(work: (settings: WatchedSettings | null) => Promise<T>): Promise<T> {
    const turn = this.#turn.then(async () => {
      if (this.#settings === undefined) await this.#open();
      return work(this.#settings ?? null);
    });
    this.#turn = turn.catch((cause) => this.#log('watched folder', String(cause)));
    return turn;
  }

  /** Settings that cannot be read name no folder: the reader chooses it again. */
  async #open(): Promise<void> {
    try {
      this.#settings = await readWatched(this.#profileFolder);
    } catch (cause) {
      this.#settings = null;
      this.#log('watched folder', `Its settings cannot be read: ${String(cause)}`);
    }
    if (this.#settings !== null) await this.#look(this.#settings);
  }
}

function faultOf(cause: unknown): { readonly fault: NonNullable<WatchedFolder['fault']> } {
  return { fault: isMissing(cause) ? 'missing' : 'unreadable' };
}

/** What of the folder the reader does not know, as it is. */
function unknownOf({ files }: FolderScan, { settled }: WatchedSettings): readonly FoundFile[] {
  const byPath = new Map(settled.map((file) => [file.path, file]));
  return files.filter((file) => !isSame(byPath.get(file.path), file));
}
