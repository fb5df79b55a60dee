/** The menu of a document: every act on it, one arrow key from the next. */
import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { readingQueue } from '#core/library/reading-queue.ts';
import type { DocumentRecord } from '../../storage/records.ts';
import styles from './document-menu.module.css';
import type { ShelfTask } from './shelf-task.ts';
import { type DocumentActs, useDocumentActs } from './use-document-acts.ts';

type DocumentMenuProps = {
  readonly task: Extract<ShelfTask, { kind: 'menu' }>;
  readonly onTask: (task: ShelfTask | null) => void;
  readonly documents: readonly DocumentRecord[];
};

/** A group of items: their words, and what they do. */
type Items = readonly (readonly [words: string, act: () => void])[];

/** Stands at its button; leaving it gives the focus back. */
export function DocumentMenu({ task, onTask, documents }: DocumentMenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  const acts = useDocumentActs();
  const [, navigate] = useLocation();
  const { anchor } = task;
  const document = documents.find(({ id }) => id === task.document.id) ?? task.document;
  useLayoutEffect(() => {
    anchor.style.setProperty('anchor-name', '--document-menu');
    menu.current?.showPopover();
    menu.current?.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
    return () => {
      anchor.style.removeProperty('anchor-name');
      if (anchor.isConnected) anchor.focus();
    };
  }, [anchor]);

  const groups: readonly Items[] = [
    [
      ['Open', () => navigate(`/read/${document.id}`)],
      ['Quiz', () => navigate(`/quiz/of/${document.id}`)],
      ['Details…', () => onTask({ kind: 'details', document })],
      ['Tags…', () => onTask({ kind: 'names', of: 'tags', documents: [document] })],
      ['Collections…', () => onTask({ kind: 'names', of: 'collections', documents: [document] })],
    ],
    queueItems(document, readingQueue(documents), acts),
    stateItems(document, acts),
    [
      document.isArchived
        ? ['Take out of the archive', () => void acts.archive([document], false)]
        : ['Archive', () => void acts.archive([document], true)],
      ['Delete', () => onTask({ kind: 'delete', documents: [document] })],
    ],
  ];

  return (
    <div
      ref={menu}
      popover="auto"
      role="menu"
      tabIndex={-1}
      aria-label={`Menu of ${document.title}`}
      className={styles['menu']}
      onKeyDown={(event) => onMenuKey(event, () => onTask(null))}
      onToggle={({ newState }) => {
        if (newState === 'closed') onTask(null);
      }}
    >
      {groups.map((items) => (
        // biome-ignore lint/a11y/useSemanticElements: a menu's group is no group of fields
        <div key={items[0]?.[0]} role="group" className={styles['group']}>
          {items.map(([words, act]) => (
            <button
              key={words}
              type="button"
              role="menuitem"
              tabIndex={-1}
              className={styles['item']}
              onClick={() => {
                onTask(null);
                act();
              }}
            >
              {words}
            </button>
          ))}
        </div>
      ))}
    </div>
  );
}

function queueItems(
  document: DocumentRecord,
  queue: readonly DocumentRecord[],
  acts: DocumentActs,
): Items {
  const move = (words: string, way: Parameters<DocumentActs['queue']>[1]) =>
    [words, () => void acts.queue([document], way)] as const;
  if (document.queuePosition === null) {
    return document.isArchived ? [] : [move('Read next', 'end'), move('Read first', 'front')];
  }
  const [isFirst, isLast] = [queue[0], queue.at(-1)].map((one) => one?.id === document.id);
  return [
    ...(isFirst ? [] : [move('Move up', 'up'), move('Move to the front', 'front')]),
    ...(isLast ? [] : [move('Move down', 'down')]),
    move('Take out of the reading queue', 'out'),
  ];
}

function stateItems(document: DocumentRecord, acts: DocumentActs): Items {
  const mark = (words: string, state: DocumentRecord['state']) =>
    [words, () => void acts.mark([document], state)] as const;
  return [
    document.state === 'finished'
      ? mark('Mark as not finished', 'reading')
      : mark('Mark as finished', 'finished'),
    ...(document.state === 'new' ? [] : [mark('Mark as new', 'new')]),
  ];
}

/** The keys of a menu, as the ARIA practices have them. */
function onMenuKey(event: KeyboardEvent<HTMLElement>, close: () => void): void {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="menuitem"]')];
  const at = items.indexOf(event.target as HTMLElement);
  const to = itemOfKey(event.key, at, items);
  if (event.key === 'Tab' || event.key === 'Escape') close();
  else if (to === null) return;
  else items[(to + items.length) % items.length]?.focus();
  event.preventDefault();
}

function itemOfKey(key: string, at: number, items: readonly HTMLElement[]): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: items.length - 1,
  };
  const step = steps[key];
  if (step !== undefined || [...key].length !== 1 || key === ' ') return step ?? null;
  const rest = [...items.keys()].map((index) => (at + 1 + index) % items.length);
  const begins = (index: number) =>
    items[index]?.textContent?.toLowerCase().startsWith(key.toLowerCase()) === true;
  return rest.find(begins) ?? null;
}
