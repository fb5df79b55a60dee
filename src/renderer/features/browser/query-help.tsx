/** The whole query language on one sheet, each line to be tried. */
import { cardMeasures, cardStates } from '#core/card/query/card-query.ts';
import { measureMeanings, stateMeanings } from '#core/card/query/suggest-query.ts';
import { Dialog } from '../../ui/dialog.tsx';
import styles from './query-help.module.css';

type QueryHelpProps = {
  readonly onClose: () => void;
  readonly onTry: (query: string) => void;
};

const basics: readonly (readonly [string, string])[] = [
  ['canal', 'has this word, on either side or in its quote'],
  ['"grand canal"', 'has these words in a row'],
  ['is:due canal', 'both hold'],
  ['canal or river', 'one of them holds'],
  ['-is:suspended', 'does not hold'],
  ['(canal or river) is:new', 'brackets keep together'],
  ['tag:exam', 'has the tag, or one within it (exam::june)'],
  ['doc:plenum', 'comes from a document with this in its title'],
  ['flag:red', 'has a flag of this colour; is:flagged has any'],
  ['kind:cloze', 'is of this kind'],
  ['tag:ex*', '* stands for any letters'],
];

const numbers: readonly (readonly [string, string])[] = [
  ['stability<10', 'under ten days'],
  ['recall<90%', 'less likely than nine in ten'],
  ['due<7', 'within a week; due<0 is overdue'],
  ['interval>6m', 'h, d, w, m and y are hours to years'],
];

/** The sheet. */
export function QueryHelp({ onClose, onTry }: QueryHelpProps) {
  const lines = (all: readonly (readonly [string, string])[]) => (
    <dl className={styles['lines']}>
      {all.map(([example, meaning]) => (
        <div key={example} className={styles['line']}>
          <dt>
            <button type="button" className={styles['example']} onClick={() => onTry(example)}>
              {example}
            </button>
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
  return (
    <Dialog title="How to search" onClose={onClose}>
      <p className={styles['hint']}>Press a line to try it. All parts of a search must hold.</p>
      {lines(basics)}
      <h3 className={styles['part']}>What a card is</h3>
      {lines(cardStates.map((state) => [`is:${state}`, stateMeanings[state]]))}
      <h3 className={styles['part']}>What can be measured</h3>
      {lines(numbers)}
      <p className={styles['hint']}>
        {cardMeasures.map((measure) => `${measure}: ${measureMeanings[measure]}`).join('; ')}.
      </p>
    </Dialog>
  );
}
