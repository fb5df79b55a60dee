/** What the app asks of its surroundings. One implementation each for Electron, the web and tests. */
import type { Events, RefusedError, Requests, SavingError, Sentinel, Theme } from '#shared/ipc.ts';
import type { Result } from '#shared/result.ts';

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
  /** The names of the bundled library's files. */
  listBundledFiles(): Promise<Requests['listBundledFiles']['output']>;
  /** One bundled file, byte for byte, its SHA-256 checked. */
  readBundledFile(file: string): Promise<Requests['readBundledFile']['output']>;
  /** What is remembered of the database outside the database; `null` before there was one. */
  readSentinel(): Promise<Requests['readSentinel']['output']>;
  /** Remembers `sentinel` durably outside the database. */
  writeSentinel(sentinel: Sentinel): Promise<Requests['writeSentinel']['output']>;
  /**
   * Lets the reader choose where to save a file, by a name to begin with, and begins it; null where
   * the reader chose nothing. One file is saved at a time. To be called from the reader's own click.
   */
  beginSavingFile(suggestedName: string): Promise<Result<SavingFile | null, SavingFault>>;
  /** Shows an outside address and opens it if the reader agrees. */
  openOutsideLink(url: string): Promise<Requests['openOutsideLink']['output']>;
  /** Records a fault where a developer can find it. */
  reportFault(message: string, stack: string | null): void;
  /** Tells the window which theme is in use and its background colour. */
  reportTheme(theme: Theme, background: string): void;
  /** Listens for what the menu asks; the answer stops listening. */
  onMenuCommand(listener: (command: Events['menuCommandChosen']) => void): () => void;
};
