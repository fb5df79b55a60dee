/** What the app asks of its surroundings. One implementation each for Electron, the web and tests. */
import type { Events, Requests, Sentinel, Theme, UndoLabels } from '#shared/ipc.ts';

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
