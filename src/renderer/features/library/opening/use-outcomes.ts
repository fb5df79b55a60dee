/** Tells the reader what files came to, and goes where they are. */
import { useLocation } from 'wouter';
import type { DocumentId } from '#core/text/document.ts';
import { useSurroundings } from '../../../desk/surroundings/surroundings.tsx';
import type { ImportedDocument } from '../../../storage/documents.ts';
import { useAnnounce } from '../../../ui/announcer.tsx';
import type { OpenState, Outcome, Report } from './opening-state.ts';

/** Hands a text that is to become a new version of a document on. */
export type OnNewVersion = (documentId: DocumentId, imported: ImportedDocument) => void;

/** What can be told. */
export type Outcomes = {
  /** What a single file came to; `target` is the document that it was read for, if any. */
  readonly show: (outcome: Outcome, target: DocumentId | null) => void;
  /** What several files came to. */
  readonly report: (outcomes: readonly Outcome[]) => Promise<void>;
  readonly refuse: (words: string) => void;
  /** A fault of the app itself. */
  readonly fail: (cause: unknown) => void;
};

/** Shows outcomes by `setState`. */
export function useOutcomes(
  setState: (state: OpenState) => void,
  onNewVersion: OnNewVersion,
): Outcomes {
  const { host } = useSurroundings();
  const announce = useAnnounce();
  const [, navigate] = useLocation();

  function refuse(words: string): void {
    setState({ kind: 'refused', words });
    announce(words);
    navigate('/');
  }

  function showAdded(outcome: Extract<Outcome, { kind: 'added' }>): void {
    const { documentId, title, warnings } = outcome;
    // With its opening, not when the vault has it: by then the text may have had other things to say.
    announce([`Added: ${title}`, ...warnings].join('. '));
    if (warnings.length > 0) setState(reportOf([outcome]));
    navigate(`/read/${documentId}`);
  }

  function showKnown(outcome: Extract<Outcome, { kind: 'known' }>): void {
    const { documentId, title, revisionId, isPresent } = outcome;
    announce(`This text is in the library already: ${title}`);
    navigate(isPresent ? `/read/${documentId}` : `/versions/${documentId}/${revisionId}`);
  }

  return {
    refuse,
    show(outcome, target) {
      setState({ kind: 'idle' });
      if (outcome.kind === 'refused') refuse(outcome.words);
      else if (outcome.kind === 'version') setState({ ...outcome, kind: 'offering', from: null });
      else if (outcome.kind === 'added') showAdded(outcome);
      else if (outcome.kind === 'known') showKnown(outcome);
      else if (outcome.kind === 'cancelled') announce('Nothing was opened.');
      else if (target !== null) onNewVersion(target, outcome.imported);
    },
    async report(outcomes) {
      const { reportWords } = await import('./opening-words.ts');
      setState(reportOf(outcomes));
      announce(reportWords(outcomes));
      navigate('/');
    },
    fail(cause) {
      host.reportFault(String(cause), cause instanceof Error ? (cause.stack ?? null) : null);
      refuse(`The files could not be opened: ${String(cause)}.`);
    },
  };
}

function reportOf(outcomes: readonly Outcome[]): Report {
  return { kind: 'reported', outcomes, onClose: null, isWatched: false };
}
