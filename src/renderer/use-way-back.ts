/** The way back from a text to the card, or the question, that led there; it outlives a reload. */
import { useEffect, useState } from 'react';

/** What an entry of the window's history may keep of it. */
const wayBackShape = /^\/(?:review|session|quiz)\b/;

/**
 * The address to go back to, null for none, and how to set it. It ends where the reader goes elsewhere than
 * into the text, and is kept with each place in the text that the reader comes to.
 */
export function useWayBack(
  location: string,
): readonly [string | null, (path: string | null) => void] {
  const [path, setPath] = useState(() => (isInText(location) ? keptPath() : null));
  useEffect(() => {
    if (!isInText(location)) setPath(null);
  }, [location]);
  useEffect(() => {
    if (!isInText(location) || path === keptPath()) return;
    history.replaceState(path === null ? null : { wayBack: path }, '');
  }, [location, path]);
  return [path, setPath];
}

function isInText(location: string): boolean {
  return location.startsWith('/read/');
}

/** What the present entry keeps; null for nothing, and for what is no such way. */
function keptPath(): string | null {
  const state: unknown = history.state;
  if (typeof state !== 'object' || state === null || !('wayBack' in state)) return null;
  const { wayBack } = state;
  return typeof wayBack === 'string' && wayBackShape.test(wayBack) ? wayBack : null;
}
