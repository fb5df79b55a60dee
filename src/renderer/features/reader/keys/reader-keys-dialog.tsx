/** The dialog of the reader's keys. */
import { KeysDialog } from '../../../desk/keys/keys-dialog.tsx';
import { useKeymap } from './keymap.ts';

/** Lists the reader's keys, to be changed. */
export function ReaderKeysDialog({ onClose }: { readonly onClose: () => void }) {
  const [keymap, choose] = useKeymap();
  return (
    <KeysDialog
      keymap={keymap}
      onChange={choose}
      about="They work while the text has the focus. With a screen reader, switch to its focus mode first; the buttons before the text and the notes panel do the same without keys."
      single={{
        isOn: keymap.hasSingleKeys,
        choose: (hasSingleKeys) => choose({ ...keymap, hasSingleKeys }),
      }}
      onClose={onClose}
    />
  );
}
