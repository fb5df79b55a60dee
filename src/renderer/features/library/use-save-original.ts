/** Saves the file that a document was made from where the reader wants it, byte for byte. */
import { useState } from 'react';
import { useSurroundings } from '../../desk/surroundings/surroundings.tsx';
import type { SavingFault } from '../../host/host.ts';
import type { OriginalRecord } from '../../storage/records.ts';
import { useAnnounce } from '../../ui/announcer.tsx';

/** What became of the last try, in words; and the way to try. */
export type SavingOriginal = {
  readonly words: string | null;
  /** To be called from the reader's click: the host asks where. */
  readonly save: () => void;
};

/** Saves `original`; nothing where it is null. */
export function useSaveOriginal(original: OriginalRecord | null): SavingOriginal {
  const { host } = useSurroundings();
  const announce = useAnnounce();
  const [words, setWords] = useState<string | null>(null);
  const tell = (told: string) => {
    setWords(told);
    announce(told);
  };
  const fail = (fault: SavingFault) => tell(`The file was not saved. ${faultWords(fault)}`);
  const write = async ({ name, bytes }: OriginalRecord) => {
    const begun = await host.beginSavingFile(name);
    if (!begun.ok) return fail(begun.error);
    const file = begun.value;
    if (file === null) return;
    const appended = await file.append(bytes);
    const finished = appended.ok ? await file.finish() : appended;
    if (finished.ok) return tell(`The file was saved: ${name}.`);
    await file.discard();
    fail(finished.error);
  };
  return {
    words,
    save() {
      if (original === null) return;
      write(original).catch((cause: unknown) => {
        host.reportFault(`A file was not saved: ${String(cause)}`, null);
        fail({ kind: 'write-failed', reason: String(cause) });
      });
    },
  };
}

function faultWords(fault: SavingFault): string {
  return fault.kind === 'disk-full'
    ? 'The disk is full. Make room, or choose another place.'
    : `The system says: ${fault.reason}. Choose another place.`;
}
