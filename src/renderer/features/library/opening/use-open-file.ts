/** Opens files of the reader's: chosen, dropped, pasted, or given with a command. */
import { useEffect, useEffectEvent, useLayoutEffect, useState } from 'react';
import type { DocumentId } from '#core/text/document.ts';
import { useIsOpen, useSurroundings } from '../../../desk/surroundings/surroundings.tsx';
import type { ChosenFile } from '../../../host/host.ts';
import { atCommit } from '../../../storage/act.ts';
import { addDocument } from '../../../storage/documents.ts';
import { useWindowKeys } from '../../../ui/use-window-keys.ts';
import type { OpeningWish } from './open-files.ts';
import { afterAnswer, withReport } from './opening-report.ts';
import type { OpenState, Outcome, VersionQuestion } from './opening-state.ts';
import { type OnNewVersion, useOutcomes } from './use-outcomes.ts';
import { type QuietRun, useRunningFiles } from './use-running-files.ts';

/** The state, and what can be done. */
export type Opening = {
  readonly state: OpenState;
  /** Lets the reader choose files. */
  readonly choose: () => Promise<void>;
  /** Lets the reader choose a file that is a new version of this document, whatever is in it. */
  readonly chooseVersionOf: (documentId: DocumentId) => Promise<void>;
  /** Takes files that were dropped, pasted or given. */
  readonly take: (files: readonly ChosenFile[], wish?: OpeningWish) => Promise<void>;
  /** Takes a file whose text is to become a version of this document. */
  readonly takeVersionOf: (
    documentId: DocumentId,
    file: ChosenFile,
    wish: OpeningWish,
  ) => Promise<void>;
  /** Opens files that nobody asked for: nothing is asked, and the reader's own files come first. */
  readonly takeQuietly: (files: readonly ChosenFile[]) => Promise<QuietRun>;
  /** Tells what files of the watched folder came to, beside what is told already. */
  readonly tell: (outcomes: readonly Outcome[], onClose: () => void) => void;
  /** Asks again what a file of the report is. */
  readonly askVersion: (question: VersionQuestion) => void;
  /** The offered text is a new version of this document. */
  readonly asVersion: (documentId: DocumentId) => void;
  /** The offered text is a document of its own. */
  readonly asDocument: () => Promise<void>;
  /** Gives up what is being read and all that waits. */
  readonly cancel: () => void;
  readonly leave: () => void;
};

type Offering = Extract<OpenState, { kind: 'offering' }>;

/** Opens files; to be used once, in the frame around the screens. */
export function useOpenFile(onNewVersion: OnNewVersion): Opening {
  const { store, host } = useSurroundings();
  const [state, setState] = useState<OpenState>({ kind: 'idle' });
  const news = useOutcomes(setState, onNewVersion);
  const { run, runQuietly, cancel } = useRunningFiles(setState, news);

  async function choose(target: DocumentId | null): Promise<void> {
    // What fails of it is told where the files are read.
    import('./open-files.ts').then(({ prepareOpening }) => prepareOpening()).catch(() => undefined);
    const chosen = await host.chooseFiles(target === null);
    if (chosen.ok) await run(chosen.value, target);
    else news.refuse(`No file can be chosen: ${chosen.error.reason}.`);
  }

  async function addOffered(offer: Offering): Promise<void> {
    const { imported, name } = offer;
    setState(afterAnswer(offer));
    try {
      const documentId = await addDocument(atCommit(store).store, imported);
      const { title } = imported.content;
      news.show({ kind: 'added', name, documentId, title, warnings: [] }, null);
      setState(afterAnswer(offer));
    } catch (cause) {
      news.fail(cause);
    }
  }

  useOpenRequests(
    () => choose(null),
    (files) => run(files, null, { isPatient: true }),
  );
  return {
    ...{ state, cancel },
    takeQuietly: runQuietly,
    tell: (outcomes, onClose) => setState((now) => withReport(now, outcomes, onClose)),
    choose: () => choose(null),
    chooseVersionOf: choose,
    take: (files, wish) => run(files, null, wish),
    takeVersionOf: (documentId, file, wish) => run([file], documentId, wish),
    askVersion(question) {
      const from = state.kind === 'reported' ? state : null;
      setState({ ...question, kind: 'offering', from });
    },
    asVersion(documentId) {
      if (state.kind !== 'offering') return;
      setState(afterAnswer(state));
      onNewVersion(documentId, state.imported);
    },
    async asDocument() {
      if (state.kind === 'offering') await addOffered(state);
    },
    leave() {
      if (state.kind === 'reported') state.onClose?.();
      setState((state.kind === 'offering' ? state.from : null) ?? { kind: 'idle' });
    },
  };
}

/** Ctrl+O and the menu's item, from every screen; and files that are given to the app from outside. */
function useOpenRequests(
  choose: () => Promise<void>,
  take: (files: readonly ChosenFile[]) => Promise<void>,
): void {
  const { host } = useSurroundings();
  const isOpen = useIsOpen();
  useWindowKeys((event) => {
    const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    if (!isCommand || event.key.toLowerCase() !== 'o') return;
    event.preventDefault();
    void choose();
  });
  const onMenu = useEffectEvent(() => void choose());
  useLayoutEffect(
    () =>
      host.onMenuCommand(({ kind }) => {
        if (kind === 'open-file') onMenu();
      }),
    [host],
  );
  const onGiven = useEffectEvent((files: readonly ChosenFile[]) => void take(files));
  // They wait with the host until there is a store to put them in.
  useEffect(() => (isOpen ? host.onFilesGiven(onGiven) : undefined), [host, isOpen]);
}
