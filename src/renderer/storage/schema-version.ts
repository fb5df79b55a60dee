/** The number of the schema, apart from what its versions are: the first script asks for no more. */

/** The newest schema version this program writes: how many there are in `schemaVersions`. */
export const schemaVersion = 4;

/** The schema version of a stored database, by IndexedDB's own `version` of it: Dexie counts in tens. */
export function versionOfStored(version: number): number {
  return Math.max(1, Math.floor(version / 10));
}
