/** One part of a screen: its title at the side, its contents beside it. */
import { type ReactNode, useId } from 'react';
import styles from './screen-part.module.css';

type ScreenPartProps = {
  readonly title: string;
  /** Whether the contents are fields, which take a narrow column, and all of it. */
  readonly hasFields?: boolean;
  readonly children: ReactNode;
};

/** A region named by its title. */
export function ScreenPart({ title, hasFields = false, children }: ScreenPartProps) {
  const id = useId();
  return (
    <section className={styles['part']} data-fields={hasFields || undefined} aria-labelledby={id}>
      <h2 id={id} className={styles['title']}>
        {title}
      </h2>
      <div className={styles['body']}>{children}</div>
    </section>
  );
}
