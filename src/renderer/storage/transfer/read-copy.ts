/** Reads a file as a copy: nothing of it is believed before it was checked, and nothing is stored. */
import type { Result } from '#shared/result.ts';
import { refuseLooseRecords } from './check-references.ts';
import type { Copy } from './copy.ts';
import { type CopyFault, faultsAsValues } from './copy-fault.ts';
import { openCopyFiles } from './copy-files.ts';
import { contentPath, type Manifest, originalPath } from './manifest.ts';
import { paceOf, type Watch } from './pace.ts';
import { readRecords } from './read-records.ts';
import { withTexts } from './read-texts.ts';

/** Reads `file`; it stays on the disk, and must stay there while the copy is used. */
export function readCopy(file: Blob, watch: Watch): Promise<Result<Copy, CopyFault>> {
  return faultsAsValues(async () => {
    const pace = paceOf(watch.signal);
    const files = await openCopyFiles(file, pace);
    const onFile = progressOf(files.manifest, watch);
    const records = await readRecords(files, pace, onFile);
    const copy = await withTexts(files, records, pace);
    refuseLooseRecords(copy);
    for (const id of copy.contentIds) {
      await copy.content(id, pace);
      onFile(contentPath(id));
    }
    for (const id of copy.originalIds) {
      await copy.original(id, pace);
      onFile(originalPath(id));
    }
    return copy;
  });
}

/** Progress goes by the bytes of the files that were read. */
function progressOf({ files }: Manifest, { onProgress }: Watch): (path: string) => void {
  const sizes = new Map(files.map(({ path, size }) => [path, size]));
  const total = Math.max(
    1,
    files.reduce((sum, { size }) => sum + size, 0),
  );
  let done = 0;
  return (path) => {
    done += sizes.get(path) ?? 0;
    onProgress(done / total);
  };
}
