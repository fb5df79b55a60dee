/** Opens the original file of a document and keeps the pictures of its sheets on the page. */
import { type RefObject, useEffect, useState } from 'react';
import { useSurroundings } from '../../../desk/surroundings/surroundings.tsx';
import type { FormatFault } from '../../../formats/format.ts';
import { type OpenSheets, openSheets, prepareSheets } from '../../../formats/pdf/open-sheets.ts';
import { trustedWorkerUrl } from '../../../host/trusted-worker-url.ts';
import { documentOf, originalOf } from '../../../storage/documents.ts';
import type { ReadableDocument } from '../use-opened-document.ts';
import type { SheetDrawing } from './document-sheets.tsx';
import { keptView } from './kept-view.ts';
import { type SheetPainter, startPainting } from './sheet-painter.ts';
import { usePresentPercent } from './use-sheet-scale.ts';

/** How it stands with the pictures; a fault has its words. */
export type SheetPictures = {
  readonly state: 'opening' | 'open' | FormatFault;
  /** The open pages, where they are open. */
  readonly sheets: OpenSheets | null;
  /** Tries again with a password. */
  readonly unlock: (password: string) => void;
};

/** Passwords that opened a file, by its hash: for as long as the window is open, and nowhere kept. */
const passwords = new Map<string, string>();

/** Paints the sheets of `drawing`; nothing is opened where it is null. */
export function useSheetPictures(
  textRef: RefObject<HTMLElement | null>,
  readable: ReadableDocument,
  drawing: SheetDrawing | null,
): SheetPictures {
  const percent = usePresentPercent();
  const [password, setPassword] = useState<string | undefined>();
  const { state, sheets } = useOpenSheets(readable, drawing !== null, password);
  const [painter, setPainter] = useState<SheetPainter | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another drawing has other elements
  useEffect(() => {
    const root = textRef.current;
    if (root === null || sheets === null) return;
    const started = startPainting(root, sheets);
    const renew = () => started.renew();
    addEventListener('resize', renew);
    setPainter(started);
    return () => {
      removeEventListener('resize', renew);
      started.stop();
    };
  }, [textRef, sheets, drawing]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another size is another picture
  useEffect(() => painter?.renew(), [painter, percent]);
  return { state, sheets, unlock: setPassword };
}

type Opened = { readonly state: SheetPictures['state']; readonly sheets: OpenSheets | null };

const opening: Opened = { state: 'opening', sheets: null };

function useOpenSheets(
  { document: record, revision }: ReadableDocument,
  isOn: boolean,
  password: string | undefined,
): Opened {
  const { store, host } = useSurroundings();
  const { originalSha256 } = revision;
  const { title } = record;
  const [opened, setOpened] = useState(opening);
  useEffect(() => {
    if (!isOn) return;
    let isWanted = true;
    let sheets: OpenSheets | null = null;
    const open = async (): Promise<Opened> => {
      const original = await originalOf(store, originalSha256);
      if (original === null) return { state: missing(title), sheets: null };
      const given = password ?? passwords.get(originalSha256);
      const file = { name: title, bytes: original.bytes, password: given };
      const result = await openSheets(file, startWorker);
      if (!result.ok) return { state: result.error, sheets: null };
      if (given !== undefined) passwords.set(originalSha256, given);
      sheets = result.value;
      return { state: 'open', sheets };
    };
    void open()
      .catch((cause: unknown): Opened => {
        host.reportFault(String(cause), cause instanceof Error ? (cause.stack ?? null) : null);
        return { state: failed(title, String(cause)), sheets: null };
      })
      .then((found) => {
        if (isWanted) setOpened(found);
        else void sheets?.close();
      });
    return () => {
      isWanted = false;
      void sheets?.close();
      setOpened(opening);
    };
  }, [store, host, originalSha256, title, isOn, password]);
  return opened;
}

/** Begins to load what draws the pages of this document, while its text is read. */
export function usePreparedSheets(documentId: string): void {
  const { store } = useSurroundings();
  useEffect(() => {
    const prepare = async () => {
      const found = await documentOf(store, documentId);
      const isWanted = found?.format === 'pdf' && keptView(documentId) === 'sheets';
      if (isWanted) prepareSheets(startWorker);
    };
    // What goes wrong here goes wrong again, and is told, where the pages are opened.
    prepare().catch(() => undefined);
  }, [store, documentId]);
}

function startWorker(address: string): Worker {
  return new Worker(trustedWorkerUrl(address), { type: 'module' });
}

function missing(title: string): FormatFault {
  const words = `The file of “${title}” is not kept here, so its pages cannot be shown; its text is there.`;
  return { kind: 'failed', words };
}

function failed(title: string, reason: string): FormatFault {
  return { kind: 'failed', words: `The pages of “${title}” cannot be shown: ${reason}.` };
}
