/** The head of a screen that is not the page: its title, and what it is for in a sentence or two. */
import type { ReactNode } from 'react';
import styles from './screen-head.module.css';

type ScreenHeadProps = {
  readonly title: string;
  /** What the screen is for. */
  readonly children: ReactNode;
  /** Where the screen puts its head. */
  readonly className?: string | undefined;
};

/** A title of the first level with its sentences. */
export function ScreenHead({ title, children, className = '' }: ScreenHeadProps) {
  return (
    <header className={`${styles['head']} ${className}`}>
      <h1 className={styles['title']}>{title}</h1>
      <p className={styles['lede']}>{children}</p>
    </header>
  );
}
