/** The native menu: the usual roles, the app's places, and the themes. */
import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand, Theme } from '#shared/ipc.ts';

const themes: readonly (readonly [Theme, string])[] = [
  ['system', 'Follow the System'],
  ['paper', 'Paper'],
  ['sepia', 'Sepia'],
  ['dark', 'Dark'],
];

/** Shows the menu with `theme` checked; `choose` gets what the page is to do. */
export function showMenu(theme: Theme, choose: (command: MenuCommand) => void): void {
  const isMac = process.platform === 'darwin';
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(isMac ? [{ role: 'appMenu' } as const] : []),
      { label: '&File', submenu: fileItems(isMac, choose) },
      { role: 'editMenu' },
      { label: '&Go', submenu: placeItems(choose) },
      { label: '&View', submenu: viewItems(theme, choose) },
      { role: 'windowMenu' },
      ...(isMac ? [] : [helpMenu]),
    ]),
  );
}

const helpMenu: MenuItemConstructorOptions = { role: 'help', submenu: [{ role: 'about' }] };

function fileItems(
  isMac: boolean,
  choose: (command: MenuCommand) => void,
): MenuItemConstructorOptions[] {
  return [
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
