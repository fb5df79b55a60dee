/** The guard against Hard for a card that was forgotten: its meaning is told once, before it first counts. */
import { useState } from 'react';
import type { Grade } from '#core/schedule/review.ts';

const storageKey = 'plenum.hard-explained';

/** A gate before `grade`: `isAsking` while the meaning of Hard is shown and the reader chooses anew. */
export function useHardGuard(grade: (given: Grade) => void) {
  const [isAsking, setAsking] = useState(false);
  return {
    isAsking,
    choose(given: Grade): void {
      if (given === 'hard' && !isAsking && localStorage.getItem(storageKey) === null) {
        setAsking(true);
        return;
      }
      if (isAsking) localStorage.setItem(storageKey, 'yes');
      setAsking(false);
      grade(given);
    },
  };
}
