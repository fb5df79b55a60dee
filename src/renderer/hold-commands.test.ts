import { expect, test } from 'vitest';
import type { MenuCommand } from '#shared/menu-command.ts';
import { holdCommands } from './hold-commands.ts';
import { createMemoryHost } from './host/memory.ts';

test('what the menu asks before the desk is open comes once it is, in its order, to who listens then', () => {
  let press: (command: MenuCommand) => void = () => undefined;
  const { host, letCommands } = holdCommands({
    ...createMemoryHost(),
    onMenuCommand(listener) {
      press = listener;
      return () => undefined;
    },
  });
  const heard: [string, string][] = [];
  const stop = host.onMenuCommand(({ kind }) => heard.push(['closed', kind]));
  press({ kind: 'undo' });
  press({ kind: 'redo' });
  expect(heard).toEqual([]);
  stop();
  host.onMenuCommand(({ kind }) => heard.push(['open', kind]));
  letCommands();
  letCommands();
  expect(heard).toEqual([
    ['open', 'undo'],
    ['open', 'redo'],
  ]);
  press({ kind: 'undo' });
  expect(heard.at(-1)).toEqual(['open', 'undo']);
  expect(heard).toHaveLength(3);
});
