/** Brings the records of an older copy to the present schema, one version after the other. */
import { recordOfVersion2 } from '../record-of-version-2.ts';
import { recordOfVersion3 } from '../record-of-version-3.ts';
import { schemaVersion } from '../schema-version.ts';

/** A record with the table that it is of; `contents` counts as a table. */
export type TableRecord = { readonly table: string; readonly record: unknown };

/** What a record of one version is in the next: mostly one record, none or several where tables were cut anew. */
export type RecordUpgrade = (from: TableRecord) => readonly TableRecord[];

/** The schema's version when copies first were written. */
export const oldestCopyVersion = 2;

/**
 * The upgrade to version 3 is the first of the list; one is added with every version of the schema.
 * They are pure, and never changed once they shipped.
 */
export const recordUpgrades: readonly RecordUpgrade[] = [
  ({ table, record }) => [{ table, record: recordOfVersion2(table, record) }],
  ({ table, record }) => [{ table, record: recordOfVersion3(table, record) }],
];

/** Whether a copy of this version of the schema can be brought to the present one. */
export function isKnownVersion(version: number): boolean {
  return version >= oldestCopyVersion && version <= schemaVersion;
}

/** A record of a copy of `version` as the present schema has it. */
export function upgradeRecord(
  from: TableRecord,
  version: number,
  upgrades: readonly RecordUpgrade[] = recordUpgrades,
): readonly TableRecord[] {
  return upgrades
    .slice(version - oldestCopyVersion)
    .reduce<readonly TableRecord[]>((records, upgrade) => records.flatMap(upgrade), [from]);
}
