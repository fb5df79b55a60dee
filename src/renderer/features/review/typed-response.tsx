/** The field that an answer is typed into. */
import styles from './asked-card.module.css';
import type { Response } from './review-session.ts';

type TypedResponseProps = {
  readonly response: Response;
  readonly onRespond: (response: Partial<Response>) => void;
  readonly onShowAnswer: () => void;
};

/** Enter checks the answer; what is typed is kept at every letter. */
export function TypedResponse({ response, onRespond, onShowAnswer }: TypedResponseProps) {
  return (
    <textarea
      className={styles['field']}
      rows={1}
      value={response.typed}
      aria-label="Your answer"
      placeholder="Your answer"
      // biome-ignore lint/a11y/noAutofocus: the card asks for typing, and nothing else is done here
      autoFocus
      autoComplete="off"
      autoCapitalize="off"
      spellCheck={false}
      onChange={(event) => onRespond({ typed: event.target.value })}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
        event.preventDefault();
        onShowAnswer();
      }}
    />
  );
}
