/** Long work under way: what it is, how far it is, and a way to stop it. */
import { useEffect, useId, useRef } from 'react';
import { Button } from './button.tsx';
import styles from './working.module.css';

type WorkingProps = {
  readonly words: string;
  /** The share that is done, 0 to 1. */
  readonly share: number;
  readonly onStop: () => void;
};

/** Shows the progress of one piece of work. Where the button that began it had the focus, it goes to Stop. */
export function Working({ words, share, onStop }: WorkingProps) {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) box.current?.querySelector('button')?.focus();
  }, []);
  return (
    <div ref={box} className={styles['working']}>
      <p id={id} className={styles['words']}>
        {words}
      </p>
      <progress className={styles['bar']} max={1} value={share} aria-labelledby={id} />
      <Button onClick={onStop}>Stop</Button>
    </div>
  );
}
