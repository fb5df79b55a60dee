/** The shape of every request's payload, checked in main before anything is done with it. */
import * as v from 'valibot';
import { largestSavedPiece, type RequestName, type Requests } from '#shared/ipc.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const fileName = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9.-]{0,120}$/));

const savedFileId = v.pipe(v.string(), v.uuid());
const savedFileName = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9 ._-]{0,119}$/));
const savedPiece = v.pipe(
  v.custom<Uint8Array<ArrayBuffer>>(
    (value) => value instanceof Uint8Array && value.buffer instanceof ArrayBuffer,
    'bytes are expected',
  ),
  v.check(
    ({ length }) => length <= largestSavedPiece,
    `at most ${largestSavedPiece} bytes at a time`,
  ),
);

/** What main remembers of the database. */
export const sentinelShape = v.strictObject({
  databaseId: v.pipe(v.string(), v.uuid()),
  schemaVersion: count,
  counts: v.record(v.pipe(v.string(), v.maxLength(40)), count),
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
  beginSavedFile: v.strictObject({ suggestedName: savedFileName }),
  appendToSavedFile: v.strictObject({ id: savedFileId, index: count, bytes: savedPiece }),
  finishSavedFile: v.strictObject({ id: savedFileId }),
  discardSavedFile: v.strictObject({ id: savedFileId }),
  openOutsideLink: v.strictObject({ url: v.pipe(v.string(), v.maxLength(2_000)) }),
  reportFault: v.strictObject({ message: v.string(), stack: v.nullable(v.string()) }),
  reportTheme: v.strictObject({
    theme: v.picklist(['system', 'paper', 'sepia', 'dark']),
    background: v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/i)),
  }),
};
