/** The panel of facts beside the text: found, kept, written and put right. */
import {
  type KeyboardEvent,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { StoredFact } from '#core/quiz/stored-fact.ts';
import { buttonClass } from '../../../ui/button.tsx';
import { OnItsWay } from '../../../ui/on-its-way.tsx';
import { BesidePanel, panelWays } from '../beside-panel.tsx';
import type { Marking } from '../marking/use-marking.ts';
import type { FactsPanelRequest } from '../notes/use-panels.ts';
import type { ReadableDocument } from '../use-opened-document.ts';
import { FactItem } from './fact-item.tsx';
import { FactWriting } from './fact-writing.tsx';
import { FactsFilters } from './facts-filters.tsx';
import { type FactsCommand, factsKey } from './facts-keys.ts';
import styles from './facts-panel.module.css';
import { Finding } from './finding.tsx';
import { useFactActs, useFacts } from './use-facts.ts';
import { type FactsDesk, useFactsDesk } from './use-facts-desk.ts';
import { useProofPaint } from './use-proof-paint.ts';

type FactsPanelProps = {
  readonly readable: ReadableDocument;
  readonly marking: Marking;
  readonly request: FactsPanelRequest;
  readonly onClose: () => void;
};

/** How many facts are listed at first, and with every wish for more. */
const pageSize = 100;

/** A landmark with every fact of the document, in the order of the text. */
export function FactsPanel({ readable, marking, request, onClose }: FactsPanelProps) {
  const { textRef, cursor, scrollTo } = marking;
  const panel = useRef<HTMLElement>(null);
  const { facts, isRead, passagesOf, isLost } = useFacts(readable);
  const desk = useFactsDesk(panel, facts, useFactActs());
  const [written, setWritten] = useState<StoredFact | null>(null);
  const [answered, setAnswered] = useState(0);
  const inHand = desk.isInHand ? desk.current : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the passages are those of the fact in hand
  const painted = useMemo(() => (inHand === null ? [] : passagesOf(inHand)), [inHand]);
  useProofPaint(marking, painted);
  const isAsked = request.of !== null && answered !== request.turn;
  const takeFocus = useEffectEvent(() => {
    if (!isAsked && isRead) panel.current?.focus({ preventScroll: true });
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each wish to see it takes the keys, once it can obey them
  useLayoutEffect(() => takeFocus(), [request.turn, isRead]);

  const { toText, close } = panelWays(textRef, onClose);
  const show = (fact: StoredFact) => {
    const [first] = passagesOf(fact);
    if (first === undefined) return;
    cursor.put(first);
    scrollTo(first);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isInField = event.target instanceof HTMLSelectElement;
    const command = factsKey(event, isInField);
    if (command === null) return;
    event.preventDefault();
    if (command === 'close') close();
    else if (command === 'text') toText();
    else obey(command, desk, setWritten);
  };
  return (
    <BesidePanel ref={panel} name="Facts" onClose={close} onKeyDown={onKeyDown}>
      {!isRead && !isAsked && <OnItsWay onLeave={close} />}
      <Finding readable={readable} facts={facts} isReady={isRead} />
      <FactsFilters facts={facts} filter={desk.filter} onChange={desk.changeFilter} />
      <FactList desk={desk} onShow={show} onEdit={setWritten} isLost={isLost} />
      {desk.chosen.size > 0 && <MergeBar desk={desk} />}
      <p className={styles['keys']}>
        <kbd>↑</kbd> <kbd>↓</kbd> walk, <kbd>Enter</kbd> shows, <kbd>a</kbd> accepts, <kbd>r</kbd>{' '}
        rejects, <kbd>e</kbd> edits, <kbd>m</kbd> chooses to merge, <kbd>x</kbd> deletes,{' '}
        <kbd>t</kbd> to the text.
      </p>
      <FactWriting
        readable={readable}
        edited={written}
        of={isAsked ? request.of : null}
        onKept={desk.reach}
        onDone={() => {
          setWritten(null);
          setAnswered(request.turn);
        }}
      />
    </BesidePanel>
  );
}

/** Does what a key asks for with the fact in hand. */
function obey(
  command: Exclude<FactsCommand, 'close' | 'text'>,
  desk: FactsDesk,
  onEdit: (fact: StoredFact) => void,
): void {
  const { current } = desk;
  if (command === 'next') desk.walk(1);
  else if (command === 'previous') desk.walk(-1);
  else if (current === null) return;
  else if (command === 'accept') void desk.accept(current);
  else if (command === 'reject') void desk.reject(current);
  else if (command === 'delete') void desk.remove(current);
  else if (command === 'choose') desk.choose(current);
  else onEdit(current);
}

type FactListProps = {
  readonly desk: FactsDesk;
  readonly onShow: (fact: StoredFact) => void;
  readonly onEdit: (fact: StoredFact) => void;
  readonly isLost: (fact: StoredFact) => boolean;
};

function FactList({ desk, onShow, onEdit, isLost }: FactListProps) {
  const { listed, current, chosen } = desk;
  const [pages, setPages] = useState(1);
  const at = current === null ? 0 : listed.indexOf(current);
  const shown = Math.max(pages * pageSize, at + 1);
  return (
    <>
      <p className={styles['count']}>{countWords(listed.length)}</p>
      <ol className={styles['list']}>
        {listed.slice(0, shown).map((fact) => (
          <FactItem
            key={fact.id}
            fact={fact}
            isCurrent={fact === current}
            isChosen={chosen.has(fact.id)}
            isLost={isLost(fact)}
            onReach={() => desk.setCurrentId(fact.id)}
            onShow={() => onShow(fact)}
            onAccept={() => void desk.accept(fact)}
            onReject={() => void desk.reject(fact)}
            onEdit={() => onEdit(fact)}
            onChoose={() => desk.choose(fact)}
            onDelete={() => void desk.remove(fact)}
          />
        ))}
      </ol>
      {listed.length > shown && (
        <button type="button" className={buttonClass()} onClick={() => setPages(pages + 1)}>
          Show more
        </button>
      )}
    </>
  );
}

function countWords(count: number): string {
  if (count === 0) return 'No fact is listed here.';
  return count === 1 ? '1 fact' : `${count} facts`;
}

function MergeBar({ desk }: { readonly desk: FactsDesk }) {
  const { size } = desk.chosen;
  return (
    <div className={styles['merge']}>
      <button
        type="button"
        className={buttonClass('main')}
        disabled={size < 2}
        onClick={() => void desk.merge()}
      >
        {size < 2 ? 'Choose another to merge' : `Merge ${size} facts`}
      </button>
      <button type="button" className={buttonClass('quiet')} onClick={desk.leaveChosen}>
        Leave
      </button>
    </div>
  );
}
