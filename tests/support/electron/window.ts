/** `BrowserWindow` of the stand-in: one page of the driver's Chromium. */
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { StandInApp } from './app.ts';
import type { Wire } from './wire.ts';

type Bounds = { x: number; y: number; width: number; height: number };
type Options = Partial<Bounds> & {
  readonly backgroundColor?: string;
  readonly webPreferences: { readonly preload: string } & Readonly<Record<string, unknown>>;
};
type OpenHandler = (details: { url: string }) => { action: 'allow' | 'deny' };

/** The page inside a window. */
class StandInContents extends EventEmitter {
  readonly #wire: Wire;
  #openHandler: OpenHandler = () => ({ action: 'allow' });
  url = '';

  constructor(wire: Wire) {
    super();
    this.#wire = wire;
    wire.answer('mayNavigate', ({ url, event }: { url: string; event: string }) =>
      this.#isAllowed(event, url),
    );
    wire.answer('mayOpenWindow', (url: string) => this.#openHandler({ url }).action === 'allow');
    wire.answer('navigated', (url: string) => {
      this.url = url;
    });
    wire.answer('pageGone', (reason: string) => {
      this.emit('render-process-gone', {}, { reason });
    });
  }

  getURL(): string {
    return this.url;
  }

  send(channel: string, payload: unknown): void {
    void this.#wire.ask('send', { channel, payload });
  }

  reload(): void {
    void this.#wire.ask('reload');
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler;
  }

  #isAllowed(name: string, url: string): boolean {
    let isPrevented = false;
    const preventDefault = () => {
      isPrevented = true;
    };
    this.emit(name, { url, preventDefault });
    return !isPrevented;
  }
}

/** The class `BrowserWindow`; the stand-in has room for one window at a time. */
export function createWindowClass(app: StandInApp, wire: Wire, facts: Record<string, unknown>) {
  return class StandInWindow extends EventEmitter {
    readonly webContents = new StandInContents(wire);
    readonly #preload: string;
    #bounds: Bounds;
    #isMaximized = false;
    #isFullScreen = false;
    #isDestroyed = false;

    constructor(options: Options) {
      super();
      const { width = 800, height = 600, x = 0, y = 0, webPreferences } = options;
      this.#bounds = { x, y, width, height };
      this.#preload = readFileSync(webPreferences.preload, 'utf8');
      facts['windows'] = Number(facts['windows'] ?? 0) + 1;
      facts['webPreferences'] = webPreferences;
      facts['background'] = options.backgroundColor;
      facts['bounds'] = this.#bounds;
      app.emit('web-contents-created', {}, this.webContents);
      app.on('close-windows', () => this.#end());
      wire.answer('windowClosed', () => this.close());
      wire.answer('moveWindow', (bounds: Bounds) => {
        this.#bounds = bounds;
        facts['bounds'] = bounds;
        this.emit('resize');
      });
    }

    async loadURL(url: string): Promise<void> {
      this.webContents.url = url;
      await wire.ask('load', { url, preload: this.#preload, ...this.#bounds });
      this.emit('ready-to-show');
    }

    close(): void {
      this.#end();
      app.emit('window-all-closed');
    }

    #end(): void {
      if (this.#isDestroyed) return;
      this.emit('close');
      this.#isDestroyed = true;
      this.emit('closed');
    }

    isDestroyed = () => this.#isDestroyed;
    getNormalBounds = () => this.#bounds;
    isMaximized = () => this.#isMaximized;
    isFullScreen = () => this.#isFullScreen;
    isMinimized = () => false;
    maximize = () => {
      this.#isMaximized = true;
    };
    setFullScreen = (isFullScreen: boolean) => {
      this.#isFullScreen = isFullScreen;
    };
    setBackgroundColor = (background: string) => {
      facts['background'] = background;
    };
    restore = () => undefined;
    show = () => {
      facts['shown'] = Number(facts['shown'] ?? 0) + 1;
    };
    focus = () => {
      facts['focused'] = Number(facts['focused'] ?? 0) + 1;
    };
  };
}
