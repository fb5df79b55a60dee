/** Draws what was asked for once its script is there; until then the keys are kept for it. */
import { type ReactNode, useEffect, useState } from 'react';
import type { Later } from './later.tsx';
import { OnItsWay } from './on-its-way.tsx';

type AskedProps = {
  readonly part: Pick<Later<never>, 'preload' | 'isThere'>;
  /** Whether it takes the keys when it comes; what does not leaves them to the page. */
  readonly takesKeys?: boolean;
  /** Gives it up before it is there. */
  readonly onLeave: () => void;
  /** What `part` draws. */
  readonly children: ReactNode;
};

/** Its children, from the moment that `part` is there. */
export function Asked({ part, takesKeys = true, onLeave, children }: AskedProps) {
  const [state, setState] = useState(part.isThere() ? 'there' : 'coming');
  useEffect(() => {
    if (state !== 'coming') return;
    let isCurrent = true;
    const become = (next: 'there' | 'failed') => () => {
      if (isCurrent) setState(next);
    };
    part.preload().then(become('there'), become('failed'));
    return () => {
      isCurrent = false;
    };
  }, [part, state]);
  if (state === 'there') return children;
  if (!takesKeys) return null;
  const leave = () => {
    // Asked for once more, it is tried once more.
    setState('coming');
    onLeave();
  };
  return <OnItsWay hasFailed={state === 'failed'} onLeave={leave} />;
}
