/** Speaks short messages through one polite live region, and shows them for a moment. */
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';

const AnnounceContext = createContext<(message: string) => void>(() => undefined);

/** Says a message to assistive technology. */
export function useAnnounce(): (message: string) => void {
  return useContext(AnnounceContext);
}

/** Holds the live region that `useAnnounce` speaks through. */
export function Announcer({ children }: { readonly children: ReactNode }) {
  const [spoken, setSpoken] = useState({ message: '', turn: 0 });
  const announce = useCallback((message: string) => {
    setSpoken((last) => ({ message, turn: last.turn + 1 }));
  }, []);
  // A zero-width space, on every other turn, makes the same sentence said twice a change.
  const message = spoken.turn % 2 === 0 ? spoken.message : `${spoken.message}\u200b`;
  return (
    <AnnounceContext value={announce}>
      {children}
      <p className="visually-hidden" role="status" aria-live="polite">
        {message}
      </p>
    </AnnounceContext>
  );
}
