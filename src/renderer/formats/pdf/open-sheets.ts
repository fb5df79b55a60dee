/** Opens a PDF to show its pages: each is painted onto a canvas, by workers and off the frame. */
import type { PDFPageProxy, RenderTask } from 'pdfjs-dist';
import { type Result, success } from '#shared/result.ts';
import type { FormatFault } from '../format.ts';
import { type Destination, orNull, type PagePlace, placeOf } from './destination.ts';
import { loadPageEngine, type PdfEngine, workerAddresses } from './engine.ts';
import { openPdf, type PdfFile } from './open-pdf.ts';
import { linksOfPage, type PageLink } from './page-links.ts';

/** The open pages. */
export type OpenSheets = {
  /**
   * Paints the page with this index, so many pixels to a point; it gives `canvas` its size. Rejects
   * where the page is damaged, or with the signal's reason where it is aborted.
   */
  readonly paint: (
    index: number,
    canvas: HTMLCanvasElement,
    pixelsPerPoint: number,
    signal: AbortSignal,
  ) => Promise<void>;
  /** The size of the page with this index, in points. */
  readonly sizeOf: (index: number) => Promise<{ readonly width: number; readonly height: number }>;
  /** The links on the page with this index; none where the page is damaged. */
  readonly linksOf: (index: number) => Promise<readonly PageLink[]>;
  /** The place that a link within the PDF leads to; null where there is no such place. */
  readonly placeOf: (destination: Destination) => Promise<PagePlace | null>;
  /** Ends the workers and frees what they hold. */
  readonly close: () => Promise<void>;
};

type StartWorker = (address: string) => Worker;

/** What opening begins with, none of it of a file: the module, and the two workers. */
type Prepared = {
  readonly engine: Promise<PdfEngine>;
  readonly workers: readonly [Worker, Worker];
};

let prepared: Prepared | null = null;

/** Begins what `openSheets` needs, so that it is there with the file. `startWorker` as there. */
export function prepareSheets(startWorker: StartWorker): void {
  prepared ??= prepare(startWorker);
}

/** The pages of `file`; `startWorker` starts a worker of the app's own from an address. */
export async function openSheets(
  file: PdfFile,
  startWorker: StartWorker,
): Promise<Result<OpenSheets, FormatFault>> {
  const { engine: loading, workers } = prepared ?? prepare(startWorker);
  prepared = null;
  const engine = await loading;
  const opened = await openPdf(engine, file, workersOf(engine, workers));
  const end = () => {
    for (const worker of workers) worker.terminate();
  };
  if (!opened.ok) {
    end();
    return opened;
  }
  const { document, close } = opened.value;
  return success({
    async paint(index, canvas, pixelsPerPoint, signal) {
      signal.throwIfAborted();
      const page = await document.getPage(index + 1);
      signal.throwIfAborted();
      await paintPage(engine, page, canvas, pixelsPerPoint, signal);
      page.cleanup();
    },
    async sizeOf(index) {
      const { width, height } = (await document.getPage(index + 1)).getViewport({ scale: 1 });
      return { width, height };
    },
    async linksOf(index) {
      const page = await orNull(document.getPage(index + 1));
      return page === null ? [] : linksOfPage(page);
    },
    placeOf: (destination) => placeOf(document, destination),
    async close() {
      await close();
      end();
    },
  });
}

function prepare(startWorker: StartWorker): Prepared {
  const { reading, drawing } = workerAddresses();
  return { engine: loadPageEngine(), workers: [startWorker(reading), startWorker(drawing)] };
}

/** The worker that reads; the one that draws is found by pdf.js among its options. */
function workersOf({ pdfjs }: PdfEngine, [reading, drawing]: readonly [Worker, Worker]) {
  pdfjs.GlobalWorkerOptions.rendererPorts = [drawing];
  return pdfjs.PDFWorker.create({ port: reading });
}

async function paintPage(
  { pdfjs }: PdfEngine,
  page: PDFPageProxy,
  canvas: HTMLCanvasElement,
  pixelsPerPoint: number,
  signal: AbortSignal,
): Promise<void> {
  const viewport = page.getViewport({ scale: pixelsPerPoint });
  canvas.width = Math.max(1, Math.floor(viewport.width));
  canvas.height = Math.max(1, Math.floor(viewport.height));
  const task: RenderTask = page.render({
    canvas,
    viewport,
    annotationMode: pdfjs.AnnotationMode.ENABLE,
    background: 'white',
  });
  const cancel = () => task.cancel();
  signal.addEventListener('abort', cancel, { once: true });
  try {
    await task.promise;
  } catch (cause) {
    signal.throwIfAborted();
    throw cause;
  } finally {
    signal.removeEventListener('abort', cancel);
  }
}
