/** Reads the bundled library from the app's own resources. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BundledFolder } from '#shared/bundled-library.ts';
import { isMissing } from './durable-file.ts';

/** The bundled library in `folder`. Faults other than a missing file are thrown. */
export function openBundledFolder(folder: string): BundledFolder {
  return {
    async read(file) {
      try {
        return new Uint8Array(await readFile(join(folder, file)));
      } catch (cause) {
        if (isMissing(cause)) return null;
        throw cause;
      }
    },
    sha256: async (bytes) => createHash('sha256').update(bytes).digest('hex'),
    decode: (bytes) => new TextDecoder().decode(bytes),
  };
}
