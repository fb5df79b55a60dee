/** What the reader left without a place: it is kept with its words, and can wait again. */
import { buttonClass } from '../../../ui/button.tsx';
import { SentenceOf } from './sentence-of.tsx';
import { surroundingsOfAnchor, type TrayItem } from './tray-items.ts';
import styles from './tray-panel.module.css';

type TrayLeftProps = {
  readonly items: readonly TrayItem[];
  readonly onWait: (item: TrayItem) => void;
};

/** A folded list below what waits. */
export function TrayLeft({ items, onWait }: TrayLeftProps) {
  if (items.length === 0) return null;
  return (
    <details className={styles['left']}>
      <summary>Left without a place ({items.length})</summary>
      <ul>
        {items.map((item) => (
          <li key={item.key}>
            <SentenceOf {...surroundingsOfAnchor(item.mark.anchor)} />
            <button type="button" className={buttonClass('quiet')} onClick={() => onWait(item)}>
              Have it wait again
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
