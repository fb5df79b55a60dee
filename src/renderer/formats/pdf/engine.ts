/** Loads pdf.js and what it needs: files of the app's own, which nothing else loads. */

/** The module of pdf.js. */
export type Pdfjs = typeof import('pdfjs-dist');

/** Where pdf.js finds what a PDF leaves out: maps of characters, and the fonts that every reader must have. */
export type PdfData = { fetch(file: { kind: string; filename: string }): Promise<Uint8Array> };

/** What a PDF is opened with: the module, and how it finds its data. */
export type PdfEngine = {
  readonly pdfjs: Pdfjs;
  readonly Data: new () => PdfData;
  /** Where the parts of pdf.js lie that are loaded only for pictures of a rare kind; ends with `/`. */
  readonly folder: string;
};

/** The engine of a page, which hands the work to workers of its own. */
export async function loadPageEngine(): Promise<PdfEngine> {
  const folder = folderOfFiles();
  const pdfjs: Pdfjs = await import(/* @vite-ignore */ `${folder}pdf.js`);
  return { pdfjs, Data: BundledData, folder };
}

/** The engine of a worker, in which pdf.js does all of its work at once. */
export async function loadWorkerEngine(): Promise<PdfEngine> {
  // The script takes a place without a window for its own worker, and would answer our messages.
  const place = globalThis as { window?: unknown };
  place.window = globalThis;
  await import(/* @vite-ignore */ `${folderOfFiles()}worker.js`);
  delete place.window;
  return loadPageEngine();
}

/** The addresses of the scripts of the page's workers: one reads the PDF, the other draws it. */
export function workerAddresses(): { readonly reading: string; readonly drawing: string } {
  const folder = folderOfFiles();
  return { reading: `${folder}worker.js`, drawing: `${folder}renderer.js` };
}

/** The folder beside the page; a worker's own script lies in the folder `assets` beside it. */
function folderOfFiles(): string {
  const here = self.location.href.replace(/#.*$/s, '').replace(/assets\/[^/]*$/, '');
  return new URL('pdf/', here).href;
}

type DataFile = { readonly files: Readonly<Record<string, string>> };

/** The data as scripts: the page may load those, and nothing else. */
class BundledData implements PdfData {
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    const script = kind === 'cMapUrl' ? 'cmaps.js' : 'fonts.js';
    const { files }: DataFile = await import(/* @vite-ignore */ `${folderOfFiles()}${script}`);
    const file = files[filename];
    if (file === undefined) throw new Error(`There is no ${kind} ${filename}`);
    return Uint8Array.from(atob(file), (byte) => byte.charCodeAt(0));
  }
}
