/** The way back from a passage in the text to the card, or the question, that led there. */
import { useLocation } from 'wouter';
import { commandOf } from '../../../desk/keys/keymap.ts';
import { Button } from '../../../ui/button.tsx';
import { chordLabel, chordOf, keyPressOf } from '../../../ui/chord.ts';
import { hasModal } from '../../../ui/use-modal.ts';
import { useWindowKeys } from '../../../ui/use-window-keys.ts';
import { useKeymap } from '../keys/keymap.ts';
import styles from './return-to-card.module.css';

/** Where the reader comes from, and what is told when they go back or stay. */
export type WayBack = {
  /** Where the card, or the question, is asked. */
  readonly path: string;
  readonly onLeave: () => void;
};

/**
 * A button over the page; while it is there its key does the same on the whole page, whatever that key does in the
 * text; a panel keeps its own.
 */
export function ReturnToCard({ path, onLeave }: WayBack) {
  const [, navigate] = useLocation();
  const [keymap] = useKeymap();
  const goBack = () => {
    onLeave();
    navigate(path);
  };
  useWindowKeys((event) => {
    const chord = chordOf(keyPressOf(event));
    if (chord === null || event.repeat || hasModal()) return;
    if (commandOf(keymap, chord, false, true) !== 'go-back') return;
    const isField =
      event.target instanceof HTMLElement &&
      event.target.closest('input, textarea, select, [data-panel]') !== null;
    if (isField) return;
    event.preventDefault();
    event.stopPropagation();
    goBack();
  }, true);
  return (
    <div className={styles['place']}>
      <Button
        tone="main"
        shortcut={chordLabel(keymap.chords['go-back'])}
        className={styles['back']}
        onClick={goBack}
      >
        {path.startsWith('/quiz/') ? 'Back to the quiz' : 'Back to the card'}
      </Button>
    </div>
  );
}
