/** The reader's choice of theme: kept on this device, applied to the page, told to the window. */
import { useCallback, useEffect, useSyncExternalStore } from 'react';
import type { Theme } from '#shared/menu-command.ts';
import type { Host } from '../../host/host.ts';

/** The themes in the order they are offered, with their names. */
export const themeNames: readonly (readonly [Theme, string])[] = [
  ['system', 'System'],
  ['paper', 'Paper'],
  ['sepia', 'Sepia'],
  ['dark', 'Dark'],
];

const storageKey = 'plenum.theme';
const listeners = new Set<() => void>();
const prefersDark = '(prefers-color-scheme: dark)';

/** The theme the reader chose, `system` before any choice. */
export function chosenTheme(): Theme {
  const kept = localStorage.getItem(storageKey);
  return themeNames.find(([theme]) => theme === kept)?.[0] ?? 'system';
}

/** Keeps `theme` and shows it at once. */
export function chooseTheme(theme: Theme): void {
  localStorage.setItem(storageKey, theme);
  applyTheme();
  for (const listener of listeners) listener();
}

/** Puts the chosen theme, `system` resolved, on the page. */
export function applyTheme(): void {
  const chosen = chosenTheme();
  const system = matchMedia(prefersDark).matches ? 'dark' : 'paper';
  document.documentElement.dataset['theme'] = chosen === 'system' ? system : chosen;
}

/** Follows the operating system's change of theme; answers how to stop. */
export function followSystemTheme(): () => void {
  const query = matchMedia(prefersDark);
  query.addEventListener('change', applyTheme);
  return () => query.removeEventListener('change', applyTheme);
}

/** The chosen theme, live, told to the window whenever it changes. */
export function useTheme(host: Host): readonly [Theme, (theme: Theme) => void] {
  const subscribe = useCallback((listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, []);
  const theme = useSyncExternalStore(subscribe, chosenTheme);
  useEffect(() => {
    const style = getComputedStyle(document.documentElement);
    host.reportTheme(theme, style.getPropertyValue('--desk').trim());
  }, [theme, host]);
  return [theme, chooseTheme];
}
