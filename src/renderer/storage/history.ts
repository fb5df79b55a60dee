/** The history: the reader's acts, latest first, each with what it was about. */
import type { Store } from './act.ts';
import type { Change, JournalEntry } from './journal/journal-entry.ts';
import { undoStacks } from './journal/undo-stacks.ts';

/** One line of the history: an act with whether it stands, or was taken back. */
export type HistoryLine = Pick<JournalEntry, 'sequence' | 'label' | 'at'> & {
  readonly isUndone: boolean;
  /** What the reader knows the thing by: a title, a quote, a prompt; null where it has none. */
  readonly subject: string | null;
};

/** The longest subject, in UTF-16 code units. */
const longestSubject = 160;

/** The acts of the reader, latest first, among the latest `limit` entries of the journal. */
export async function listHistory(store: Store, limit: number): Promise<HistoryLine[]> {
  const { journal, journalParts } = store.database;
  const latest = await journal.orderBy('sequence').reverse().limit(limit).toArray();
  const standing = new Set(undoStacks(latest.toReversed()).undo.map((one) => one.act));
  const acts = latest.filter(
    (entry) => entry.isUndoable && entry.undoes === null && entry.redoes === null,
  );
  const keys = acts.map(({ sequence }): [number, number] => [sequence, 0]);
  const parts = await journalParts.bulkGet(keys);
  return acts.map(({ sequence, label, at }, index) => ({
    ...{ sequence, label, at, isUndone: !standing.has(sequence) },
    subject: subjectOf(parts[index]?.changes ?? []),
  }));
}

/** How far the journal reaches. */
export type HistoryReach = {
  /** How many entries it has; the history lists those that the reader made. */
  readonly entries: number;
  /** When its first act was, in epoch milliseconds; null where it is the first of all, or there is none. */
  readonly beginsAt: number | null;
};

/** How far back the history goes: its oldest acts are let go in time. */
export async function readHistoryReach({ database: { journal } }: Store): Promise<HistoryReach> {
  const [first, last] = await Promise.all([
    journal.orderBy(':id').first(),
    journal.orderBy(':id').last(),
  ]);
  if (first === undefined || last === undefined) return { entries: 0, beginsAt: null };
  const beginsAt = first.sequence === 1 ? null : first.at;
  return { entries: last.sequence - first.sequence + 1, beginsAt };
}

function subjectOf(changes: readonly Change[]): string | null {
  for (const { before, after } of changes) {
    const words = wordsOf(after ?? before);
    if (words !== null) return words.slice(0, longestSubject);
  }
  return null;
}

/** The words by which a record of any table is known; read with care, as old records stay as they were. */
function wordsOf(record: unknown): string | null {
  if (typeof record !== 'object' || record === null) return null;
  const { title, content, anchor, text, statement } = record as Record<string, unknown>;
  const { prompt } = (content ?? {}) as { prompt?: unknown };
  const { quote } = (anchor ?? {}) as { quote?: unknown };
  const found = [title, prompt, quote, text, statement].find((words) => typeof words === 'string');
  return typeof found === 'string' && found !== '' ? found : null;
}
