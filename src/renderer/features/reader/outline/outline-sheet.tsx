/** Holds the outline: beside the page where there is room, as a sheet over it where there is none. */
import { type ReactNode, useEffect, useSyncExternalStore } from 'react';
import { useModal } from '../../../ui/use-modal.ts';
import styles from './outline-sheet.module.css';

type OutlineSheetProps = { readonly onClose: () => void; readonly children: ReactNode };

/** From this width on the outline stands beside the page: as in the style sheets. */
const wide = matchMedia('(width >= 80rem)');

/** Whether the outline stands beside the page, so that it may stay when a heading was gone to. */
export function isOutlineBeside(): boolean {
  return wide.matches;
}

/** A column, or a modal sheet that closes on Escape and on a press beside it. */
export function OutlineSheet({ onClose, children }: OutlineSheetProps) {
  const isWide = useSyncExternalStore(subscribe, isOutlineBeside);
  if (isWide) return <div className={styles['column']}>{children}</div>;
  return <Sheet onClose={onClose}>{children}</Sheet>;
}

function Sheet({ onClose, children }: OutlineSheetProps) {
  const dialog = useModal();
  useEffect(() => {
    dialog.current?.querySelector<HTMLElement>('[aria-current]')?.focus();
  }, [dialog]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a modal dialog by itself
    <dialog
      ref={dialog}
      className={styles['sheet']}
      aria-label="Outline"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={({ target, currentTarget }) => {
        if (target === currentTarget) onClose();
      }}
    >
      <div className={styles['inside']}>{children}</div>
    </dialog>
  );
}

function subscribe(listener: () => void): () => void {
  wide.addEventListener('change', listener);
  return () => wide.removeEventListener('change', listener);
}
