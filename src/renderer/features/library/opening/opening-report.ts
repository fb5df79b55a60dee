/** The report on files that were opened, as more comes to it and as its questions are answered. */
import type { OpenState, Outcome } from './opening-state.ts';

/** The state with what files of the watched folder came to; one that shows something else stays. */
export function withReport(
  now: OpenState,
  outcomes: readonly Outcome[],
  onClose: () => void,
): OpenState {
  if (now.kind === 'idle') return { kind: 'reported', outcomes, onClose, isWatched: true };
  if (now.kind !== 'reported') return now;
  const closeBoth = () => {
    now.onClose?.();
    onClose();
  };
  return { ...now, outcomes: [...now.outcomes, ...outcomes], onClose: closeBoth };
}

/** What is shown after the question was answered: what is left of the report that it was asked from. */
export function afterAnswer({
  from,
  imported,
}: Extract<OpenState, { kind: 'offering' }>): OpenState {
  if (from === null) return { kind: 'idle' };
  const outcomes = from.outcomes.filter(
    (outcome) => outcome.kind !== 'version' || outcome.imported !== imported,
  );
  return outcomes.length === 0 ? { kind: 'idle' } : { ...from, outcomes };
}
