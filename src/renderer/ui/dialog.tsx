/** A modal dialog: keeps the focus inside, closes on Escape, gives the focus back. */
import { type ReactNode, useId } from 'react';
import styles from './dialog.module.css';
import { useModal } from './use-modal.ts';

type DialogProps = {
  readonly title: string;
  readonly onClose: () => void;
  /** Whether the dialog may take most of the window's width. */
  readonly isWide?: boolean;
  readonly children: ReactNode;
};

/** Shows `children` in a modal for as long as it is rendered; `onClose` is asked to stop rendering it. */
export function Dialog({ title, onClose, isWide = false, children }: DialogProps) {
  const dialog = useModal();
  const titleId = useId();
  return (
    <dialog
      ref={dialog}
      className={styles['dialog']}
      data-wide={isWide || undefined}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={titleId} className={styles['title']}>
        {title}
      </h2>
      {children}
    </dialog>
  );
}
