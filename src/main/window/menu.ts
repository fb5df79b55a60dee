/** The native menu: the usual roles, the app's places, and the themes. */
import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand, Theme, UndoLabels } from '#shared/menu-command.ts';
import { inMenu } from '#shared/undo-words.ts';

const themes: readonly (readonly [Theme, string])[] = [
  ['system', 'Follow the System'],
  ['paper', 'Paper'],
  ['sepia', 'Sepia'],
  ['dark', 'Dark'],
];

/** What the menu tells of the page. */
export type MenuState = UndoLabels & { readonly theme: Theme };

/** Shows the menu with what `state` says; `choose` gets what the page is to do. */
export function showMenu(state: MenuState, choose: (command: MenuCommand) => void): void {
  const isMac = process.platform === 'darwin';
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(isMac ? [{ role: 'appMenu' } as const] : []),
      { label: '&Edit', submenu: editItems(state, choose) },
      { label: '&File', submenu: fileItems(isMac, choose) },
      { label: '&Go', submenu: placeItems(choose) },
      { label: '&View', submenu: viewItems(state.theme, choose) },
      { role: 'windowMenu' },
      ...(isMac ? [] : [helpMenu]),
    ]),
  );
}

const helpMenu: MenuItemConstructorOptions = { role: 'help', submenu: [{ role: 'about' }] };

/** The page answers the keys itself: inside a field they take back typing, elsewhere an act. */
function editItems(
  { undo, redo }: UndoLabels,
  choose: (command: MenuCommand) => void,
): MenuItemConstructorOptions[] {
  return [
    {
      id: 'undo',
      label: inMenu('Undo', undo),
      enabled: undo !== null,
      accelerator: 'CmdOrCtrl+Z',
      registerAccelerator: false,
      click: () => choose({ kind: 'undo' }),
    },
    {
      id: 'redo',
      label: inMenu('Redo', redo),
      enabled: redo !== null,
      accelerator: 'CmdOrCtrl+Shift+Z',
      registerAccelerator: false,
      click: () => choose({ kind: 'redo' }),
    },
    { type: 'separator' },
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'selectAll' },
  ];
}

function fileItems(
  isMac: boolean,
  choose: (command: MenuCommand) => void,
): MenuItemConstructorOptions[] {
  return [
    {
      id: 'open-file',
      label: '&Open a File…',
      accelerator: 'CmdOrCtrl+O',
      click: () => choose({ kind: 'open-file' }),
    },
    { type: 'separator' },
    { id: 'show-data', label: 'Your &Data…', click: () => choose({ kind: 'show-data' }) },
    { type: 'separator' },
    { role: isMac ? 'close' : 'quit' },
  ];
}

function placeItems(choose: (command: MenuCommand) => void): MenuItemConstructorOptions[] {
  return [
    {
      id: 'show-library',
      label: '&Library',
      accelerator: 'CmdOrCtrl+1',
      click: () => choose({ kind: 'show-library' }),
    },
    {
      id: 'show-review',
      label: '&Review',
      accelerator: 'CmdOrCtrl+2',
      click: () => choose({ kind: 'show-review' }),
    },
    {
      id: 'show-cards',
      label: '&Cards',
      accelerator: 'CmdOrCtrl+3',
      click: () => choose({ kind: 'show-cards' }),
    },
    {
      id: 'show-quiz',
      label: '&Quiz',
      accelerator: 'CmdOrCtrl+6',
      click: () => choose({ kind: 'show-quiz' }),
    },
    {
      id: 'show-statistics',
      label: '&Statistics',
      accelerator: 'CmdOrCtrl+4',
      click: () => choose({ kind: 'show-statistics' }),
    },
    {
      id: 'show-history',
      label: '&History',
      accelerator: 'CmdOrCtrl+5',
      click: () => choose({ kind: 'show-history' }),
    },
    { type: 'separator' },
    {
      id: 'search',
      label: '&Search Everything…',
      accelerator: 'CmdOrCtrl+K',
      // The page hears the key itself, and closes the search by it too.
      registerAccelerator: false,
      click: () => choose({ kind: 'search' }),
    },
    { type: 'separator' },
    { id: 'show-trash', label: '&Trash', click: () => choose({ kind: 'show-trash' }) },
  ];
}

function viewItems(
  theme: Theme,
  choose: (command: MenuCommand) => void,
): MenuItemConstructorOptions[] {
  return [
    ...themes.map(
      ([value, label]): MenuItemConstructorOptions => ({
        id: `theme-${value}`,
        label,
        type: 'radio',
        checked: value === theme,
        click: () => choose({ kind: 'set-theme', theme: value }),
      }),
    ),
    { type: 'separator' },
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { type: 'separator' },
    { role: 'togglefullscreen' },
    ...(import.meta.env.DEV
      ? [{ role: 'reload' } as const, { role: 'toggleDevTools' } as const]
      : []),
  ];
}
