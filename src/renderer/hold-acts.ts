/** Holds what the reader does to a desk that is shown and not open yet, and does it once it is. */

const heldKinds = ['click', 'keydown', 'drop', 'paste'] as const;

/** Keys that change nothing by themselves. */
const freeKeys: ReadonlySet<string> = new Set(['Tab', 'Shift', 'Control', 'Alt', 'Meta']);

/** Begins to hold; the answer lets go, and what was held is done in its order. While anything is, the body is busy. */
export function holdActs(): () => void {
  const held: (() => void)[] = [];
  const hold = (event: Event) => {
    if (event instanceof KeyboardEvent && freeKeys.has(event.key)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const { target } = event;
    const again = copyOf(event);
    if (target !== null && again !== null) held.push(() => doAgain(target, again));
    document.body.ariaBusy = 'true';
  };
  for (const kind of heldKinds) addEventListener(kind, hold, { capture: true });
  return () => {
    for (const kind of heldKinds) removeEventListener(kind, hold, { capture: true });
    document.body.ariaBusy = null;
    for (const act of held.splice(0)) act();
  };
}

function copyOf(event: Event): Event | null {
  if (event instanceof DragEvent) {
    return new DragEvent(event.type, { ...basics, dataTransfer: kept(event.dataTransfer) });
  }
  if (event instanceof ClipboardEvent) {
    return new ClipboardEvent(event.type, { ...basics, clipboardData: kept(event.clipboardData) });
  }
  // Their own constructors read from an event what they need of it.
  if (event instanceof KeyboardEvent) return new KeyboardEvent(event.type, event);
  return event instanceof MouseEvent ? new MouseEvent(event.type, event) : null;
}

const basics = { bubbles: true, cancelable: true, composed: true };

/** What is handed over can only be read while its own event is told. */
function kept(data: DataTransfer | null): DataTransfer | null {
  if (data === null) return null;
  const copy = new DataTransfer();
  for (const file of data.files) copy.items.add(file);
  for (const type of data.types) if (type !== 'Files') copy.setData(type, data.getData(type));
  return copy;
}

function doAgain(target: EventTarget, event: Event): void {
  // Something else stands in its place: it was not meant.
  if (target instanceof Node && !target.isConnected) return;
  const isFree = target.dispatchEvent(event);
  // A key that nobody made a command of presses what has the focus, which only a real one does by itself.
  if (!isFree || !(event instanceof KeyboardEvent) || !(target instanceof HTMLElement)) return;
  const presses = event.key === 'Enter' || (event.key === ' ' && target.matches('button'));
  if (presses && target.matches('a, button')) target.click();
}
