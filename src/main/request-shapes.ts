/** The shape of every request's payload, checked in main before anything is done with it. */
import * as v from 'valibot';
import type { RequestName, Requests } from '#shared/ipc.ts';
import { longestAddress, mostPictures, webPictureAt } from '#shared/remote-picture.ts';
import { largestSavedPiece } from '#shared/saved-file.ts';
import { largestChunk, vaultFileName, vaultFolders } from '#shared/vault-files.ts';
import { mostWatchedFiles } from '#shared/watched-folder.ts';

const actLabel = v.nullable(v.pipe(v.string(), v.maxLength(80)));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const vaultFile = {
  folder: v.picklist(vaultFolders),
  name: v.pipe(v.string(), v.regex(vaultFileName)),
};
/** Bytes in a buffer of their own, at most `most` of them. */
const bytesUpTo = (most: number) =>
  v.pipe(
    v.custom<Uint8Array<ArrayBuffer>>(
      (value) => value instanceof Uint8Array && value.buffer instanceof ArrayBuffer,
      'bytes are expected',
    ),
    v.check(({ length }) => length <= most, `at most ${most} bytes at a time`),
  );
const chunk = bytesUpTo(largestChunk);
const fileName = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9.-]{0,120}$/));

const pictureAddress = v.pipe(
  v.string(),
  v.maxLength(longestAddress),
  v.check((address) => webPictureAt(address) !== null, 'a web address is expected'),
);

const savedFileId = v.pipe(v.string(), v.uuid());
const savedFileName = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9][A-Za-z0-9 ._-]{0,119}\.(?:plenum|svg|png|csv|json)$/),
);

/** What main remembers of the database. The first version had one database, and counted no acts here. */
export const sentinelShape = v.strictObject({
  databaseName: v.optional(v.pipe(v.string(), v.regex(/^[a-z][a-z0-9 -]{0,59}$/)), 'plenum'),
  databaseId: v.pipe(v.string(), v.uuid()),
  schemaVersion: count,
  counts: v.record(v.pipe(v.string(), v.maxLength(40)), count),
  lastSequence: v.optional(count, 0),
  notedAt: count,
});

/** One schema for each request; objects with keys of their own are refused. */
export const requestShapes: {
  readonly [N in RequestName]: v.GenericSchema<unknown, Requests[N]['input']>;
} = {
  readBundledFile: v.strictObject({ file: fileName }),
  listBundledFiles: v.null(),
  readSentinel: v.null(),
  writeSentinel: sentinelShape,
  listVaultFiles: v.strictObject({ folder: vaultFile.folder }),
  readVaultFile: v.strictObject({
    ...vaultFile,
    from: count,
    length: v.pipe(count, v.maxValue(largestChunk)),
  }),
  appendVaultFile: v.strictObject({ ...vaultFile, bytes: chunk, expectedSize: count }),
  writeVaultFile: v.strictObject({ ...vaultFile, bytes: chunk, from: count, isLast: v.boolean() }),
  removeVaultFile: v.strictObject(vaultFile),
  measureVault: v.null(),
  moveVault: v.null(),
  setAsideDatabases: v.null(),
  beginSavedFile: v.strictObject({ suggestedName: savedFileName }),
  appendToSavedFile: v.strictObject({
    id: savedFileId,
    index: count,
    bytes: bytesUpTo(largestSavedPiece),
  }),
  finishSavedFile: v.strictObject({ id: savedFileId }),
  discardSavedFile: v.strictObject({ id: savedFileId }),
  chooseFiles: v.strictObject({ isSeveral: v.boolean() }),
  takeOfferedFiles: v.null(),
  readOfferedFile: v.strictObject({ id: v.pipe(v.string(), v.uuid()) }),
  chooseWatchedFolder: v.null(),
  stopWatching: v.null(),
  readWatchedFolder: v.null(),
  listWatchedFiles: v.null(),
  settleWatchedFiles: v.strictObject({
    ids: v.pipe(v.array(v.pipe(v.string(), v.uuid())), v.maxLength(mostWatchedFiles)),
  }),
  openOutsideLink: v.strictObject({ url: v.pipe(v.string(), v.maxLength(2_000)) }),
  askForPictures: v.strictObject({
    address: pictureAddress,
    others: v.pipe(v.array(pictureAddress), v.maxLength(mostPictures)),
  }),
  loadPicture: v.strictObject({ address: pictureAddress }),
  reportFault: v.strictObject({ message: v.string(), stack: v.nullable(v.string()) }),
  reportUndo: v.strictObject({ undo: actLabel, redo: actLabel }),
  reportTheme: v.strictObject({
    theme: v.picklist(['system', 'paper', 'sepia', 'dark']),
    background: v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/i)),
  }),
};
