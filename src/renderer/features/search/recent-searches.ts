/** What was searched for lately: kept on this device. */

const storageKey = 'plenum.searches';
const most = 6;

/** The searches, the latest first. */
export function recentSearches(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '[]');
    const isList = Array.isArray(kept) && kept.every((one) => typeof one === 'string');
    return isList ? kept.slice(0, most) : [];
  } catch {
    return [];
  }
}

/** Keeps a search that led somewhere; one that only goes on where another stopped takes its place. */
export function keepSearch(query: string): void {
  const wanted = query.trim();
  if (wanted === '') return;
  const others = recentSearches().filter((one) => !wanted.startsWith(one) && one !== wanted);
  localStorage.setItem(storageKey, JSON.stringify([wanted, ...others].slice(0, most)));
}

/** Forgets them all. */
export function forgetSearches(): void {
  localStorage.removeItem(storageKey);
}
