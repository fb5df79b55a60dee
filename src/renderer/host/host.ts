/** What the app asks of its surroundings. One implementation each for Electron, the web and tests. */
import type { Events, RefusedError, Requests, Sentinel } from '#shared/ipc.ts';
import type { Theme, UndoLabels } from '#shared/menu-command.ts';
import type { OpenedFile, OpeningError } from '#shared/opened-file.ts';
import type { Result } from '#shared/result.ts';
import type { SavingError } from '#shared/saved-file.ts';
import type {
  VaultFile,
  VaultFileEntry,
  VaultFileError,
  VaultFolder,
  VaultPlace,
} from '#shared/vault-files.ts';

/** Why something with the vault's files did not happen. */
export type VaultError = VaultFileError | RefusedError;

/** A part of a file, in bytes; it may reach beyond the file's end. */
export type ByteRange = { readonly from: number; readonly length: number };

/** The files of the vault. Bytes may be of any length: the host cuts them as it needs. */
export type VaultFiles = {
  /** The finished files of `folder`, in no order. */
  list(folder: VaultFolder): Promise<Result<readonly VaultFileEntry[], VaultError>>;
  /** The whole file, or what there is of `range`. */
  read(file: VaultFile, range?: ByteRange): Promise<Result<Uint8Array<ArrayBuffer>, VaultError>>;
  /**
   * Adds `bytes` to a file of `expectedSize` bytes (0: it is made) and answers its new size, once the
   * disk has them. After a failure some of them may be there.
   */
  append(
    file: VaultFile,
    bytes: Uint8Array<ArrayBuffer>,
    expectedSize: number,
  ): Promise<Result<number, VaultError>>;
  /** Makes or replaces a file: afterwards it is all there, after a failure as it was before. */
  write(file: VaultFile, bytes: Uint8Array<ArrayBuffer>): Promise<Result<null, VaultError>>;
  /** Removes a file; one that is not there is no error. */
  remove(file: VaultFile): Promise<Result<null, VaultError>>;
  /** Where the vault is and how much room is left. */
  measure(): Promise<Result<VaultPlace, VaultError>>;
  /** Runs `work` while no other page of the app changes the vault. Not to be nested. */
  alone<T>(work: () => Promise<T>): Promise<T>;
};

/** Why these surroundings have no vault, in words for the reader. */
export type NoVault = { readonly kind: 'no-vault'; readonly reason: string };

/** Why a file that the reader chose could not be opened. */
export type OpeningFault = OpeningError | RefusedError;

/** A file that the reader chose, dropped or gave; `size` is in bytes. It is read when it is asked for. */
export type ChosenFile = {
  readonly name: string;
  readonly size: number;
  /** The media type that came with it, where one did. */
  readonly mediaType: string | null;
  read(): Promise<Result<OpenedFile, OpeningFault>>;
};

/** A file of the watched folder, known by `id` for as long as it stays as it is. */
export type WatchedFile = ChosenFile & { readonly id: string };

/** The folder whose files are opened by themselves. */
export type FolderWatching = {
  /** The folder; null where none is watched. */
  state(): Promise<Requests['readWatchedFolder']['output']>;
  /** Lets the reader choose the folder; null where none was chosen, and the one before stays. */
  choose(): Promise<Requests['chooseWatchedFolder']['output']>;
  stop(): Promise<Requests['stopWatching']['output']>;
  /** The files in it that the reader does not know, as they are. */
  files(): Promise<Result<readonly WatchedFile[], RefusedError>>;
  /** The reader knows what these came to: as they are, they are no more among `files`. */
  settle(ids: readonly string[]): Promise<Requests['settleWatchedFiles']['output']>;
  /** Listens for news of the folder and its files; the answer stops listening. */
  onChange(listener: () => void): () => void;
};

/** Pictures elsewhere that documents name. */
export type RemotePictures = {
  /** Asks the reader about the picture at `address`, and about the `others` of its document with it. */
  ask(address: string, others: readonly string[]): Promise<Requests['askForPictures']['output']>;
  /** Loads a picture that the reader allowed. */
  load(address: string): Promise<Requests['loadPicture']['output']>;
};

/** Why a file could not be saved; nothing is left of it. */
export type SavingFault = SavingError | RefusedError;

/** A file that is being saved, piece by piece; it is there only once it is finished. */
export type SavingFile = {
  /** Adds `bytes`, of any length, at the end. */
  append(bytes: Uint8Array<ArrayBuffer>): Promise<Result<null, SavingFault>>;
  /** Puts the whole file in its place. */
  finish(): Promise<Result<null, SavingFault>>;
  /** Leaves nothing behind. */
  discard(): Promise<void>;
};

/** The surroundings of the renderer: files, outside links, the memory outside the database. */
export type Host = {
  readonly kind: 'electron' | 'web' | 'memory';
  /** The names of the documents in the bundled library; their facts are read by name. */
  listBundledFiles(): Promise<Requests['listBundledFiles']['output']>;
  /** One bundled file, byte for byte, its SHA-256 checked. */
  readBundledFile(file: string): Promise<Requests['readBundledFile']['output']>;
  /** What is remembered of the database outside the database; `null` before there was one. */
  readSentinel(): Promise<Requests['readSentinel']['output']>;
  /** Remembers `sentinel` durably outside the database. */
  writeSentinel(sentinel: Sentinel): Promise<Requests['writeSentinel']['output']>;
  /** The files of the vault, where these surroundings can keep any. */
  readonly vault: Result<VaultFiles, NoVault>;
  /** Lets the reader choose another folder for the vault; null where it has no folder to choose. */
  readonly moveVault: (() => Promise<Requests['moveVault']['output']>) | null;
  /** Puts an IndexedDB that cannot be opened aside and starts again; null where only a person can. */
  readonly setAsideDatabases: (() => Promise<Requests['setAsideDatabases']['output']>) | null;
  /**
   * Lets the reader choose where to save a file, by a name to begin with, and begins it; null where
   * the reader chose nothing. One file is saved at a time. To be called from the reader's own click.
   */
  beginSavingFile(suggestedName: string): Promise<Result<SavingFile | null, SavingFault>>;
  /**
   * Lets the reader choose files, one or several; none where none was chosen. To be called from the
   * reader's own click or key, or from a menu command.
   */
  chooseFiles(isSeveral: boolean): Promise<Result<readonly ChosenFile[], RefusedError>>;
  /** Listens for files that are given to the app from outside; the answer stops listening. */
  onFilesGiven(listener: (files: readonly ChosenFile[]) => void): () => void;
  /** The watched folder; null where these surroundings can watch none. */
  readonly watching: FolderWatching | null;
  /** Pictures elsewhere, where these surroundings can load any. */
  readonly pictures: RemotePictures | null;
  /** Shows an outside address and opens it if the reader agrees. */
  openOutsideLink(url: string): Promise<Requests['openOutsideLink']['output']>;
  /** Records a fault where a developer can find it. */
  reportFault(message: string, stack: string | null): void;
  /** Tells the window which theme is in use and its background colour. */
  reportTheme(theme: Theme, background: string): void;
  /** Tells the menu which acts can be taken back and done again. */
  reportUndo(labels: UndoLabels): void;
  /** Listens for what the menu asks; the answer stops listening. */
  onMenuCommand(listener: (command: Events['menuCommandChosen']) => void): () => void;
};
