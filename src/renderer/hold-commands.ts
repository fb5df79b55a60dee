/** Holds what the menu asks of a desk that is not open yet, and passes it on once it is. */
import type { MenuCommand } from '#shared/menu-command.ts';
import type { Host } from './host/host.ts';

/** The host, whose menu commands wait until `letCommands` is called. */
export function holdCommands(host: Host): {
  readonly host: Host;
  readonly letCommands: () => void;
} {
  const listeners = new Set<(command: MenuCommand) => void>();
  let held: MenuCommand[] | null = [];
  const tell = (command: MenuCommand) => {
    for (const listener of listeners) listener(command);
  };
  host.onMenuCommand((command) => {
    if (held === null) tell(command);
    else held.push(command);
  });
  const onMenuCommand: Host['onMenuCommand'] = (listener) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  const letCommands = () => {
    const waiting = held ?? [];
    held = null;
    for (const command of waiting) tell(command);
  };
  return { host: { ...host, onMenuCommand }, letCommands };
}
