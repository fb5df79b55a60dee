/** The mark in hand: where it was, where it may be now, and what can be done about it. */
import type { Candidate, Placement } from '#core/anchor/placement.ts';
import type { Passage } from '#core/text/passage.ts';
import { wordsOfMark } from '../../../desk/marks/mark-words.ts';
import { buttonClass } from '../../../ui/button.tsx';
import type { Marking } from '../marking/use-marking.ts';
import { CandidateList } from './candidate-list.tsx';
import { SentenceOf } from './sentence-of.tsx';
import { surroundingsOfAnchor, type TrayItem } from './tray-items.ts';
import styles from './tray-panel.module.css';
import { fateWords } from './tray-words.ts';

type TrayCurrentProps = {
  readonly item: TrayItem;
  readonly marking: Marking;
  /** What the search came to; undefined while it runs. */
  readonly placement: Placement | undefined;
  readonly candidates: readonly Candidate[];
  /** The place that is painted in the text. */
  readonly shown: Passage | null;
  /** The words that the reader chose in the text. */
  readonly byHand: Passage | null;
  readonly onShow: (candidate: Candidate) => void;
  readonly onPut: (at: Passage | null) => void;
  readonly onLeave: () => void;
};

/** The old words with their surroundings, and each candidate with its own. */
export function TrayCurrent({
  item,
  marking,
  placement,
  candidates,
  shown,
  ...acts
}: TrayCurrentProps) {
  const { kind, colour } = wordsOfMark(item.mark);
  const { length } = item.followers;
  const cards = length === 1 ? 'its card' : `its ${length} cards`;
  return (
    <>
      <p className={styles['kind']} data-colour={colour ?? undefined}>
        {kind}
        {length > 0 && ` · with ${cards}`}
      </p>
      <section className={styles['was']} aria-label="Where it was">
        <h3>Where it was</h3>
        <SentenceOf {...surroundingsOfAnchor(item.mark.anchor)} />
        <Remark item={item} />
      </section>
      <section className={styles['now']} aria-label="Where it may be now">
        <h3>{placement === undefined ? 'Searching…' : fateWords(placement)}</h3>
        <CandidateList
          candidates={candidates}
          shown={shown}
          text={marking.readable.text.text}
          onShow={acts.onShow}
          onAccept={(one) => acts.onPut(one.passage)}
        />
      </section>
      <Acts {...acts} />
    </>
  );
}

function Acts({ byHand, onPut, onLeave }: Pick<TrayCurrentProps, 'byHand' | 'onPut' | 'onLeave'>) {
  return (
    <>
      <div className={styles['acts']}>
        <button
          type="button"
          className={buttonClass()}
          aria-keyshortcuts="h"
          disabled={byHand === null}
          // The selection in the text must outlive the press.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPut(byHand)}
        >
          Put it on the selected words <kbd>h</kbd>
        </button>
        <button
          type="button"
          className={buttonClass('quiet')}
          aria-keyshortcuts="u"
          onClick={onLeave}
        >
          Leave it without a place <kbd>u</kbd>
        </button>
      </div>
      <p id="tray-keys" className={styles['keys']}>
        <kbd>1</kbd>–<kbd>5</kbd> put it there, <kbd>]</kbd> <kbd>[</kbd> next and previous,{' '}
        <kbd>t</kbd> to the text and back.
      </p>
    </>
  );
}

/** The note of a highlight, or the question of a card. */
function Remark({ item: { mark } }: { readonly item: TrayItem }) {
  const words = mark.table === 'highlights' ? mark.record.note : wordsOfMark(mark).question;
  return words === null || words === '' ? null : <p className={styles['note']}>{words}</p>;
}
