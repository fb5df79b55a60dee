/** The bar at the top of a screen: where one can go, and the screen's own tools at the end. */
import type { ReactNode } from 'react';
import styles from './top-bar.module.css';

type TopBarProps = {
  /** Links to the other screens. */
  readonly children: ReactNode;
  readonly tools: ReactNode;
};

/** A banner landmark that holds the navigation and the tools. */
export function TopBar({ children, tools }: TopBarProps) {
  return (
    <header className={styles['bar']}>
      <nav className={styles['places']} aria-label="Main">
        {children}
      </nav>
      <div className={styles['tools']}>{tools}</div>
    </header>
  );
}
