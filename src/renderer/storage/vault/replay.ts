/** Does acts over records in memory: what each record that they touch is after the last of them. */
import { type Keep, type WholeEntry, writeOnceTables } from './vault-source.ts';

/** The end of a row of acts. A change names the whole record after it, so the last one is what counts. */
export class Replay {
  /** By table and key: the record, or null where it was deleted. */
  readonly records = new Map<string, Map<string, unknown>>();
  /** Meta records by name. */
  readonly meta = new Map<string, string>();
  /** The write-once records that the acts kept, each once. */
  readonly keeps = new Map<string, Keep>();

  /** Does one act more. */
  add({ entry, parts }: WholeEntry): void {
    for (const { changes } of parts) {
      for (const { table, key, after } of changes) this.of(table).set(key, after ?? null);
    }
    for (const { name, value } of entry.meta) this.meta.set(name, value);
    for (const keep of entry.keeps) this.addKeep(keep);
  }

  /** Notes a write-once record. */
  addKeep(keep: Keep): void {
    if (!writeOnceTables.includes(keep.table)) return;
    this.keeps.set(`${keep.table}/${keep.key}`, keep);
  }

  /** What the acts left of `table`. */
  of(table: string): Map<string, unknown> {
    const known = this.records.get(table);
    if (known !== undefined) return known;
    const records = new Map<string, unknown>();
    this.records.set(table, records);
    return records;
  }
}
