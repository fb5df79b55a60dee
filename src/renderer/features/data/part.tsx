/** One part of the screen: its title at the side, its contents beside it. */
import { type ReactNode, useId } from 'react';
import styles from './data-screen.module.css';

/** A region named by its title. */
export function Part({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section className={styles['part']} aria-labelledby={id}>
      <h2 id={id} className={styles['partTitle']}>
        {title}
      </h2>
      <div className={styles['partBody']}>{children}</div>
    </section>
  );
}
