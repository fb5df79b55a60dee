/** Memory on the page: what is still known of the text, section by section, and painted in the text. */
import { useLayoutEffect, useMemo, useRef } from 'react';
import { Link } from 'wouter';
import {
  type MemoryLine,
  memoryLevels,
  memoryLines,
  type PassageMemory,
  type SectionMemory,
} from '#core/card/memory-of-text.ts';
import type { DocumentId } from '#core/text/document.ts';
import { inFigures } from '#core/text/in-figures.ts';
import type { OutlineEntry } from '#core/text/outline.ts';
import { BesidePanel, panelWays } from '../beside-panel.tsx';
import type { Marking } from '../marking/use-marking.ts';
import styles from './memory-panel.module.css';
import { memoryLevelNames, memorySummary, percentOf, reviewPath } from './memory-words.ts';
import { useMemoryPaint } from './use-memory-paint.ts';

type MemoryPanelProps = {
  /** What is known of the text, passage by passage. */
  readonly passages: readonly PassageMemory[];
  readonly outline: readonly OutlineEntry[];
  readonly marking: Marking;
  /** Goes to a heading of the text. */
  readonly onGo: (heading: string) => void;
  readonly onClose: () => void;
};

/** A landmark beside the text; the passages are painted while it is open. */
export function MemoryPanel({ passages, outline, marking, onGo, onClose }: MemoryPanelProps) {
  const { textRef, readable } = marking;
  const panel = useRef<HTMLElement>(null);
  const lines = useMemo(
    () =>
      memoryLines(
        passages,
        outline.map(({ title }) => title),
      ),
    [passages, outline],
  );
  useMemoryPaint(textRef, readable, passages);
  useLayoutEffect(() => panel.current?.focus({ preventScroll: true }), []);
  const { close } = panelWays(textRef, onClose);
  return (
    <BesidePanel
      ref={panel}
      name="Memory"
      onClose={close}
      onKeyDown={({ key }) => {
        if (key === 'Escape') close();
      }}
    >
      {passages.length === 0 ? (
        <p className={styles['none']}>
          No passage of this document has a card yet. Make one with c, and it is seen here how well
          you still know it.
        </p>
      ) : (
        <>
          <Legend counts={lines[0]?.memory.counts} />
          <ol className={styles['lines']}>
            {lines.map((line) => (
              <Line
                key={line.heading ?? ''}
                line={line}
                documentId={readable.document.id}
                onGo={onGo}
              />
            ))}
          </ol>
        </>
      )}
    </BesidePanel>
  );
}

function Legend({ counts }: { readonly counts: SectionMemory['counts'] | undefined }) {
  return (
    <ul className={styles['legend']} aria-label="Passages by how well they are known">
      {memoryLevels.map((level) => (
        <li key={level}>
          <span className={styles['sample']} data-level={level} aria-hidden="true">
            abc
          </span>
          {memoryLevelNames[level]}
          <span className={styles['count']}>{inFigures(counts?.[level] ?? 0)}</span>
        </li>
      ))}
    </ul>
  );
}

type LineProps = {
  readonly line: MemoryLine;
  readonly documentId: DocumentId;
  readonly onGo: (heading: string) => void;
};

function Line({ line: { heading, memory }, documentId, onGo }: LineProps) {
  const { recall, due, counts, passages } = memory;
  return (
    <li className={styles['line']}>
      <div className={styles['name']}>
        {heading === null ? (
          <strong>Whole document</strong>
        ) : (
          <button type="button" className={styles['heading']} onClick={() => onGo(heading)}>
            {heading}
          </button>
        )}
        <span className={styles['recall']} aria-hidden="true">
          {recall === null ? '–' : percentOf(recall)}
        </span>
      </div>
      <div className={styles['bar']} aria-hidden="true">
        {memoryLevels.map(
          (level) =>
            counts[level] > 0 && (
              <span key={level} data-level={level} style={{ flexGrow: counts[level] / passages }} />
            ),
        )}
      </div>
      <p className="visually-hidden">{memorySummary(memory)}</p>
      {due > 0 && (
        <Link className={styles['review'] ?? ''} to={reviewPath(documentId, heading)}>
          Review {inFigures(due)} due
          <span className="visually-hidden"> of {heading ?? 'the whole document'}</span>
        </Link>
      )}
    </li>
  );
}
