/** The app itself over the collection of the bench: how long its screens take from the act to the frame. */
import '#renderer/ui/tokens.css';
import '#renderer/ui/base.css';
import '#renderer/ui/fonts.css';
import { createRoot } from 'react-dom/client';
import { App } from '#renderer/app.tsx';
import type { Host } from '#renderer/host/host.ts';
import { preloadScreens } from '#renderer/later-screens.ts';
import type { Store } from '#renderer/storage/act.ts';

/** Shows the library, with every screen's script loaded as it is a moment after the start. */
export async function showDesk(store: Store, host: Host): Promise<void> {
  document.documentElement.dataset['theme'] = 'paper';
  const container = document.createElement('div');
  document.body.append(container);
  createRoot(container).render(
    <App
      surroundings={{ store, host, kept: {} }}
      library={Promise.resolve([])}
      facts={Promise.resolve([])}
      safety={null}
      damage={null}
    />,
  );
  preloadScreens();
  await seen(() => document.querySelector('h1')?.textContent === 'Library');
}

/** Opens the card browser; milliseconds until its first cards, with how many there are, are in a frame. */
export async function openBrowser(count: number): Promise<number> {
  const began = performance.now();
  location.hash = '#/cards';
  await seen(
    () => rowCount() === count && document.querySelector('tbody tr td:nth-child(2)') !== null,
  );
  return performance.now() - began;
}

/** Waits until the browser has read all cards. */
export function browserIsWhole(): Promise<void> {
  return seen(() => !(document.querySelector('main')?.textContent ?? '').includes('reading…'));
}

/** Goes back to the library. */
export async function leaveBrowser(): Promise<void> {
  location.hash = '#/';
  await seen(() => document.querySelector('h1')?.textContent === 'Library');
}

/** Writes `query` as the reader would; milliseconds until what it finds is in a frame, and how much that is. */
export async function filterBrowser(query: string): Promise<{ time: number; found: number }> {
  const field = document.querySelector<HTMLInputElement>('input[role="combobox"]');
  if (field === null) throw new Error('There is no search field');
  const before = rowCount();
  const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  const began = performance.now();
  write?.call(field, query);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await seen(() => rowCount() !== before);
  return { time: performance.now() - began, found: rowCount() };
}

/** How many rows the grid says that it has, without its head. */
function rowCount(): number {
  return Number(document.querySelector('[role="grid"]')?.getAttribute('aria-rowcount')) - 1;
}

/** Resolves after the first frame in which `isThere`. */
async function seen(isThere: () => boolean): Promise<void> {
  while (!isThere()) await frame();
  await frame();
}

/** Resolves when a frame was produced. */
function frame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    });
  });
}
