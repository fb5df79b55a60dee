/** Saves a small file, as the picture of a plot, where the reader chooses, and says what became of it. */
import { useAnnounce } from '../../ui/announcer.tsx';
import type { SavedPicture } from '../../ui/plot/plot-frame.tsx';
import { useSurroundings } from './surroundings.tsx';

/** To be called from the reader's click: the host asks where. `noun` is what is saved, in words. */
export function useSaveBytes(noun = 'picture'): (file: SavedPicture) => void {
  const { host } = useSurroundings();
  const announce = useAnnounce();

  async function save({ name, bytes }: SavedPicture): Promise<void> {
    const begun = await host.beginSavingFile(name);
    if (begun.ok && begun.value === null) return;
    const file = begun.ok ? begun.value : null;
    const added = file === null ? begun : await file.append(bytes);
    const done = added.ok && file !== null ? await file.finish() : added;
    if (done.ok) {
      announce(`The ${noun} was saved: ${name}.`);
      return;
    }
    await file?.discard();
    announce(
      done.error.kind === 'disk-full'
        ? `The ${noun} was not saved: the disk is full.`
        : `The ${noun} was not saved: ${done.error.reason}`,
    );
  }

  return (file) => void save(file);
}
