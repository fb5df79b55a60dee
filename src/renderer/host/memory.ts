/** The host of tests: everything in memory, and what the app asked for is kept to be looked at. */
import type { BundledFile } from '#shared/bundled-library.ts';
import type { Sentinel } from '#shared/ipc.ts';
import type { MenuCommand, Theme, UndoLabels } from '#shared/menu-command.ts';
import { failure, success } from '#shared/result.ts';
import type { ChosenFile, Host } from './host.ts';
import { MemorySaving } from './memory-saving.ts';
import { MemoryVault } from './memory-vault.ts';

/** A memory host with what tests need to set and to see. */
export type MemoryHost = Host & {
  /** What is remembered of the database; outlives the database, as a file would. */
  sentinel: Sentinel | null;
  /** The vault's files; they too outlive the database. */
  readonly vaultFiles: MemoryVault;
  readonly faults: string[];
  /** The files that were saved, and what a test does to the next. */
  readonly saving: MemorySaving;
  readonly openedLinks: string[];
  /** The files that the reader chooses next. */
  chosenFiles: readonly ChosenFile[];
  readonly themes: Theme[];
  readonly undoLabels: UndoLabels[];
  /** Acts as if the reader chose a menu item. */
  readonly chooseMenuCommand: (command: MenuCommand) => void;
};

/** A host whose bundled library is `files`. */
export function createMemoryHost(files: readonly BundledFile[] = []): MemoryHost {
  const saving = new MemorySaving();
  const listeners = new Set<(command: MenuCommand) => void>();
  const vaultFiles = new MemoryVault();
  const host: MemoryHost = {
    kind: 'memory',
    sentinel: null,
    vaultFiles,
    vault: success(vaultFiles),
    moveVault: null,
    setAsideDatabases: null,
    faults: [],
    saving,
    beginSavingFile: (suggestedName) => saving.begin(suggestedName),
    openedLinks: [],
    chosenFiles: [],
    chooseFiles: async () => success(host.chosenFiles),
    onFilesGiven: () => () => undefined,
    watching: null,
    pictures: null,
    themes: [],
    undoLabels: [],
    listBundledFiles: async () =>
      success(
        files
          .filter(({ entry }) => entry.mediaType === 'text/plain')
          .map(({ entry }) => entry.file),
      ),
    async readBundledFile(file) {
      const found = files.find(({ entry }) => entry.file === file);
      return found === undefined
        ? failure({ kind: 'missing', file, expectedSha256: 'none' })
        : success(found);
    },
    readSentinel: async () => success(host.sentinel),
    async writeSentinel(sentinel) {
      host.sentinel = sentinel;
      return success(null);
    },
    async openOutsideLink(url) {
      host.openedLinks.push(url);
      return success('opened');
    },
    reportFault: (message) => void host.faults.push(message),
    reportTheme: (theme) => void host.themes.push(theme),
    reportUndo: (labels) => void host.undoLabels.push(labels),
    onMenuCommand(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    chooseMenuCommand(command) {
      for (const listener of listeners) listener(command);
    },
  };
  return host;
}
