/** The dialog of the keys of a review, or of a quiz: they are heard on the whole page. */
import type { KeptKeymap } from './kept-keymap.ts';
import { KeysDialog } from './keys-dialog.tsx';
import { useHasSingleKeys } from './single-keys.ts';

type SessionKeysDialogProps<Command extends string> = {
  readonly keys: KeptKeymap<Command>;
  /** Keys that stay as they are, as they are shown, with what they do. */
  readonly others: readonly (readonly [string, string])[];
  readonly onClose: () => void;
};

/** Lists the keys, to be changed. */
export function SessionKeysDialog<Command extends string>({
  keys: { useKeymap },
  others,
  onClose,
}: SessionKeysDialogProps<Command>) {
  const [keymap, onChange] = useKeymap();
  const [isOn, choose] = useHasSingleKeys();
  return (
    <KeysDialog
      {...{ keymap, onChange, others, onClose }}
      about="They work on the whole page but in a field. The buttons do the same without keys."
      single={{ isOn, choose }}
    />
  );
}
