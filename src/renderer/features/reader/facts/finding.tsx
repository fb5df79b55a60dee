/** Asks the generator for facts, shows how far it is, and tells what it came to. */
import { Sparkles } from 'lucide-react';
import type { StoredFact } from '#core/quiz/stored-fact.ts';
import { buttonClass } from '../../../ui/button.tsx';
import { Working } from '../../../ui/working.tsx';
import type { ReadableDocument } from '../use-opened-document.ts';
import styles from './facts-panel.module.css';
import { useFinding } from './use-finding.ts';

type FindingProps = {
  readonly readable: ReadableDocument;
  readonly facts: readonly StoredFact[];
  /** Whether the facts that are there are known. */
  readonly isReady: boolean;
};

/** The head of the panel. */
export function Finding({ readable, facts, isReady }: FindingProps) {
  const { state, begin, stop } = useFinding(readable);
  return (
    <div className={styles['finding']}>
      {state.kind === 'running' ? (
        <Working words="Looking for facts…" share={state.share} onStop={stop} />
      ) : (
        <button
          type="button"
          className={buttonClass()}
          disabled={!isReady}
          onClick={() => void begin(facts)}
        >
          <Sparkles size={16} aria-hidden="true" /> Find facts
        </button>
      )}
      <p>{wordsOf(state, facts.length)}</p>
    </div>
  );
}

function wordsOf(state: ReturnType<typeof useFinding>['state'], count: number): string {
  if (state.kind === 'told') return state.words;
  if (state.kind === 'running' || count > 0) return '';
  return 'Facts are found by rules, on this device, each with the words that prove it. Nothing is asked before you accept it.';
}
