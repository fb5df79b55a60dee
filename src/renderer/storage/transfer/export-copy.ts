/** Writes everything of the reader into one file: the copy. */
import type { RevisionId } from '#core/text/document.ts';
import { failure, type Result, success } from '#shared/result.ts';
import type { SavingFault, SavingFile } from '../../host/host.ts';
import type { Store } from '../act.ts';
import { countAll } from '../counts.ts';
import { jsonOfContent } from '../kept-content.ts';
import { journaledTables } from '../records.ts';
import { schemaVersion } from '../schema-version.ts';
import { CopyError } from './copy-fault.ts';
import { CopyWriter } from './copy-writer.ts';
import { exportRecords } from './export-records.ts';
import {
  contentPath,
  formatName,
  formatVersion,
  originalPath,
  originalsIndexPath,
} from './manifest.ts';
import { OutgoingFile, SavingError } from './outgoing-file.ts';
import { type Pace, paceOf, type Watch } from './pace.ts';

/** What a written copy holds. */
export type WrittenCopy = { readonly records: number; readonly bytes: number };

/** Why no copy was written; nothing is left of it. */
export type ExportFault = SavingFault | { readonly kind: 'cancelled' };

/** A text with its file counts for so many records in the progress. */
const textWeight = 20;

/**
 * Writes a copy of `store` into `file`, and finishes it; after a fault `file` is discarded. The records
 * are those of one moment; nothing is held but their packed form and one text or file at a time.
 */
export async function exportCopy(
  store: Store,
  file: SavingFile,
  appVersion: string,
  watch: Watch,
): Promise<Result<WrittenCopy, ExportFault>> {
  const outgoing = new OutgoingFile(file);
  try {
    const written = await writeCopy(store, outgoing, appVersion, watch);
    await outgoing.finish();
    return success(written);
  } catch (cause) {
    await outgoing.discard();
    if (cause instanceof SavingError) return failure(cause.fault);
    if (cause instanceof CopyError) return failure({ kind: 'cancelled' });
    throw cause;
  }
}

async function writeCopy(
  store: Store,
  outgoing: OutgoingFile,
  appVersion: string,
  { signal, onProgress }: Watch,
): Promise<WrittenCopy> {
  const { database } = store;
  const counts = await countAll(database, journaledTables);
  const records = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const total = Math.max(1, records + 2 * textWeight * (counts['revisions'] ?? 0));
  let done = 0;
  const onStep = (weight: number) => {
    done += weight;
    onProgress(Math.min(1, done / total));
  };
  const writer = new CopyWriter(outgoing);
  const exportedAt = store.now();
  const { databaseId, contents, originals } = await exportRecords(database, writer, signal, onStep);
  const texts = { store, writer, outgoing, pace: paceOf(signal), onStep };
  await exportContents(texts, contents);
  await exportOriginals(texts, originals);
  const format = { format: formatName, version: formatVersion } as const;
  const facts = { ...format, appVersion, schemaVersion, databaseId, exportedAt };
  return { records, bytes: await writer.end(facts, texts.pace) };
}

type Texts = {
  readonly store: Store;
  readonly writer: CopyWriter;
  readonly outgoing: OutgoingFile;
  readonly pace: Pace;
  readonly onStep: (weight: number) => void;
};

async function exportContents(
  { store, writer, outgoing, pace, onStep }: Texts,
  ids: ReadonlySet<RevisionId>,
): Promise<void> {
  for (const id of ids) {
    const kept = await store.database.contents.get(id);
    if (kept === undefined) throw new Error(`The text of the revision ${id} is not stored`);
    const json = [`{"id":${JSON.stringify(id)},"content":`, ...jsonOfContent(kept.content), '}'];
    const bytes = encoded(json.join(''));
    await writer.add({ path: contentPath(id), bytes, records: 1 }, pace);
    await outgoing.settle();
    onStep(textWeight);
  }
}

async function exportOriginals(
  { store, writer, outgoing, pace, onStep }: Texts,
  hashes: ReadonlySet<string>,
): Promise<void> {
  const index: unknown[] = [];
  for (const hash of hashes) {
    const original = await store.database.originals.get(hash);
    if (original === undefined) throw new Error(`The original file ${hash} is not stored`);
    const { name, mediaType, bytes } = original;
    index.push({ sha256: hash, name, mediaType });
    const isPacked = !mediaType.startsWith('text/');
    await writer.add({ path: originalPath(hash), bytes, records: 1, isPacked }, pace);
    await outgoing.settle();
    onStep(textWeight);
  }
  const bytes = encoded(JSON.stringify(index, null, 1));
  await writer.add({ path: originalsIndexPath, bytes, records: index.length }, pace);
}

function encoded(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
