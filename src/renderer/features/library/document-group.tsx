/** The documents of one group, each at its place whether or not its neighbours are drawn. */
import { type CSSProperties, useId } from 'react';
import { inFigures } from '#core/text/in-figures.ts';
import { DocumentEntry, type EntryHandlers } from './document-entry.tsx';
import styles from './document-list.module.css';
import { marksWords } from './document-words.ts';
import { quizWords } from './quiz-words.ts';
import type { PlacedGroup } from './shelf-rows.ts';
import type { ShelfView } from './shelf-view.ts';
import type { DrawnFigures } from './use-figures.ts';
import type { ProgressOf } from './use-shelf.ts';

type DocumentGroupProps = EntryHandlers & {
  readonly group: PlacedGroup;
  readonly layout: ShelfView['layout'];
  readonly columns: number;
  /** Which of its documents are drawn, `[from, to)`. */
  readonly drawn: readonly [from: number, to: number];
  /** The index of one that is drawn wherever it is, since it has the focus; it may lie outside of the group. */
  readonly pinned: number;
  /** How many documents there are in all groups. */
  readonly count: number;
  /** What tells the keys of the list. */
  readonly keysId: string;
  readonly progressOf: ProgressOf;
  readonly known: DrawnFigures;
  readonly chosen: ReadonlySet<string>;
  readonly openId: string | null;
};

/** A list, below its name where it has one. */
export function DocumentGroup(props: DocumentGroupProps) {
  const { group, layout, columns, drawn, pinned, count, keysId, ...rest } = props;
  const { progressOf, known, chosen, openId, onChoose, onMenu } = rest;
  const { name } = group;
  const nameId = useId();
  const [from, to] = drawn;
  const indexes = Array.from({ length: to - from }, (_, index) => from + index);
  if (group.documents[pinned] !== undefined && !indexes.includes(pinned)) indexes.push(pinned);
  return (
    <section aria-labelledby={name === null ? undefined : nameId}>
      {name !== null && (
        <h3 id={nameId} className={styles['group']}>
          {name} <span className={styles['count']}>{inFigures(group.documents.length)}</span>
        </h3>
      )}
      <ul
        className={styles['documents']}
        style={{ blockSize: `${group.height}rem` }}
        aria-describedby={keysId}
      >
        {indexes.map((at) => {
          const document = group.documents[at];
          if (document === undefined) return null;
          const place = { '--row': Math.floor(at / columns), '--column': at % columns };
          return (
            <li
              key={document.id}
              className={styles['document']}
              style={place as CSSProperties}
              aria-posinset={group.first + at + 1}
              aria-setsize={count}
            >
              <DocumentEntry
                {...{ document, layout, onChoose, onMenu }}
                {...factsOf(document.id, known)}
                index={group.first + at}
                progress={progressOf(document)}
                isChosen={chosen.has(document.id)}
                isOpen={openId === document.id}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** In words, so that an entry is drawn again only where they change. */
function factsOf(id: string, { figures, quizzes }: DrawnFigures) {
  const [own, quiz] = [figures?.get(id), quizzes?.get(id)];
  return {
    marks: own === undefined ? '' : marksWords(own),
    due: own?.due ?? 0,
    quiz: quiz === undefined ? null : quizWords(quiz),
  };
}
