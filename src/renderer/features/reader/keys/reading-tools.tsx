/** The reader's commands as buttons, for those who use no keys: seen while one of them has the focus. */
import { useState } from 'react';
import { chordLabel } from '../../../ui/chord.ts';
import { commandFacts, type ReaderCommand, useKeymap } from './keymap.ts';
import styles from './reading-tools.module.css';
import { moveToolbarFocus } from './toolbar-focus.ts';

const offered = [
  ...(['move-back', 'move-on', 'by-word', 'by-sentence', 'by-paragraph'] as const),
  ...(['mark-claim', 'mark-evidence', 'mark-definition', 'mark-question'] as const),
  ...(['mark-key-fact', 'previous-highlight', 'next-highlight', 'write-note'] as const),
  ...(['make-card', 'write-fact', 'show-notes', 'show-facts', 'show-keys'] as const),
];

/** A toolbar before the text: a screen reader's browse mode takes the letters for itself. */
export function ReadingTools({ onRun }: { readonly onRun: (command: ReaderCommand) => void }) {
  const [{ chords }] = useKeymap();
  // One stop for Tab; the arrow keys go on from there.
  const [reached, setReached] = useState<ReaderCommand>('move-on');
  return (
    <div
      className={styles['tools']}
      role="toolbar"
      aria-label="Reading"
      onKeyDown={moveToolbarFocus}
    >
      {offered.map((command) => (
        <button
          key={command}
          type="button"
          tabIndex={command === reached ? 0 : -1}
          onFocus={() => setReached(command)}
          aria-keyshortcuts={chords[command]}
          title={`${commandFacts[command].name} (${chordLabel(chords[command])})`}
          onClick={() => onRun(command)}
        >
          {commandFacts[command].name}
        </button>
      ))}
    </div>
  );
}
