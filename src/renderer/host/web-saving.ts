/** Saves a file on the web: where the reader chose, or as a download where no choice can be offered. */
import { failure, type Result, success } from '#shared/result.ts';
import type { SavingFault, SavingFile } from './host.ts';

type Saving = Result<SavingFile | null, SavingFault>;

/** What the File System Access API adds, which the standard library does not know yet. */
type Picker = (options: {
  readonly suggestedName: string;
  readonly types: readonly object[];
}) => Promise<FileSystemFileHandle & { remove?: () => Promise<void> }>;

/** The address of a download is let go after so many milliseconds. */
const downloadTime = 60_000;

/** A kind of file that is saved. */
type FileKind = {
  readonly mediaType: string;
  readonly extension: string;
  readonly description: string;
};

const copy = { mediaType: 'application/zip', extension: '.plenum', description: 'Plenum copy' };
const pictures: readonly FileKind[] = [
  { mediaType: 'image/svg+xml', extension: '.svg', description: 'SVG picture' },
  { mediaType: 'image/png', extension: '.png', description: 'PNG picture' },
];

function kindOf(name: string): FileKind {
  return pictures.find(({ extension }) => name.endsWith(extension)) ?? copy;
}

/** Begins a file; nothing of it shows before it is finished. */
export async function beginWebFile(suggestedName: string): Promise<Saving> {
  const pick = (window as { showSaveFilePicker?: Picker }).showSaveFilePicker;
  if (pick === undefined) return success(downloadOf(suggestedName, kindOf(suggestedName)));
  try {
    return success(await pickedFile(pick, suggestedName));
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') return success(null);
    return failure(savingFault(cause));
  }
}

async function pickedFile(pick: Picker, suggestedName: string): Promise<SavingFile> {
  const { mediaType, extension, description } = kindOf(suggestedName);
  const accept = { [mediaType]: [extension] };
  const handle = await pick({ suggestedName, types: [{ description, accept }] });
  // The picker makes an empty file of a new name; one that was there has its bytes until the end.
  const isNew = (await handle.getFile()).size === 0;
  const file = await handle.createWritable();
  return {
    append: (bytes) => attempted(() => file.write(bytes)),
    finish: () => attempted(() => file.close()),
    async discard() {
      await file.abort().catch(() => undefined);
      if (isNew) await handle.remove?.().catch(() => undefined);
    },
  };
}

function downloadOf(name: string, { mediaType }: FileKind): SavingFile {
  // The browser keeps blobs on its disk where they are large.
  let parts: Blob[] = [];
  return {
    append: (bytes) => attempted(async () => void parts.push(new Blob([bytes]))),
    finish: () =>
      attempted(async () => {
        const address = URL.createObjectURL(new Blob(parts, { type: mediaType }));
        parts = [];
        const link = document.createElement('a');
        link.href = address;
        link.download = name;
        link.click();
        setTimeout(() => URL.revokeObjectURL(address), downloadTime);
      }),
    async discard() {
      parts = [];
    },
  };
}

async function attempted(work: () => Promise<void>): Promise<Result<null, SavingFault>> {
  try {
    await work();
    return success(null);
  } catch (cause) {
    return failure(savingFault(cause));
  }
}

function savingFault(cause: unknown): SavingFault {
  const isFull = cause instanceof DOMException && cause.name === 'QuotaExceededError';
  return isFull ? { kind: 'disk-full' } : { kind: 'write-failed', reason: String(cause) };
}
