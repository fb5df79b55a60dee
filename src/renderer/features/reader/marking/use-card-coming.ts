/** The time between asking for a card of a passage and the dialog: the passage is marked first. */
import { useRef, useState } from 'react';

/** Whether a card is on its way, and the ways to begin, to end and to give it up. */
export type CardComing = ReturnType<typeof useCardComing>;

/** Nothing is on its way at first. */
export function useCardComing() {
  const [isComing, setComing] = useState(false);
  const turn = useRef(0);
  const leave = () => {
    turn.current += 1;
    setComing(false);
  };
  return {
    isComing,
    /** Answers, later, whether it is still wanted. */
    begin(): () => boolean {
      const own = turn.current;
      setComing(true);
      return () => turn.current === own;
    },
    end: () => setComing(false),
    leave,
  };
}
