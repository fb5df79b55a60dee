/** Reverses one record's change without touching what was changed since, or says that it cannot. */
import type { Change } from './journal-entry.ts';

/** The record to store instead (null deletes it), or a conflict: it was changed since. */
export type Reversed =
  | { readonly kind: 'record'; readonly record: unknown }
  | { readonly kind: 'conflict' };

/** Fields that the app itself moves on, and the reader never set: they are left as they are. */
const driftingFields: Readonly<Record<string, readonly string[]>> = {
  documents: ['openedAt', 'readingOffset'],
};

/**
 * What the record should be when `change` is taken back, `now` being what is stored (null: nothing).
 * A change of some fields is taken back in those fields alone, where they still are as the change left
 * them; a record that was added or deleted must still be as it was then.
 */
export function reverseChange(change: Change, now: unknown): Reversed {
  const { table, before, after } = change;
  if (before === null || after === null) {
    const isUnchanged = after === null ? now === null : isAlike(table, after, now);
    return isUnchanged ? { kind: 'record', record: before } : { kind: 'conflict' };
  }
  if (!isRecord(before) || !isRecord(after) || !isRecord(now)) return { kind: 'conflict' };
  return reverseFields(before, after, now);
}

type Fields = Readonly<Record<string, unknown>>;

function reverseFields(before: Fields, after: Fields, now: Fields): Reversed {
  const record = { ...now };
  for (const field of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (isSame(before[field], after[field])) continue;
    const isAsLeft = isSame(now[field], after[field]);
    // Another field was changed since, and with it the time.
    if (!isAsLeft && field === 'changedAt') continue;
    if (!isAsLeft) return { kind: 'conflict' };
    if (field in before) record[field] = before[field];
    else delete record[field];
  }
  return { kind: 'record', record };
}

function isAlike(table: string, after: unknown, now: unknown): boolean {
  const drifting = driftingFields[table];
  if (drifting === undefined || !isRecord(after) || !isRecord(now)) return isSame(after, now);
  const still = Object.fromEntries(drifting.map((field) => [field, after[field]]));
  return isSame(after, { ...now, ...still });
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether two plain values, as IndexedDB keeps them, are equal through and through. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const fields = Object.keys(left);
  return (
    fields.length === Object.keys(right).length &&
    fields.every((field) => field in right && isSame(left[field], right[field]))
  );
}
