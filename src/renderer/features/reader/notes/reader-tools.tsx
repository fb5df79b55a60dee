/** The reader's buttons in the bar at the top: the notes, the facts, and the keys. */
import { Keyboard, ListChecks, NotebookText } from 'lucide-react';
import { buttonClass } from '../../../ui/button.tsx';
import { chordLabel } from '../../../ui/chord.ts';
import { useKeymap } from '../keys/keymap.ts';
import type { Panels } from './use-panels.ts';

/** Opens the panels and the dialog. */
export function ReaderTools({ panels }: { readonly panels: Panels }) {
  const [{ chords }] = useKeymap();
  return (
    <>
      <button
        type="button"
        className={buttonClass('quiet')}
        aria-label="Notes and highlights"
        aria-expanded={panels.notes !== null}
        aria-keyshortcuts={chords['show-notes']}
        title={`Notes and highlights (${chordLabel(chords['show-notes'])})`}
        onClick={panels.toggleNotes}
      >
        <NotebookText size={18} aria-hidden="true" />
      </button>
      <button
        type="button"
        className={buttonClass('quiet')}
        aria-label="Facts"
        aria-expanded={panels.facts !== null}
        aria-keyshortcuts={chords['show-facts']}
        title={`Facts (${chordLabel(chords['show-facts'])})`}
        onClick={panels.toggleFacts}
      >
        <ListChecks size={18} aria-hidden="true" />
      </button>
      <button
        type="button"
        className={buttonClass('quiet')}
        aria-label="Keys"
        aria-keyshortcuts={chords['show-keys']}
        title={`Keys (${chordLabel(chords['show-keys'])})`}
        onClick={panels.showKeys}
      >
        <Keyboard size={18} aria-hidden="true" />
      </button>
    </>
  );
}
