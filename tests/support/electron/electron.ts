/**
 * The module `electron` as the built main process sees it in tests. Windows are pages of a real
 * Chromium, which the driver at the other end of the wire holds.
 */
import { StandInApp } from './app.ts';
import { createIpcMain } from './ipc-main.ts';
import { Menu, menuFacts, pressMenuItem } from './menu.ts';
import { createProtocol } from './protocol.ts';
import { createSession } from './session.ts';
import { createWindowClass } from './window.ts';
import { Wire } from './wire.ts';

const wire = new Wire(process);
/** What the driver and the tests ask about what main did. */
const facts: Record<string, unknown> = {};

export const app = new StandInApp(wire);
export const protocol = createProtocol(wire, facts);
export const ipcMain = createIpcMain(wire);
const defaultSession = createSession(wire);
export const session = { defaultSession };
export const BrowserWindow = createWindowClass(app, wire, facts);
export { Menu };

export const nativeTheme = { themeSource: 'system' };

export const screen = {
  getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }],
};

export const dialog = {
  showMessageBox: (...given: unknown[]) => wire.ask('showMessageBox', given.at(-1)),
  showOpenDialog: (...given: unknown[]) => wire.ask('showOpenDialog', given.at(-1)),
  showSaveDialog: (...given: unknown[]) => wire.ask('showSaveDialog', given.at(-1)),
};

export const shell = {
  openExternal: (url: string) => wire.ask('openExternal', url),
};

wire.answer('menu', menuFacts);
wire.answer('pressMenuItem', pressMenuItem);
wire.answer('facts', () => ({ ...facts, themeSource: nativeTheme.themeSource }));
wire.answer('quit', () => {
  setImmediate(() => app.quit());
});
