/** What the native menu asks for, done: it goes to a place, or changes the theme. */
import { useEffect, useEffectEvent } from 'react';
import { useLocation } from 'wouter';
import type { MenuCommand } from '#shared/menu-command.ts';
import { places } from './desk/places/place-list.ts';
import { useSurroundings } from './desk/surroundings/surroundings.tsx';
import { chooseTheme } from './features/settings/theme.ts';

type PlaceCommand = Exclude<
  MenuCommand['kind'],
  'set-theme' | 'undo' | 'redo' | 'open-file' | 'search'
>;

const placesOfMenu: Readonly<Record<PlaceCommand, string>> = {
  'show-library': places.library.to,
  'show-review': places.review.to,
  'show-cards': places.cards.to,
  'show-quiz': places.quiz.to,
  'show-statistics': places.statistics.to,
  'show-history': places.history.to,
  'show-trash': places.trash.to,
  'show-data': places.data.to,
};

/** Follows the menu; undo, redo and opening a file are followed where they are done. */
export function useMenuCommands(onSearch: () => void): void {
  const [, navigate] = useLocation();
  const { host } = useSurroundings();
  const search = useEffectEvent(onSearch);
  useEffect(
    () =>
      host.onMenuCommand((command) => {
        if (command.kind === 'set-theme') chooseTheme(command.theme);
        else if (command.kind === 'search') search();
        else if (command.kind in placesOfMenu) navigate(placesOfMenu[command.kind as PlaceCommand]);
      }),
    [host, navigate],
  );
}
