/** The way back from a passage in the reader to the card, or the question, that led there. */
import { useLocation } from 'wouter';
import { useHasSingleKeys } from '../../desk/keys/single-keys.ts';
import { Button } from '../../ui/button.tsx';
import { hasModal } from '../../ui/use-modal.ts';
import { useWindowKeys } from '../../ui/use-window-keys.ts';
import styles from './return-to-card.module.css';

type ReturnToCardProps = {
  /** Where the card, or the question, is asked. */
  readonly path: string;
  readonly onLeave: () => void;
};

/** A button over the page; while it is there R does the same, whatever that key does in the text; a panel keeps its own. */
export function ReturnToCard({ path, onLeave }: ReturnToCardProps) {
  const [, navigate] = useLocation();
  const [hasKeys] = useHasSingleKeys();
  const goBack = () => {
    onLeave();
    navigate(path);
  };
  useWindowKeys((event) => {
    const isOther = event.ctrlKey || event.metaKey || event.altKey || event.repeat;
    if (!hasKeys || isOther || event.key.toLowerCase() !== 'r') return;
    const isField =
      event.target instanceof HTMLElement &&
      event.target.closest('input, textarea, select, [data-panel]') !== null;
    if (isField || hasModal()) return;
    event.preventDefault();
    event.stopPropagation();
    goBack();
  }, true);
  return (
    <div className={styles['place']}>
      <Button tone="main" shortcut="R" className={styles['back']} onClick={goBack}>
        {path.startsWith('/quiz/') ? 'Back to the quiz' : 'Back to the card'}
      </Button>
    </div>
  );
}
