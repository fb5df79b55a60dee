/** The field that an answer is typed into. */
import { useState } from 'react';
import { useAnnounce } from '../../../ui/announcer.tsx';
import styles from './responses.module.css';

type TypedResponseProps = {
  readonly text: string;
  /** The id of what asks. */
  readonly describedBy: string;
  readonly onType: (text: string) => void;
  readonly onGive: () => void;
  readonly onSkip: () => void;
};

/** Enter answers; in an empty field it is pressed twice by who does not know. */
export function TypedResponse({ text, describedBy, onType, onGive, onSkip }: TypedResponseProps) {
  const announce = useAnnounce();
  const [isAsked, setIsAsked] = useState(false);
  const enter = () => {
    if (text.trim() !== '') return onGive();
    if (isAsked) return onSkip();
    setIsAsked(true);
    announce(skipWords);
  };
  return (
    <>
      <textarea
        className={styles['field']}
        rows={1}
        value={text}
        aria-label="Your answer"
        aria-describedby={describedBy}
        placeholder="Your answer"
        // biome-ignore lint/a11y/noAutofocus: the question asks for typing, and nothing else is done here
        autoFocus
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        onChange={({ target }) => {
          setIsAsked(false);
          onType(target.value);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          enter();
        }}
      />
      {isAsked && <p className={styles['hint']}>{skipWords}</p>}
    </>
  );
}

const skipWords = 'Type an answer, or press Enter once more if you do not know.';
