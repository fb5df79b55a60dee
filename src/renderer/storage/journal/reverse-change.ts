/** Reverses one record's change without touching what was changed since, or says that it cannot. */
import type { Anchor } from '#core/anchor/anchor.ts';
import { isCarriedFrom } from '#core/anchor/former-places.ts';
import type { Change } from './journal-entry.ts';

/** The record to store instead (null deletes it), or a conflict: it was changed since. */
export type Reversed =
  | { readonly kind: 'record'; readonly record: unknown }
  | { readonly kind: 'conflict' };

/** Fields that the app itself moves on, and the reader never set: that they moved is no conflict. */
const driftingFields: Readonly<Record<string, readonly string[]>> = {
  documents: ['openedAt', 'readingOffset', 'state'],
};

/** A place in a text goes back with the text. */
const meaningOf: Readonly<Record<string, string>> = { readingOffset: 'revisionId' };

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
  return reverseFields(table, before, after, now);
}

type Fields = Readonly<Record<string, unknown>>;

function reverseFields(table: string, before: Fields, after: Fields, now: Fields): Reversed {
  const record = { ...now };
  for (const field of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (!isTouched(before, after, field)) continue;
    const isAsLeft = driftingFields[table]?.includes(field) || isFieldSame(now, after, field);
    // Another field was changed since, and with it the time.
    if (!isAsLeft && field === 'changedAt') continue;
    if (!isAsLeft) return { kind: 'conflict' };
    if (field in before) record[field] = before[field];
    else delete record[field];
  }
  return { kind: 'record', record };
}

function isAlike(table: string, after: unknown, now: unknown): boolean {
  if (!isRecord(after) || !isRecord(now)) return isSame(after, now);
  const still: Record<string, unknown> = { ...now };
  for (const field of driftingFields[table] ?? []) still[field] = after[field];
  for (const field of ['anchor', 'anchors']) {
    if (field in now && isFieldSame(now, after, field)) still[field] = after[field];
  }
  return isSame(after, still);
}

/** Whether the change is of this field, or of the one that gives it its meaning. */
function isTouched(before: Fields, after: Fields, field: string): boolean {
  const meaning = meaningOf[field] ?? field;
  return !isSame(before[field], after[field]) || !isSame(before[meaning], after[meaning]);
}

/** Whether a field is as it was left: an anchor also where its passage was only found again since. */
function isFieldSame(now: Fields, after: Fields, field: string): boolean {
  const [value, was] = [now[field], after[field]];
  if (isSame(value, was)) return true;
  if (field === 'anchor') return isFoundAgain(value, was);
  if (field !== 'anchors' || !Array.isArray(value) || !Array.isArray(was)) return false;
  const isSameOrFound = (one: unknown, index: number) =>
    isSame(one, was[index]) || isFoundAgain(one, was[index]);
  return value.length === was.length && value.every(isSameOrFound);
}

function isFoundAgain(now: unknown, was: unknown): boolean {
  if (!isRecord(now) || !isRecord(was)) return false;
  return isCarriedFrom(now as unknown as Anchor, was as unknown as Anchor);
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
