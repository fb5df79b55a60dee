/** Shows how much of the text is still known; opens the panel. */
import { Brain } from 'lucide-react';
import { buttonClass } from '../../../ui/button.tsx';
import { chordLabel } from '../../../ui/chord.ts';
import { useKeymap } from '../keys/keymap.ts';

/** Opens and closes the memory of the text. */
export function MemoryButton({
  isOpen,
  onToggle,
}: {
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}) {
  const [{ chords }] = useKeymap();
  return (
    <button
      type="button"
      className={buttonClass('quiet')}
      aria-label="Memory of this document"
      aria-expanded={isOpen}
      aria-keyshortcuts={chords['show-memory']}
      title={`Memory of this document (${chordLabel(chords['show-memory'])})`}
      onClick={onToggle}
    >
      <Brain size={18} aria-hidden="true" />
    </button>
  );
}
