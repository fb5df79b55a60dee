/** A message that stays on the screen: what is wrong, and what to do. */
import type { ReactNode } from 'react';
import styles from './notice.module.css';

/** Shows `title` and the words below it, announced when it appears. */
export function Notice({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <div className={styles['notice']} role="alert">
      <p className={styles['title']}>{title}</p>
      {children}
    </div>
  );
}
