/** What a copy holds beside what is here, and the two ways to take it in. */

import { useEffect, useId, useRef } from 'react';
import { inFigures } from '#core/text/in-figures.ts';
import type { ImportPreview, Tally } from '../../storage/transfer/import-copy.ts';
import type { Manifest } from '../../storage/transfer/manifest.ts';
import type { ImportWay } from '../../storage/transfer/plan-import.ts';
import { Button } from '../../ui/button.tsx';
import styles from './import-choice.module.css';
import { changesNothing, knownTables, outcomeOf, outcomeWords } from './transfer-words.ts';

type ImportChoiceProps = {
  readonly name: string;
  readonly manifest: Manifest;
  readonly preview: ImportPreview;
  readonly onTake: (way: ImportWay) => void;
  readonly onLeave: () => void;
};

/** Shows what would change; nothing has changed yet. */
export function ImportChoice({ name, manifest, preview, onTake, onLeave }: ImportChoiceProps) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const saved = new Date(manifest.exportedAt).toLocaleString('en', {
    dateStyle: 'long',
    timeStyle: 'short',
  });
  return (
    <div className={styles['choice']}>
      <div>
        <h3 ref={title} tabIndex={-1} className={styles['name']}>
          {name}
        </h3>
        <p className={styles['saved']}>Saved on {saved}. Nothing here has changed yet.</p>
      </div>
      <Comparison tallies={preview.merge} />
      <ul className={styles['ways']}>
        <Way
          way="merge"
          title="Merge"
          preview={preview}
          words="Adds what is not here, and of what both have keeps the later. Removes nothing."
          onTake={onTake}
        />
        <Way
          way="replace"
          title="Replace everything"
          preview={preview}
          words="Leaves what the copy holds, as it was then, and nothing else."
          onTake={onTake}
        />
      </ul>
      <div className={styles['leave']}>
        <Button tone="quiet" onClick={onLeave}>
          Leave everything as it is
        </Button>
      </div>
    </div>
  );
}

const columns: readonly (readonly [string, (tally: Tally) => number])[] = [
  ['New', (tally) => tally.new],
  ['Newer in the copy', (tally) => tally['newer-in-copy']],
  ['Newer here', (tally) => tally['newer-here']],
  ['Same', (tally) => tally.same],
];

function Comparison({ tallies }: { readonly tallies: ImportPreview['merge'] }) {
  return (
    <table className={styles['comparison']}>
      <caption className="visually-hidden">What the copy holds, beside what is here</caption>
      <thead>
        <tr>
          <th scope="col">In the copy</th>
          {columns.map(([title]) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {knownTables.map(([table, , many]) => (
          <tr key={table}>
            <th scope="row">{many}</th>
            {columns.map(([title, count]) => (
              <td key={title} data-none={count(tallies[table]) === 0 || undefined}>
                {inFigures(count(tallies[table]))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const idleWords: Readonly<Record<ImportWay, string>> = {
  merge: 'All of this copy is here already.',
  replace: 'What is here is as in the copy.',
};

type WayProps = {
  readonly way: ImportWay;
  readonly title: string;
  readonly words: string;
  readonly preview: ImportPreview;
  readonly onTake: (way: ImportWay) => void;
};

function Way({ way, title, words, preview, onTake }: WayProps) {
  const wordsId = useId();
  const outcome = outcomeOf(preview[way], way);
  const isIdle = changesNothing(outcome);
  return (
    <li className={styles['way']}>
      <div id={wordsId}>
        <p>{words}</p>
        <p className={styles['outcome']}>
          {isIdle ? idleWords[way] : `Records: ${outcomeWords(outcome)}.`}
        </p>
      </div>
      <Button
        tone={way === 'merge' ? 'main' : 'plain'}
        disabled={isIdle}
        aria-describedby={wordsId}
        onClick={() => onTake(way)}
      >
        {title}
      </Button>
    </li>
  );
}
