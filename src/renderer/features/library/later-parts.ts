/** The parts of the library that its first drawing does not need: each is a script of its own. */
import { later } from '../../ui/later.tsx';
import { CoverArt } from './later-art.ts';
import { loadArranging } from './use-arranging.ts';

/** What stands above the list. */
export const AboveList = later(async () => (await import('./above-list.tsx')).AboveList);
/** What is done to documents: menus, dialogs, the bar of the chosen ones. */
export const ShelfActs = later(async () => (await import('./shelf-acts.tsx')).ShelfActs);
/** The row on the watched folder. */
export const WatchedRow = later(
  async () => (await import('./watching/watched-row.tsx')).WatchedRow,
);

/** Loads the parts, so that each comes at once. */
export function preloadLibraryParts(): void {
  for (const part of [AboveList, ShelfActs, CoverArt, WatchedRow]) void part.preload();
  void loadArranging();
}
