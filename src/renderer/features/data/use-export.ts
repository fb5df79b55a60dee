/** Saves copies, and knows how far the present one is. */

import { useState } from 'react';
import { inFigures } from '#core/text/in-figures.ts';
import { version as appVersion } from '../../../../package.json';
import { useSurroundings } from '../../desk/surroundings/surroundings.tsx';
import { sizeWords } from '../../desk/words/size-words.ts';
import type { SavingFile } from '../../host/host.ts';
import {
  type ExportFault,
  exportCopy,
  type WrittenCopy,
} from '../../storage/transfer/export-copy.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { exportFaultWords } from './transfer-words.ts';
import { useWatch } from './use-watch.ts';

/** How far the saving of a copy is. */
export type ExportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving'; readonly share: number }
  | { readonly kind: 'saved'; readonly written: WrittenCopy }
  | { readonly kind: 'failed'; readonly words: string };

/** The state of an export, and what the reader can do about it. */
export type Exporting = {
  readonly state: ExportState;
  /** To be called from the reader's click: the host asks where. */
  readonly save: () => Promise<void>;
  readonly stop: () => void;
};

/** Exports the open store. */
export function useExport(): Exporting {
  const { store, host } = useSurroundings();
  const announce = useAnnounce();
  const [state, setState] = useState<ExportState>({ kind: 'idle' });
  const { begin, stop } = useWatch((share) =>
    setState((last) => (last.kind === 'saving' ? { kind: 'saving', share } : last)),
  );
  const fail = (fault: ExportFault) => {
    const words = exportFaultWords(fault);
    setState(words === null ? { kind: 'idle' } : { kind: 'failed', words });
    announce(words === null ? 'Stopped. No copy was saved.' : `No copy was saved. ${words}`);
  };
  const write = async (file: SavingFile) => {
    setState({ kind: 'saving', share: 0 });
    const written = await exportCopy(store, file, appVersion, begin());
    if (!written.ok) return fail(written.error);
    setState({ kind: 'saved', written: written.value });
    announce(`The copy was saved: ${writtenWords(written.value)}.`);
  };
  return {
    state,
    stop,
    async save() {
      const begun = await host.beginSavingFile(suggestedName(store.now()));
      if (!begun.ok) return fail(begun.error);
      if (begun.value === null) return;
      await write(begun.value).catch((cause: unknown) => {
        const stack = cause instanceof Error ? (cause.stack ?? null) : null;
        host.reportFault(`An export failed: ${String(cause)}`, stack);
        fail({ kind: 'write-failed', reason: String(cause) });
      });
    },
  };
}

/** `1,204 records, 3.1 MB`. */
export function writtenWords({ records, bytes }: WrittenCopy): string {
  return `${inFigures(records)} ${records === 1 ? 'record' : 'records'}, ${sizeWords(bytes)}`;
}

function suggestedName(now: number): string {
  const date = new Date(now);
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return `Plenum ${parts.map((part) => String(part).padStart(2, '0')).join('-')}.plenum`;
}
