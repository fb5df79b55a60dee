/** The arrow keys of a toolbar. */
import type { KeyboardEvent } from 'react';

/** Goes from button to button of the toolbar that hears `event`, where it is an arrow key. */
export function moveToolbarFocus(event: KeyboardEvent<HTMLElement>): void {
  const isOn = event.key === 'ArrowRight' || event.key === 'ArrowDown';
  if (!isOn && event.key !== 'ArrowLeft' && event.key !== 'ArrowUp') return;
  const buttons: HTMLElement[] = [...event.currentTarget.querySelectorAll('button')];
  const at =
    document.activeElement instanceof HTMLElement ? buttons.indexOf(document.activeElement) : -1;
  buttons.at((at + (isOn ? 1 : -1)) % buttons.length)?.focus();
  event.preventDefault();
}
