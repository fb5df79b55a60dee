/** A panel in the margin's place, or a sheet from below where there is none: the tray, the facts, the memory. */
import { X } from 'lucide-react';
import type { KeyboardEventHandler, ReactNode, RefObject } from 'react';
import { buttonClass } from '../../ui/button.tsx';
import styles from './beside-panel.module.css';

/** The ways out of a panel. */
export type PanelWays = {
  /** Gives the keys to the text; the panel stays. */
  readonly toText: () => void;
  readonly close: () => void;
};

/** A panel that is closed gives the keys back to the text. */
export function panelWays(textRef: RefObject<HTMLElement | null>, onClose: () => void): PanelWays {
  const toText = () => textRef.current?.focus({ preventScroll: true });
  return {
    toText,
    close() {
      onClose();
      toText();
    },
  };
}

type BesidePanelProps = {
  readonly ref: RefObject<HTMLElement | null>;
  readonly name: string;
  /** What stands between the name and the way out. */
  readonly tools?: ReactNode;
  readonly onClose: () => void;
  readonly onKeyDown: KeyboardEventHandler;
  readonly children: ReactNode;
};

/** A landmark that takes the keys. */
export function BesidePanel({
  ref,
  name,
  tools = null,
  onClose,
  onKeyDown,
  children,
}: BesidePanelProps) {
  return (
    <aside
      ref={ref}
      className={styles['panel']}
      data-panel
      aria-label={name}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <header className={styles['header']}>
        <h2>{name}</h2>
        {tools}
        <button type="button" className={buttonClass('quiet')} aria-label="Close" onClick={onClose}>
          <X size={18} aria-hidden="true" />
        </button>
      </header>
      {children}
    </aside>
  );
}
