/** The list of the search: its lines by kind, the found words painted in them. */
import { CornerDownLeft } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { LineContent } from './line-content.tsx';
import type { PaletteItem, PaletteSection } from './palette-sections.ts';
import styles from './search-list.module.css';
import type { Choosing } from './use-active-item.ts';

type SearchListProps = {
  readonly id: string;
  readonly sections: readonly PaletteSection[];
  readonly choosing: Choosing;
  readonly onChoose: (item: PaletteItem) => void;
  /** Whether the lines are those of the query before. */
  readonly isStale: boolean;
};

/** A listbox whose options stand in groups; the field holds the focus and takes the keys. */
export function SearchList({ id, sections, choosing, onChoose, isStale }: SearchListProps) {
  const list = useRef<HTMLDivElement>(null);
  const { active, activeId } = choosing;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the line that becomes active is brought into view
  useEffect(() => {
    const line = list.current?.querySelector('[aria-selected="true"]');
    // The first line has its title above it.
    if (active === 0) list.current?.scrollTo({ top: 0 });
    else line?.scrollIntoView({ block: 'nearest' });
  }, [active, activeId]);
  let index = -1;
  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      aria-label="Found"
      className={styles['list']}
      data-stale={isStale || undefined}
    >
      {sections.map((section) => (
        <Group key={section.id} title={section.title}>
          {section.items.map((item) => {
            index += 1;
            return <Line key={item.id} {...{ item, choosing, onChoose }} index={index} />;
          })}
        </Group>
      ))}
    </div>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const titleId = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a listbox
    <div role="group" aria-labelledby={titleId} className={styles['group']}>
      <div id={titleId} role="presentation" className={styles['title']}>
        {title}
      </div>
      {children}
    </div>
  );
}

type LineProps = {
  readonly item: PaletteItem;
  readonly index: number;
  readonly choosing: Choosing;
  readonly onChoose: (item: PaletteItem) => void;
};

function Line({ item, index, choosing, onChoose }: LineProps) {
  const isActive = index === choosing.active;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field holds the focus and takes the keys
    <div
      id={choosing.idOf(index)}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      className={styles['line']}
      onMouseDown={(event) => event.preventDefault()}
      onMouseMove={() => {
        if (!isActive) choosing.setActive(index);
      }}
      onClick={() => onChoose(item)}
    >
      <LineContent item={item} />
      {isActive && <CornerDownLeft className={styles['enter']} size={16} aria-hidden="true" />}
    </div>
  );
}
