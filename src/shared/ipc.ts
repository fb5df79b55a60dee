/** The whole contract between the processes: each request the renderer makes, each event main sends. */
import type { BundledFile, BundledFileError } from './bundled-library.ts';
import type { MenuCommand, Theme, UndoLabels } from './menu-command.ts';
import type { OfferedFile, OpenedFile, OpeningError } from './opened-file.ts';
import type { PictureChoice, RemotePictureError } from './remote-picture.ts';
import type { Result } from './result.ts';
import type { SavingError } from './saved-file.ts';
import type {
  VaultFile,
  VaultFileEntry,
  VaultFileError,
  VaultFolder,
  VaultPlace,
} from './vault-files.ts';
import type { WatchedFolder, WatchingError } from './watched-folder.ts';

/** Main refused the message itself: a wrong sender, or a payload of the wrong shape. Nothing was changed. */
export type RefusedError = { readonly kind: 'refused'; readonly reason: string };

/** What main remembers, outside the browser's storage, of the reader's database. */
export type Sentinel = {
  /** The name of the IndexedDB database in use; a restored one has a name of its own. */
  readonly databaseName: string;
  /** The database's own id (UUIDv7), written into it when it was created. */
  readonly databaseId: string;
  /** The Dexie schema version it last had. */
  readonly schemaVersion: number;
  /** How many records each table last held. */
  readonly counts: Readonly<Record<string, number>>;
  /** The sequence of the last act that was known to be kept; 0 before the first. */
  readonly lastSequence: number;
  /** When this was noted, in epoch milliseconds. */
  readonly notedAt: number;
};

type Request<Input, Output, Failure> = {
  readonly input: Input;
  readonly output: Result<Output, Failure | RefusedError>;
};

/** Requests from the renderer to main, by name. Each is validated in main and answers with a `Result`. */
export type Requests = {
  /** Reads one file of the bundled library after checking its SHA-256. `file` is a name from the manifest. */
  readBundledFile: Request<{ file: string }, BundledFile, BundledFileError>;
  /** Lists the names of the documents in the bundled library; their facts are read by name. */
  listBundledFiles: Request<null, readonly string[], BundledFileError>;
  /** Reads what main remembers of the database; `null` before the first database exists. */
  readSentinel: Request<null, Sentinel | null, { kind: 'sentinel-unreadable'; reason: string }>;
  /** Writes the sentinel durably (temporary file, fsync, rename). */
  writeSentinel: Request<Sentinel, null, { kind: 'write-failed'; reason: string }>;
  /** Lists the finished files of one folder of the vault, in no order. */
  listVaultFiles: Request<{ folder: VaultFolder }, readonly VaultFileEntry[], VaultFileError>;
  /** Reads at most `length` bytes (up to `largestChunk`) from the offset `from`; fewer at the end. */
  readVaultFile: Request<
    VaultFile & { from: number; length: number },
    Uint8Array<ArrayBuffer>,
    VaultFileError
  >;
  /**
   * Adds `bytes` to the end of a file that is `expectedSize` bytes long (0: it is made), and answers
   * its new size once the disk has them.
   */
  appendVaultFile: Request<
    VaultFile & { bytes: Uint8Array<ArrayBuffer>; expectedSize: number },
    number,
    VaultFileError
  >;
  /**
   * Writes a file piece by piece: each `bytes` at the offset `from`, the first at 0. With `isLast` it
   * takes its name's place, whole and durable; before that the old file stands.
   */
  writeVaultFile: Request<
    VaultFile & { bytes: Uint8Array<ArrayBuffer>; from: number; isLast: boolean },
    null,
    VaultFileError
  >;
  /** Removes a file of the vault; one that is not there is no error. */
  removeVaultFile: Request<VaultFile, null, VaultFileError>;
  /** Where the vault is, and how much room is left there. */
  measureVault: Request<null, VaultPlace, VaultFileError>;
  /**
   * Lets the reader choose another folder, copies the vault there, compares every file, and only then
   * uses it. A folder with a vault in it is taken over where the present vault is empty.
   */
  moveVault: Request<
    null,
    'moved' | 'taken-over' | 'declined',
    VaultFileError | { kind: 'occupied'; reason: string }
  >;
  /**
   * Puts all of the browser's databases aside, under a name that says so, and starts the app again:
   * for an IndexedDB that cannot be opened at all. Nothing is deleted.
   */
  setAsideDatabases: Request<null, null, { kind: 'write-failed'; reason: string }>;
  /**
   * Lets the reader choose where to save a file and begins it beside its place; null where none was
   * chosen. A file that was begun before and not finished is given up.
   */
  beginSavedFile: Request<{ suggestedName: string }, { id: string } | null, SavingError>;
  /** Adds a piece at the end of the file that was begun. `index` counts the pieces from 0. */
  appendToSavedFile: Request<
    { id: string; index: number; bytes: Uint8Array<ArrayBuffer> },
    null,
    SavingError
  >;
  /** Puts the file in its place (fsync, rename). */
  finishSavedFile: Request<{ id: string }, null, SavingError>;
  /** Gives the file up; nothing is left of it. */
  discardSavedFile: Request<{ id: string }, null, never>;
  /** Lets the reader choose files, one or several; none where none was chosen. */
  chooseFiles: Request<{ isSeveral: boolean }, readonly OfferedFile[], never>;
  /** The files that were given with a command and not taken yet. */
  takeOfferedFiles: Request<null, readonly OfferedFile[], never>;
  /** Reads a file that was chosen, given or listed, by the id it came with. */
  readOfferedFile: Request<{ id: string }, OpenedFile, OpeningError>;
  /**
   * Lets the reader choose the folder whose files are opened by themselves, and whether those that lie
   * in it already are; null where none was chosen, and the one before stays.
   */
  chooseWatchedFolder: Request<null, WatchedFolder | null, WatchingError>;
  /** Watches no folder any more. */
  stopWatching: Request<null, null, WatchingError>;
  /** The watched folder; null where there is none. */
  readWatchedFolder: Request<null, WatchedFolder | null, never>;
  /** The files of the watched folder that the reader does not know, as they are, each written to its end. */
  listWatchedFiles: Request<null, readonly OfferedFile[], never>;
  /** The reader knows what these came to: as they are, they are not listed again. */
  settleWatchedFiles: Request<{ ids: readonly string[] }, null, WatchingError>;
  /** Shows an outside address to the reader and opens it if the reader agrees; only http, https, mailto. */
  openOutsideLink: Request<
    { url: string },
    'opened' | 'declined',
    { kind: 'unsupported-scheme'; scheme: string }
  >;
  /** Asks the reader whether a picture elsewhere is to be loaded, or all those of a document with it. */
  askForPictures: Request<{ address: string; others: readonly string[] }, PictureChoice, never>;
  /** Loads a picture elsewhere that the reader was asked about and allowed. */
  loadPicture: Request<{ address: string }, Uint8Array<ArrayBuffer>, RemotePictureError>;
  /** Hands a renderer fault to the log file. */
  reportFault: Request<{ message: string; stack: string | null }, null, never>;
  /** Tells main which acts can be taken back and done again (`Delete highlight`), for the menu's words. */
  reportUndo: Request<UndoLabels, null, never>;
  /** Tells main the theme in use, so that the menu's check mark and the window's background agree. */
  reportTheme: Request<{ theme: Theme; background: string }, null, never>;
};

/** Events from main to the renderer, by name. */
export type Events = {
  /** The reader chose a menu item that the renderer carries out. */
  menuCommandChosen: MenuCommand;
  /** Files were given with a command: there are some to take. */
  filesOffered: null;
  /** Something is new of the watched folder or of its files. */
  watchedFolderChanged: null;
};

export type RequestName = keyof Requests;
export type EventName = keyof Events;

/** The channel of every request, in one list, so that both ends walk the same names. */
export const requestNames = [
  'readBundledFile',
  'listBundledFiles',
  'readSentinel',
  'writeSentinel',
  'listVaultFiles',
  'readVaultFile',
  'appendVaultFile',
  'writeVaultFile',
  'removeVaultFile',
  'measureVault',
  'moveVault',
  'setAsideDatabases',
  'beginSavedFile',
  'appendToSavedFile',
  'finishSavedFile',
  'discardSavedFile',
  'chooseFiles',
  'takeOfferedFiles',
  'readOfferedFile',
  'chooseWatchedFolder',
  'stopWatching',
  'readWatchedFolder',
  'listWatchedFiles',
  'settleWatchedFiles',
  'openOutsideLink',
  'askForPictures',
  'loadPicture',
  'reportFault',
  'reportTheme',
  'reportUndo',
] as const satisfies readonly RequestName[];

/** The channel of every event. */
export const eventNames = [
  'menuCommandChosen',
  'filesOffered',
  'watchedFolderChanged',
] as const satisfies readonly EventName[];
