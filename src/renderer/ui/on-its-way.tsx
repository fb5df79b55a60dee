/** Stands in for a dialog that was asked for and is not there yet: the keys are the dialog's from the asking on. */
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { handTyped } from './hand-typed.ts';
import styles from './on-its-way.module.css';
import { useModal } from './use-modal.ts';

/** Milliseconds. */
const seenAfter = 400;

type OnItsWayProps = {
  /** Whether it cannot come: its script could not be loaded. */
  readonly hasFailed?: boolean;
  /** Gives it up: by Escape, or by a press anywhere once it is seen to be slow. */
  readonly onLeave: () => void;
};

/** What is typed meanwhile is written into the dialog's field once it is there; no key reaches the page below. */
export function OnItsWay({ hasFailed = false, onLeave }: OnItsWayProps) {
  return hasFailed ? <Failed onLeave={onLeave} /> : <Waiting onLeave={onLeave} />;
}

function Waiting({ onLeave }: Pick<OnItsWayProps, 'onLeave'>) {
  const dialog = useModal();
  const typed = useRef('');
  const isSlow = useIsSlow();
  useLayoutEffect(() => () => handTyped(typed.current), []);
  const leave = () => {
    typed.current = '';
    onLeave();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does what a press does
    <dialog
      ref={dialog}
      className={styles['waiting']}
      aria-label="Opening"
      aria-busy="true"
      data-slow={isSlow || undefined}
      // Not before it is seen: the second press of a double one is not meant for it.
      onClick={isSlow ? leave : undefined}
      onCancel={(event) => {
        event.preventDefault();
        leave();
      }}
    >
      <p aria-hidden="true">Opening …</p>
      <textarea
        className="visually-hidden"
        aria-label="What is typed goes on in what opens"
        onChange={({ target }) => {
          typed.current = target.value;
        }}
        onKeyDown={(event) => {
          // There is nothing else in the window to go to.
          if (event.key === 'Tab') event.preventDefault();
        }}
      />
    </dialog>
  );
}

/** Mostly it is gone again before it need be seen. */
function useIsSlow(): boolean {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), seenAfter);
    return () => clearTimeout(timer);
  }, []);
  return isSlow;
}

function Failed({ onLeave }: Pick<OnItsWayProps, 'onLeave'>) {
  return (
    <Dialog title="It could not be opened" onClose={onLeave}>
      <p className={styles['words']}>
        A part of the app could not be loaded. Nothing was changed; ask for it once more.
      </p>
      <Button tone="main" onClick={onLeave}>
        Close
      </Button>
    </Dialog>
  );
}
