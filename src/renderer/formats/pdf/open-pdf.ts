/** Opens a PDF with everything switched off that could run or fetch, and says why one does not open. */
import type { PDFDocumentLoadingTask, PDFDocumentProxy, PDFWorker } from 'pdfjs-dist';
import { failure, type Result, success } from '#shared/result.ts';
import type { FormatFault } from '../format.ts';
import type { PdfEngine } from './engine.ts';

/** The file, and what is known of it. */
export type PdfFile = {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly password?: string | undefined;
};

/** An open PDF; `close` frees what it holds. */
export type OpenPdf = {
  readonly document: PDFDocumentProxy;
  readonly close: () => Promise<void>;
};

/** A picture with more pixels than this, in either direction multiplied, is left out. */
const largestPicture = 120_000_000;

/** The PDF in `file`; the fault where it is locked or damaged. With `worker`, that does the work. */
export async function openPdf(
  { pdfjs, Data, folder }: PdfEngine,
  { name, bytes, password }: PdfFile,
  worker: PDFWorker | null = null,
): Promise<Result<OpenPdf, FormatFault>> {
  const task: PDFDocumentLoadingTask = pdfjs.getDocument({
    // pdf.js takes the bytes away from their owner.
    data: bytes.slice(),
    ...(password === undefined ? {} : { password }),
    ...(worker === null ? {} : { worker }),
    BinaryDataFactory: Data,
    wasmUrl: folder,
    ...{ useWasm: false, useWorkerFetch: false, useSystemFonts: false, enableXfa: false },
    ...{ disableAutoFetch: true, disableStream: true, disableRange: true },
    ...{ maxImageSize: largestPicture, verbosity: 0 },
  });
  try {
    const document = await task.promise;
    return success({ document, close: () => task.destroy() });
  } catch (cause) {
    await task.destroy();
    return failure(faultOf(cause, name));
  }
}

function faultOf(cause: unknown, name: string): FormatFault {
  const kind = cause instanceof Error ? cause.name : '';
  if (kind === 'PasswordException') {
    // The code of a password that was given and is wrong.
    const isWrong = (cause as { code?: unknown }).code === 2;
    return isWrong
      ? { kind: 'password-wrong', words: `That is not the password of “${name}”; try again.` }
      : { kind: 'password-needed', words: `“${name}” is locked; it opens with its password.` };
  }
  const words = `“${name}” is a damaged PDF: its list of pages cannot be read; get it again.`;
  return { kind: 'damaged', words };
}
