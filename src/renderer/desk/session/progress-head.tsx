/** The line above a card or a question: how far one is, and the tools, quiet until wanted. */
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { buttonClass } from '../../ui/button.tsx';
import styles from './progress-head.module.css';

type ProgressHeadProps = {
  /** What is gone through, and what the tools are for, as assistive technology names them. */
  readonly names: { readonly progress: string; readonly tools: string };
  /** What kind of session it is, where that is to be told. */
  readonly about: string | null;
  readonly words: string;
  /** As `words`, where more is to be said of how far one is. */
  readonly spoken?: string;
  readonly done: number;
  readonly all: number;
  readonly children: ReactNode;
};

/** Progress in words and as a line, and the tools. */
export function ProgressHead({
  names,
  about,
  words,
  spoken = words,
  done,
  all,
  children,
}: ProgressHeadProps) {
  return (
    <header className={styles['head']}>
      <p className={styles['progress']}>
        {about !== null && <span className={styles['about']}>{about}</span>}
        {words}
      </p>
      <div className={styles['tools']} role="toolbar" aria-label={names.tools}>
        {children}
      </div>
      <div
        className={styles['line']}
        role="progressbar"
        aria-label={names.progress}
        aria-valuemin={0}
        aria-valuemax={all}
        aria-valuenow={done}
        aria-valuetext={spoken}
      >
        <svg
          className={styles['bar']}
          viewBox="0 0 100 1"
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          <rect width={(done / Math.max(1, all)) * 100} height={1} />
        </svg>
      </div>
    </header>
  );
}

type HeadToolProps = {
  readonly name: string;
  /** The key that does the same; null for none. */
  readonly keys: string | null;
  readonly icon: LucideIcon;
  /** Null for one that has nothing to do. */
  readonly run: (() => void) | null;
  readonly isOn?: boolean;
};

/** A tool of the head. */
export function HeadTool({ name, keys, icon: Icon, run, isOn }: HeadToolProps) {
  return (
    <button
      type="button"
      className={`${buttonClass('quiet')} ${styles['tool']}`}
      aria-label={name}
      aria-keyshortcuts={keys ?? undefined}
      aria-pressed={isOn}
      title={keys === null ? name : `${name} (${keys})`}
      disabled={run === null}
      onClick={() => run?.()}
    >
      <Icon size={17} aria-hidden="true" />
    </button>
  );
}
