/** The dialog of the fact that is written or edited, and what keeping it does. */
import { useMemo } from 'react';
import { describePassage } from '#core/anchor/anchor.ts';
import type { FactId } from '#core/quiz/fact.ts';
import { quoteOfAnchor, type StoredFact, storedFactId } from '#core/quiz/stored-fact.ts';
import { type Passage, trimPassage } from '#core/text/passage.ts';
import { sentenceAround } from '#core/text/sentence.ts';
import { shortened } from '#core/text/shortened.ts';
import { useSurroundings } from '../../../desk/surroundings/surroundings.tsx';
import { atCommit } from '../../../storage/act.ts';
import { addFacts, editFact, type NewFact } from '../../../storage/facts.ts';
import { useAnnounce } from '../../../ui/announcer.tsx';
import type { ReadableDocument } from '../use-opened-document.ts';
import { FactDialog } from './fact-dialog.tsx';
import { changeOfDraft, draftOf, type FactDraft, newDraft } from './fact-draft.ts';

type FactWritingProps = {
  readonly readable: ReadableDocument;
  /** The fact that is edited; null where none is. */
  readonly edited: StoredFact | null;
  /** The words that a new fact is written of; null where none is. */
  readonly of: Passage | null;
  readonly onKept: (id: FactId) => void;
  readonly onDone: () => void;
};

/** Shows the dialog while there is something to write. */
export function FactWriting({ readable, edited, of, onKept, onDone }: FactWritingProps) {
  const { store } = useSurroundings();
  const announce = useAnnounce();
  const begun = useMemo(
    () => (edited !== null || of === null ? null : newFact(readable, of, store.newId())),
    [readable, edited, of, store],
  );
  const fact = edited ?? begun;
  const first = useMemo(() => {
    if (edited !== null) return draftOf(edited);
    return begun === null ? null : newDraft(begun.statement);
  }, [edited, begun]);
  if (fact === null || first === null) return null;

  async function keep(draft: FactDraft): Promise<void> {
    if (fact === null) return;
    const change = changeOfDraft(draft);
    // The next key is the panel's as soon as IndexedDB has the fact; it is said when the vault has it too.
    const going = atCommit(store);
    if (edited === null) await addFacts(going.store, [{ ...fact, ...change }]);
    else await editFact(going.store, fact.id, change);
    onDone();
    onKept(fact.id);
    await going.acknowledged();
    announce(`Fact kept: ${shortened(change.statement)}`);
  }

  return (
    <FactDialog
      key={fact.id}
      title={edited === null ? 'New fact' : 'Edit fact'}
      {...{ first, fact }}
      text={readable.text.text}
      onKeep={keep}
      onClose={onDone}
    />
  );
}

/** A fact of the reader's own, proved by the passage; it says its sentence until it is written. */
function newFact(
  { document: { id: documentId }, text }: ReadableDocument,
  of: Passage,
  id: string,
): NewFact | null {
  const trimmed = trimPassage(text.text, of);
  const described = trimmed === null ? null : describePassage(text, trimmed);
  if (trimmed === null || described?.ok !== true) return null;
  const { start, end } = sentenceAround(text.text, trimmed, text.language ?? undefined);
  return {
    id: storedFactId(documentId, id as FactId),
    documentId,
    statement: text.text.slice(start, end).trim(),
    ...{ kind: 'definition', difficulty: 1, questions: [], falsehoods: [], tags: [] },
    quotes: [quoteOfAnchor(described.value)],
    anchors: [described.value],
    ...{ origin: 'own', state: 'accepted' },
  };
}
