/** The places that a mark may have, the likeliest first; one key or click puts it there. */
import type { Candidate } from '#core/anchor/placement.ts';
import type { Passage } from '#core/text/passage.ts';
import { SentenceOf } from './sentence-of.tsx';
import { surroundingsOf } from './tray-items.ts';
import styles from './tray-panel.module.css';
import { shareWords } from './tray-words.ts';

type CandidateListProps = {
  readonly candidates: readonly Candidate[];
  /** The place that is painted in the text. */
  readonly shown: Passage | null;
  readonly text: string;
  readonly onShow: (candidate: Candidate) => void;
  readonly onAccept: (candidate: Candidate) => void;
};

/** Each candidate is a button; the one with the focus or under the pointer is shown in the text. */
export function CandidateList(props: CandidateListProps) {
  const { candidates, shown, text, onShow, onAccept } = props;
  return (
    <ol className={styles['candidates']}>
      {candidates.map((candidate, index) => {
        const { start, end } = candidate.passage;
        return (
          <li key={`${start} ${end}`}>
            <button
              type="button"
              className={styles['candidate']}
              data-shown={candidate.passage === shown || undefined}
              aria-keyshortcuts={String(index + 1)}
              onFocus={() => onShow(candidate)}
              onPointerEnter={() => onShow(candidate)}
              onClick={() => onAccept(candidate)}
            >
              <span className={styles['share']}>
                <kbd>{index + 1}</kbd> {shareWords(candidate)}
              </span>
              <SentenceOf {...surroundingsOf(text, candidate.passage)} />
            </button>
          </li>
        );
      })}
    </ol>
  );
}
