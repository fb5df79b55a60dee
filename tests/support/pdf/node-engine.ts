/** pdf.js as it runs in Node: for tests of what is read, without a browser. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PdfEngine, Pdfjs } from '../../../src/renderer/formats/pdf/engine.ts';

const folder = join(import.meta.dirname, '../../../node_modules/pdfjs-dist/');

/** The engine; it is loaded with the first call. */
export async function nodeEngine(): Promise<PdfEngine> {
  // The build for old browsers is the one for Node; it tells of what Node has no use for.
  const warn = console.warn;
  console.warn = () => undefined;
  const path = join(folder, 'legacy/build/pdf.mjs');
  const pdfjs = (await import(/* @vite-ignore */ path)) as Pdfjs;
  console.warn = warn;
  return { pdfjs, Data: FolderData, folder: join(folder, 'wasm/') };
}

class FolderData {
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    const place = kind === 'cMapUrl' ? 'cmaps' : 'standard_fonts';
    return new Uint8Array(readFileSync(join(folder, place, filename)));
  }
}
