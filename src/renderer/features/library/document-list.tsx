/** The listed documents in their groups: only those that the window shows, and a few around, are drawn. */
import { type CSSProperties, type KeyboardEvent, useId, useRef } from 'react';
import type { DocumentRecord } from '../../storage/records.ts';
import { usePagePlace, windowSize } from '../../ui/page-rows.ts';
import type { EntryHandlers } from './document-entry.tsx';
import { DocumentGroup } from './document-group.tsx';
import styles from './document-list.module.css';
import {
  columnsIn,
  drawnIn,
  indexOfKey,
  listWidthIn,
  placedGroups,
  shelfMeasures,
} from './shelf-rows.ts';
import type { ShelfView } from './shelf-view.ts';
import { useFigures } from './use-figures.ts';
import { useListFocus } from './use-list-focus.ts';
import type { Shelf } from './use-shelf.ts';

type DocumentListProps = EntryHandlers & {
  readonly shelf: Shelf;
  readonly view: ShelfView;
  /** Which cards are due, in epoch milliseconds. */
  readonly now: number;
  readonly chosen: ReadonlySet<string>;
  /** The document whose menu is open. */
  readonly openId: string | null;
  /** Any key that does not move in the list, at the document that has the focus. */
  readonly onKey: (event: KeyboardEvent, document: DocumentRecord) => void;
};

/** Lists of documents; the arrow keys go from one to the next. */
export function DocumentList({ shelf, view, now, onKey, ...rest }: DocumentListProps) {
  const { layout } = view;
  const { shown, groups, progressOf } = shelf;
  const box = useRef<HTMLDivElement>(null);
  const place = usePagePlace(box, firstGuess);
  const columns = layout === 'covers' ? columnsIn(place.width) : 1;
  const measures = shelfMeasures[layout];
  const placed = placedGroups(groups, columns, measures).map((group) => {
    return { group, drawn: drawnIn(group, place, columns, measures) };
  });
  const ids = placed
    .flatMap(({ group, drawn }) => group.documents.slice(...drawn))
    .map(({ id }) => id);
  const known = useFigures(ids, now);
  const focus = useListFocus(box, shown);
  const keysId = useId();

  function onKeyDown(event: KeyboardEvent): void {
    const { target, key, altKey, shiftKey } = event;
    const index = target instanceof HTMLElement ? target.dataset['index'] : undefined;
    if (index === undefined || altKey || shiftKey) return;
    const isCommand = event.ctrlKey || event.metaKey;
    const to = isCommand ? null : indexOfKey(key, Number(index), shown.length, columns);
    const document = shown[Number(index)];
    if (to !== null) {
      event.preventDefault();
      focus.move(to);
    } else if (document !== undefined) onKey(event, document);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the links inside
    <div
      ref={box}
      className={styles['list']}
      data-layout={layout}
      style={{ '--columns': columns } as CSSProperties}
      onKeyDown={onKeyDown}
      onFocus={focus.note}
    >
      <p id={keysId} className="visually-hidden">
        Arrow keys go from document to document; Space chooses, Delete deletes.
      </p>
      {placed.map(({ group, drawn }) => (
        <DocumentGroup
          key={group.name ?? ''}
          {...rest}
          {...{ progressOf, known, group, drawn, layout, columns, keysId }}
          pinned={focus.pinned - group.first}
          count={shown.length}
        />
      ))}
    </div>
  );
}

function firstGuess() {
  const { width, height } = windowSize();
  return { width: listWidthIn(width), height };
}
