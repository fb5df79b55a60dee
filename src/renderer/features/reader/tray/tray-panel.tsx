/** The tray: marks without one place, each with where it was and the places that it may have now. */
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Passage } from '#core/text/passage.ts';
import { buttonClass } from '../../../ui/button.tsx';
import { BesidePanel, panelWays } from '../beside-panel.tsx';
import type { Marking } from '../marking/use-marking.ts';
import { TrayCurrent } from './tray-current.tsx';
import { candidatesOf } from './tray-items.ts';
import { trayKey } from './tray-keys.ts';
import { TrayLeft } from './tray-left.tsx';
import styles from './tray-panel.module.css';
import { useCandidatePaint } from './use-candidate-paint.ts';
import { type Tray, useTrayPlacements } from './use-tray.ts';

type TrayPanelProps = {
  readonly tray: Tray;
  readonly marking: Marking;
  /** Counts the wishes to see it; each gives it the keys. */
  readonly turn: number;
  readonly onClose: () => void;
};

/** A landmark beside the text; the candidate in hand is painted there. */
export function TrayPanel({ tray, marking, turn, onClose }: TrayPanelProps) {
  const { textRef } = marking;
  const panel = useRef<HTMLElement>(null);
  const { waiting, current, left } = tray;
  const placement = useTrayPlacements(marking, waiting)(current);
  const candidates = useMemo(
    () => (placement === undefined ? [] : candidatesOf(placement)),
    [placement],
  );
  const [wanted, setWanted] = useState<Passage | null>(null);
  const shown = candidates.find(({ passage }) => passage === wanted) ?? candidates[0];
  useCandidatePaint(marking, shown?.passage ?? null);
  const currentKey = current?.key ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each one in hand, and each wish, takes the keys
  useLayoutEffect(() => panel.current?.focus({ preventScroll: true }), [currentKey, turn]);

  const { toText, close } = panelWays(textRef, onClose);
  const byHand = marking.selected?.passage ?? marking.cursor.passage;
  const doers = {
    close,
    next: () => tray.walk(1),
    previous: () => tray.walk(-1),
    text: toText,
    here: () => void tray.put(byHand),
    leave: () => current !== null && void tray.leave(current, true),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const command = trayKey(event);
    if (command === null) return;
    event.preventDefault();
    if (typeof command !== 'number') doers[command]();
    else if (candidates[command] !== undefined) void tray.put(candidates[command].passage);
  };
  return (
    <BesidePanel
      ref={panel}
      name="Tray"
      tools={<TrayWalk tray={tray} />}
      onClose={close}
      onKeyDown={onKeyDown}
    >
      {current === null ? (
        <p className={styles['empty']}>
          Nothing waits. Every highlight and card of this document has its place.
        </p>
      ) : (
        <TrayCurrent
          {...{ marking, placement, candidates, byHand }}
          item={current}
          shown={shown?.passage ?? null}
          onShow={(one) => setWanted(one.passage)}
          onPut={(at) => void tray.put(at)}
          onLeave={doers.leave}
        />
      )}
      <TrayLeft items={left} onWait={(item) => void tray.leave(item, false)} />
    </BesidePanel>
  );
}

function TrayWalk({ tray }: { readonly tray: Tray }) {
  const { waiting, current, walk } = tray;
  const at = current === null ? 0 : waiting.indexOf(current) + 1;
  return (
    <>
      {waiting.length > 0 && (
        <p className={styles['count']}>
          {at} of {waiting.length}
        </p>
      )}
      {waiting.length > 1 && (
        <>
          <button
            type="button"
            className={buttonClass('quiet')}
            aria-label="Previous in the tray"
            aria-keyshortcuts="["
            onClick={() => walk(-1)}
          >
            <ChevronLeft size={18} aria-hidden="true" />
          </button>
          <button
            type="button"
            className={buttonClass('quiet')}
            aria-label="Next in the tray"
            aria-keyshortcuts="]"
            onClick={() => walk(1)}
          >
            <ChevronRight size={18} aria-hidden="true" />
          </button>
        </>
      )}
    </>
  );
}
