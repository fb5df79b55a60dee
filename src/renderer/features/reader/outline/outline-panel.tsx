/** The outline: the document's headings, the present one marked; drawn only as far as it is seen. */
import {
  type KeyboardEvent,
  type UIEvent,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { type OutlineEntry, outlineIndexAt } from '#core/text/outline.ts';
import styles from './outline-panel.module.css';

type OutlinePanelProps = {
  readonly outline: readonly OutlineEntry[];
  /** Where the reader is in the text. */
  readonly place: number;
  readonly onGo: (entry: OutlineEntry) => void;
};

/** The height of a row, in pixels: as in the style sheet. */
const rowHeight = 34;

/** Rows drawn beyond what is seen, on either side. */
const spareRows = 12;

/** A navigation landmark. Arrow keys, Home and End move; Enter goes to the heading. */
export function OutlinePanel({ outline, place, onGo }: OutlinePanelProps) {
  const list = useRef<HTMLOListElement>(null);
  const [seen, setSeen] = useState({ first: 0, last: 60 });
  const present = outlineIndexAt(outline, place);
  const [chosen, setChosen] = useState<number | null>(null);
  const focusable = chosen ?? Math.max(0, present);
  const least = Math.min(...outline.map(({ level }) => level), 6);

  const look = ({ currentTarget }: UIEvent<HTMLElement> | { currentTarget: HTMLElement }) => {
    const first = Math.floor(currentTarget.scrollTop / rowHeight) - spareRows;
    const last = first + Math.ceil(currentTarget.clientHeight / rowHeight) + 2 * spareRows;
    setSeen((before) =>
      before.first === first && before.last === last ? before : { first, last },
    );
  };
  useLayoutEffect(() => {
    if (list.current !== null) look({ currentTarget: list.current });
  });
  useEffect(() => showRow(list.current, Math.max(0, present)), [present]);
  useEffect(() => {
    if (chosen === null) return;
    showRow(list.current, chosen);
    list.current?.querySelector<HTMLElement>(`[data-row="${chosen}"]`)?.focus();
  }, [chosen]);

  const obey = (event: KeyboardEvent) => {
    const to = rowAfterKey(event.key, focusable, outline.length);
    if (to === null) return;
    event.preventDefault();
    if (list.current !== null) showRow(list.current, to);
    setSeen({ first: to - 40, last: to + 40 });
    setChosen(to);
  };

  return (
    <nav className={styles['panel']} aria-label="Outline">
      <h2 className={styles['title']}>Outline</h2>
      {outline.length === 0 && <p className={styles['none']}>This document has no headings.</p>}
      <ol
        ref={list}
        className={styles['list']}
        onScroll={look}
        onKeyDown={obey}
        onBlur={({ currentTarget, relatedTarget }) => {
          if (!currentTarget.contains(relatedTarget)) setChosen(null);
        }}
        style={{ '--rows': outline.length } as object}
      >
        {outline.map((entry, index) => {
          const isShown = (index >= seen.first && index <= seen.last) || index === focusable;
          if (!isShown) return null;
          return (
            <li
              key={entry.start}
              aria-setsize={outline.length}
              aria-posinset={index + 1}
              style={{ insetBlockStart: index * rowHeight }}
            >
              <button
                type="button"
                data-row={index}
                tabIndex={index === focusable ? 0 : -1}
                aria-current={index === present ? 'location' : undefined}
                style={{ paddingInlineStart: `${0.75 + (entry.level - least) * 0.9}rem` }}
                title={entry.title}
                onClick={() => onGo(entry)}
              >
                {entry.title}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

/** The row that a key moves to; null where the key does not move. */
function rowAfterKey(key: string, row: number, rows: number): number | null {
  const steps: Readonly<Record<string, number>> = {
    ...{ ArrowDown: row + 1, ArrowUp: row - 1, Home: 0, End: rows - 1 },
    ...{ PageDown: row + 10, PageUp: row - 10 },
  };
  const to = steps[key];
  return to === undefined ? null : Math.min(rows - 1, Math.max(0, to));
}

/** Scrolls the list, and only the list, until the row is seen. */
function showRow(list: HTMLElement | null, row: number): void {
  if (list === null) return;
  const top = row * rowHeight;
  if (top < list.scrollTop) list.scrollTop = top - rowHeight;
  else if (top + rowHeight > list.scrollTop + list.clientHeight) {
    list.scrollTop = top + 2 * rowHeight - list.clientHeight;
  }
}
