/** Reads files in a worker, with progress, until it is done, given up, or silent for too long. */
import type { Section } from '#core/text/document.ts';
import { failure, type Result, success } from '#shared/result.ts';
import type { FormatFault, GivenFile, ReadDocument, ReadOptions } from '../formats/format.ts';
import { trustedWorkerUrl } from '../host/trusted-worker-url.ts';
import workerAddress from './import-file.worker.ts?worker&url';
import type { ImportAnswer, ImportTask, SentDocument } from './import-task.ts';

/** A file's document, what was worked out of its text, and the SHA-256 of the file. */
export type ImportedFile = ReadDocument &
  Pick<SentDocument, 'words' | 'traces'> & { readonly sha256: string };

/** A worker that says nothing for so long, in milliseconds, will never be done. */
const longestSilence = 30_000;

/** A worker is kept for the next file so long, in milliseconds. */
const idleTime = 20_000;

let idle: { readonly worker: Worker; readonly timer: number } | null = null;

/**
 * The document in `file`, or the fault in one sentence. What the reader of the format does wrong is a
 * fault too. Rejects with the signal's reason where it is aborted.
 */
export async function importInWorker(
  file: GivenFile,
  { onProgress = () => undefined, signal, ...choice }: ReadOptions = {},
): Promise<Result<ImportedFile, FormatFault>> {
  signal?.throwIfAborted();
  const worker = takeWorker();
  try {
    const answered = answerOf(worker, file.name, onProgress, signal);
    worker.postMessage({ file, choice } satisfies ImportTask);
    const imported = await answered;
    keepForNext(worker);
    return imported;
  } catch (cause) {
    worker.terminate();
    if (!(cause instanceof WorkerFault)) throw cause;
    return failure(cause.fault);
  }
}

/** Has a worker stand ready for a file that is about to come. */
export function prepareImport(): void {
  if (idle === null) keepForNext(takeWorker());
}

/** The worker was of no use any more, for a reason that the reader is told. */
class WorkerFault extends Error {
  readonly fault: FormatFault;

  constructor(fault: FormatFault) {
    super(fault.words);
    this.fault = fault;
  }
}

function takeWorker(): Worker {
  if (idle === null) return new Worker(trustedWorkerUrl(workerAddress), { type: 'module' });
  const { worker, timer } = idle;
  clearTimeout(timer);
  idle = null;
  return worker;
}

function keepForNext(worker: Worker): void {
  if (idle !== null) {
    worker.terminate();
    return;
  }
  const end = () => {
    worker.terminate();
    idle = null;
  };
  idle = { worker, timer: window.setTimeout(end, idleTime) };
}

function answerOf(
  worker: Worker,
  name: string,
  onProgress: (share: number) => void,
  signal: AbortSignal | undefined,
): Promise<Result<ImportedFile, FormatFault>> {
  const sections: Section[] = [];
  const listening = new AbortController();
  return new Promise<Result<ImportedFile, FormatFault>>((resolve, reject) => {
    const fail = (fault: FormatFault) => reject(new WorkerFault(fault));
    let watchdog = 0;
    const watch = () => {
      clearTimeout(watchdog);
      watchdog = window.setTimeout(() => fail(tooLong(name)), longestSilence);
    };
    const onAnswer = (answer: ImportAnswer) => {
      watch();
      if (answer.kind === 'progress') onProgress(answer.share);
      else if (answer.kind === 'sections')
        for (const section of answer.sections) sections.push(section);
      else if (answer.kind === 'broken') fail(broken(name, answer.error));
      else resolve(documentOf(answer, sections));
    };
    const until = { signal: listening.signal };
    listening.signal.addEventListener('abort', () => clearTimeout(watchdog));
    worker.addEventListener('message', ({ data }) => onAnswer(data as ImportAnswer), until);
    worker.addEventListener('error', ({ message }) => fail(broken(name, message)), until);
    signal?.addEventListener('abort', () => reject(signal.reason), until);
    watch();
  }).finally(() => listening.abort());
}

function documentOf(
  { result, sha256 }: Extract<ImportAnswer, { kind: 'done' }>,
  sections: readonly Section[],
): Result<ImportedFile, FormatFault> {
  if (!result.ok) return result;
  const { content, ...rest } = result.value;
  return success({ ...rest, sha256, content: { ...content, sections } });
}

function tooLong(name: string): FormatFault {
  const words = `“${name}” was given up: nothing was read of it for half a minute; it may be damaged.`;
  return { kind: 'took-too-long', words };
}

function broken(name: string, error: string): FormatFault {
  return {
    kind: 'failed',
    words: `“${name}” could not be read, through a fault of the app: ${error}.`,
  };
}
