/** The dialog that writes a fact, or edits one, beside the words that prove it. */
import { type FormEvent, type KeyboardEvent, useDeferredValue, useMemo, useState } from 'react';
import { type FactKind, factKinds } from '#core/quiz/fact.ts';
import { type FactFault, factFaults } from '#core/quiz/fact-faults.ts';
import type { StoredFact } from '#core/quiz/stored-fact.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import styles from './fact-dialog.module.css';
import { changeOfDraft, draftFault, draftFaultWords, type FactDraft } from './fact-draft.ts';
import { Field, Questions } from './fact-questions.tsx';
import { factFaultWords, factKindNames } from './fact-words.ts';

type FactDialogProps = {
  readonly title: string;
  readonly first: FactDraft;
  /** The fact as it is, or as it would begin: its proof is shown. */
  readonly fact: Pick<StoredFact, 'id' | 'difficulty' | 'quotes'>;
  /** The canonical text, for the remarks. */
  readonly text: string;
  readonly onKeep: (draft: FactDraft) => Promise<void>;
  readonly onClose: () => void;
};

const leaveWords = 'You changed this fact. Press Escape once more to leave it as it was.';

/** Writes one fact; it is kept when the reader says so. */
export function FactDialog({ title, first, fact, text, onKeep, onClose }: FactDialogProps) {
  const [draft, setDraft] = useState(first);
  const [said, setSaid] = useState<string | null>(null);
  const change = (part: Partial<FactDraft>) => {
    setSaid(null);
    setDraft({ ...draft, ...part });
  };
  const keep = (event?: FormEvent) => {
    event?.preventDefault();
    const fault = draftFault(draft);
    if (fault === null) void onKeep(draft);
    else setSaid(draftFaultWords[fault]);
  };
  const leave = () => {
    if (draft === first || said === leaveWords) onClose();
    else setSaid(leaveWords);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // The panel behind has keys of its own.
    event.stopPropagation();
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    keep();
  };
  return (
    <Dialog title={title} isWide onClose={leave}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Ctrl+Enter keeps the fact from any of its fields */}
      <div className={styles['columns']} onKeyDown={onKeyDown}>
        <form className={styles['form']} onSubmit={keep}>
          <Field
            label="What the fact says"
            value={draft.statement}
            rows={2}
            onChange={(statement) => change({ statement })}
          />
          <label className={styles['choice']}>
            Kind
            <select
              value={draft.kind}
              onChange={(event) => change({ kind: event.target.value as FactKind })}
            >
              {factKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {factKindNames[kind]}
                </option>
              ))}
            </select>
          </label>
          <Questions draft={draft} onChange={change} />
          <Field
            label="False statements to tell from it, one a line"
            value={draft.falsehoods}
            rows={1}
            onChange={(falsehoods) => change({ falsehoods })}
          />
          {said !== null && (
            <p className={styles['fault']} role="alert">
              {said}
            </p>
          )}
          <div className={styles['actions']}>
            <Button tone="quiet" onClick={onClose}>
              Cancel
            </Button>
            <Button tone="main" type="submit" title="Ctrl+Enter">
              Keep fact
            </Button>
          </div>
        </form>
        <aside className={styles['beside']} aria-label="Proof and remarks">
          <Proof fact={fact} />
          <Remarks fact={fact} draft={draft} text={text} />
          <label className={styles['tags']}>
            Tags, apart by commas
            <input value={draft.tags} onChange={(event) => change({ tags: event.target.value })} />
          </label>
        </aside>
      </div>
    </Dialog>
  );
}

function Proof({ fact: { quotes } }: Pick<FactDialogProps, 'fact'>) {
  return (
    <figure className={styles['proof']}>
      <figcaption>{quotes.length === 1 ? 'Proved by' : 'Proved together by'}</figcaption>
      {quotes.map(({ exact, before }) => (
        <blockquote key={`${before}|${exact}`}>{exact}</blockquote>
      ))}
    </figure>
  );
}

/** What a quiz would stumble over, while one writes. */
function Remarks({
  fact,
  draft,
  text,
}: Pick<FactDialogProps, 'fact' | 'text'> & { readonly draft: FactDraft }) {
  const written = useDeferredValue(draft);
  const remarks = useMemo((): readonly FactFault[] => {
    const { statement, kind, questions, falsehoods } = changeOfDraft(written);
    return factFaults({ ...fact, statement, kind, questions, falsehoods }, text);
  }, [fact, written, text]);
  return (
    <ul className={styles['remarks']} aria-label="Remarks">
      {remarks.length === 0 && <li>Nothing to remark: it can be asked.</li>}
      {remarks.map((fault) => (
        <li key={`${fault.kind} ${fault.words}`}>{factFaultWords(fault)}</li>
      ))}
    </ul>
  );
}
