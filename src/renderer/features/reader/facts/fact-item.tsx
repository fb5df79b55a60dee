/** One fact in the panel: what it says, what proves it, and what can be done with it. */
import { Check, GitMerge, Pencil, Trash2, X } from 'lucide-react';
import type { FactKind } from '#core/quiz/fact.ts';
import { isReworded, type StoredFact } from '#core/quiz/stored-fact.ts';
import { buttonClass } from '../../../ui/button.tsx';
import styles from './fact-item.module.css';
import { factKindNames, factOriginNames } from './fact-words.ts';

type FactItemProps = {
  readonly fact: StoredFact;
  readonly isCurrent: boolean;
  /** Whether it is chosen to be merged. */
  readonly isChosen: boolean;
  /** Whether its words have no sure place in the text. */
  readonly isLost: boolean;
  /** Called when it comes to hand by the focus. */
  readonly onReach: () => void;
  /** Shows its words in the text. */
  readonly onShow: () => void;
  readonly onAccept: () => void;
  readonly onReject: () => void;
  readonly onEdit: () => void;
  readonly onChoose: () => void;
  readonly onDelete: () => void;
};

/** A list item; its statement is the button that shows the proof in the text. */
export function FactItem({ fact, isCurrent, isChosen, isLost, ...acts }: FactItemProps) {
  const { id, statement, kind, state, quotes, questions } = fact;
  const others = quotes.filter(({ exact }) => exact !== statement);
  return (
    <li
      className={styles['item']}
      data-fact={id}
      data-state={state}
      data-current={isCurrent || undefined}
    >
      <button
        type="button"
        className={styles['statement']}
        tabIndex={isCurrent ? 0 : -1}
        aria-current={isCurrent || undefined}
        onFocus={acts.onReach}
        onClick={acts.onShow}
      >
        <FactLine kind={kind} fact={fact} count={questions.length} />
        <span className={styles['words']}>{statement}</span>
        {others.map(({ exact, before }) => (
          <span key={`${before}|${exact}`} className={styles['quote']}>
            <span className="visually-hidden">Proof: </span>“{exact}”
          </span>
        ))}
      </button>
      {isLost && <p className={styles['warning']}>Its words have no sure place in this text.</p>}
      {!isLost && isReworded(fact) && (
        <p className={styles['warning']}>
          The text says it in other words now. Check it, then accept it again.
        </p>
      )}
      <FactTools fact={fact} isChosen={isChosen} {...acts} />
    </li>
  );
}

function FactLine({
  kind,
  fact: { origin, state },
  count,
}: {
  readonly kind: FactKind;
  readonly fact: StoredFact;
  readonly count: number;
}) {
  const asked = count === 1 ? '1 question' : `${count} questions`;
  return (
    <span className={styles['line']}>
      <b>{factKindNames[kind]}</b> · {state === 'accepted' ? factOriginNames[origin] : state} ·{' '}
      {asked}
    </span>
  );
}

type FactToolsProps = Pick<
  FactItemProps,
  'fact' | 'isChosen' | 'onAccept' | 'onReject' | 'onEdit' | 'onChoose' | 'onDelete'
>;

function FactTools({ fact, isChosen, ...acts }: FactToolsProps) {
  const { state } = fact;
  const canAccept = state !== 'accepted' || isReworded(fact);
  return (
    <div className={styles['tools']}>
      {canAccept && (
        <Tool words="Accept" shortcut="a" onClick={acts.onAccept} isNamed>
          <Check size={15} aria-hidden="true" />
        </Tool>
      )}
      <Tool words="Edit" shortcut="e" onClick={acts.onEdit} isNamed={!canAccept}>
        <Pencil size={15} aria-hidden="true" />
      </Tool>
      {state !== 'rejected' && (
        <Tool words="Reject" shortcut="r" onClick={acts.onReject} isNamed={canAccept}>
          <X size={15} aria-hidden="true" />
        </Tool>
      )}
      <button
        type="button"
        className={buttonClass('quiet')}
        aria-pressed={isChosen}
        aria-label="Choose to merge"
        aria-keyshortcuts="m"
        title="Choose to merge (m)"
        onClick={acts.onChoose}
      >
        <GitMerge size={15} aria-hidden="true" />
      </button>
      <Tool words="Delete" shortcut="x" onClick={acts.onDelete} isNamed={false}>
        <Trash2 size={15} aria-hidden="true" />
      </Tool>
    </div>
  );
}

type ToolProps = {
  readonly words: string;
  readonly shortcut: string;
  /** Whether its words are written beside the sign. */
  readonly isNamed: boolean;
  readonly onClick: () => void;
  readonly children: React.ReactNode;
};

function Tool({ words, shortcut, isNamed, onClick, children }: ToolProps) {
  return (
    <button
      type="button"
      className={buttonClass('quiet')}
      aria-label={words}
      aria-keyshortcuts={shortcut}
      title={`${words} (${shortcut})`}
      onClick={onClick}
    >
      {children} {isNamed && words}
    </button>
  );
}
