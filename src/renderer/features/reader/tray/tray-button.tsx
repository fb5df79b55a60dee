/** A quiet count of what waits in the tray; not there while nothing does. */
import { Inbox } from 'lucide-react';
import { buttonClass } from '../../../ui/button.tsx';
import { chordLabel } from '../../../ui/chord.ts';
import { useKeymap } from '../keys/keymap.ts';
import styles from './tray-panel.module.css';
import type { Tray } from './use-tray.ts';

type TrayButtonProps = {
  readonly tray: Tray;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
};

/** Opens and closes the tray. */
export function TrayButton({ tray, isOpen, onToggle }: TrayButtonProps) {
  const [{ chords }] = useKeymap();
  const { length } = tray.waiting;
  if (length === 0 && !isOpen) return null;
  const words =
    length === 1 ? '1 mark waits for its place' : `${length} marks wait for their place`;
  return (
    <button
      type="button"
      className={`${buttonClass('quiet')} ${styles['open']}`}
      aria-label={words}
      aria-expanded={isOpen}
      aria-keyshortcuts={chords['show-tray']}
      title={`${words} (${chordLabel(chords['show-tray'])})`}
      onClick={onToggle}
    >
      <Inbox size={18} aria-hidden="true" /> {length}
    </button>
  );
}
