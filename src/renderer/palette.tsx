/** The search over everything, with the commands of the whole app. */
import { useLocation } from 'wouter';
import { inMenu } from '#shared/undo-words.ts';
import { placesWhere } from './desk/places/place-list.ts';
import type { Undo } from './features/history/use-undo.ts';
import type { PaletteCommand } from './features/search/palette-sections.ts';
import { SearchDialog } from './features/search/search-dialog.tsx';
import { chooseTheme, themeNames } from './features/settings/theme.ts';

type PaletteProps = {
  readonly undo: Undo;
  readonly onOpenFile: () => void;
  readonly onClose: () => void;
};

/** Every command with what it does. */
export function Palette({ undo, onOpenFile, onClose }: PaletteProps) {
  const [, navigate] = useLocation();
  const commands: readonly PaletteCommand[] = [
    ...placesWhere().map(({ to, name, words }) => ({
      ...{ id: to, name: `Go to: ${name}`, words },
      kind: 'go' as const,
      run: () => navigate(to),
    })),
    {
      ...{ id: 'open-file', kind: 'open', name: 'Open a file…', words: 'import add document' },
      run: onOpenFile,
    },
    ...taken('undo', inMenu('Undo', undo.undoLabel), undo.undoLabel, undo.undo),
    ...taken('redo', inMenu('Redo', undo.redoLabel), undo.redoLabel, undo.redo),
    ...themeNames.map(([theme, name]) => ({
      ...{ id: `theme-${theme}`, name: `Theme: ${name}`, words: 'appearance colours look' },
      kind: 'look' as const,
      run: () => chooseTheme(theme),
    })),
  ];
  return <SearchDialog commands={commands} onClose={onClose} />;
}

function taken(
  id: 'undo' | 'redo',
  name: string,
  label: string | null,
  run: () => void,
): readonly PaletteCommand[] {
  return label === null ? [] : [{ id, kind: id, name, words: '', run }];
}
