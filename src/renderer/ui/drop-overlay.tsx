/** What lies over the page while a file hovers on it. */
import type { ReactNode } from 'react';
import styles from './drop-overlay.module.css';

/** Says what dropping would do; assistive technology has a button for that. */
export function DropOverlay({ children }: { readonly children: ReactNode }) {
  return (
    <p className={styles['drop']} aria-hidden="true">
      {children}
    </p>
  );
}
