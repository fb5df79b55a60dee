/** The shape of every request's payload, checked in main before anything is done with it. */
import * as v from 'valibot';
import type { RequestName, Requests } from '#shared/ipc.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const actLabel = v.nullable(v.pipe(v.string(), v.maxLength(80)));
const fileName = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9.-]{0,120}$/));

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
  openOutsideLink: v.strictObject({ url: v.pipe(v.string(), v.maxLength(2_000)) }),
  reportFault: v.strictObject({ message: v.string(), stack: v.nullable(v.string()) }),
  reportUndo: v.strictObject({ undo: actLabel, redo: actLabel }),
  reportTheme: v.strictObject({
    theme: v.picklist(['system', 'paper', 'sepia', 'dark']),
    background: v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/i)),
  }),
};
