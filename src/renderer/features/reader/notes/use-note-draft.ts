/** A note while it is written: kept as one act when the reader pauses or leaves, not with each letter. */
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

/** How long a pause is, in milliseconds. */
const pauseMilliseconds = 2_500;

/**
 * The words as they stand, how to change them, and how to keep them now. They are also kept after a
 * pause, when the editor goes, and when the page is hidden or left. A note that changes elsewhere, as by
 * undo, is taken over unless other words are being written.
 */
export function useNoteDraft(saved: string, onKeep: (text: string) => void) {
  const [text, setText] = useState(saved);
  const [known, setKnown] = useState(saved);
  if (known !== saved) {
    setKnown(saved);
    if (text === known) setText(saved);
  }

  const latest = useRef({ text, onKeep });
  const kept = useRef(saved);
  useLayoutEffect(() => {
    latest.current = { text, onKeep };
  });
  useLayoutEffect(() => {
    kept.current = saved;
  }, [saved]);
  const keep = useCallback(() => {
    if (latest.current.text === kept.current) return;
    kept.current = latest.current.text;
    latest.current.onKeep(latest.current.text);
  }, []);

  useEffect(() => {
    if (text === kept.current) return;
    const timer = setTimeout(keep, pauseMilliseconds);
    return () => clearTimeout(timer);
  }, [text, keep]);
  useEffect(() => {
    const keepHidden = () => {
      if (document.visibilityState === 'hidden') keep();
    };
    document.addEventListener('visibilitychange', keepHidden);
    addEventListener('pagehide', keep);
    return () => {
      document.removeEventListener('visibilitychange', keepHidden);
      removeEventListener('pagehide', keep);
      keep();
    };
  }, [keep]);
  return { text, setText, keep };
}
