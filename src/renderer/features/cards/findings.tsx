/** What the card doctor says: hints with their reasons and where they were written down. */
import type { Finding, FindingKind } from '#core/card/doctor/finding.ts';
import styles from './findings.module.css';

/** What each finding is called. */
const findingNames: Readonly<Record<FindingKind, string>> = {
  'too-long': 'A long card',
  'two-facts': 'Two things at once',
  list: 'A list to recall',
  pronoun: 'A word without its noun',
  'answer-in-prompt': 'It gives itself away',
  'yes-no': 'Yes or no',
  'near-duplicate': 'Another card like it',
  'easy-cloze': 'An easy gap',
};

type FindingsProps = {
  readonly findings: readonly Finding[];
  /** What stands there where nothing was found. */
  readonly whenNone: string;
};

/** The findings, the weightiest first; they never stand in the way. */
export function Findings({ findings, whenNone }: FindingsProps) {
  return (
    <section className={styles['findings']} aria-label="Hints">
      <p className={styles['caption']}>
        {findings.length === 0 ? whenNone : 'Hints, which you may leave'}
      </p>
      <ul className={styles['list']}>
        {findings.map(({ kind, words, reason, source }) => (
          <li key={kind} className={styles['finding']}>
            <p className={styles['name']}>{findingNames[kind]}</p>
            <p>{reason}</p>
            {kind === 'near-duplicate' && words !== '' && (
              <p className={styles['words']}>{words}</p>
            )}
            <p className={styles['source']}>
              {source.author}: <cite>{source.title}</cite>, {source.part}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
