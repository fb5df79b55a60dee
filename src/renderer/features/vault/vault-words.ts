/** The vault in words: why a snapshot was taken, what moving it came to. */
import type { Requests } from '#shared/ipc.ts';
import { momentWords } from '../../desk/words/date-words.ts';
import type { Unreadable } from '../../storage/find-unreadable.ts';
import type { SnapshotReason } from '../../storage/vault/manifest.ts';
import type { VaultState } from '../../storage/vault/vault-state.ts';

/** Why a snapshot is there, as the list says it. */
export const reasonWords: Readonly<Record<SnapshotReason, string>> = {
  idle: 'by itself, while you rested',
  asked: 'as you asked',
  'before update': 'before an update',
  'before import': 'before a copy was taken in',
  'before migration': 'before the database was rebuilt for a new version',
  'before restore': 'before you went back',
  'after restore': 'after it was restored',
  'new schema': 'when a new version began',
  'journal gap': 'after a gap was found',
};

/** What became of the wish to move the vault; empty where the reader chose no folder. */
export function movedWords(outcome: Requests['moveVault']['output']): string {
  if (!outcome.ok) return `The vault stays where it is: ${outcome.error.reason}.`;
  const words = {
    moved: 'The vault was copied there, every file was compared, and it is used from now on.',
    'taken-over': 'The vault that was in that folder is used from now on.',
    declined: '',
  };
  return words[outcome.value];
}

/** What the vault can still tell of a history: when its last act was, and how many snapshots it has. */
export type HistoryFacts = { readonly lastAt: number | null; readonly snapshots: number };

/**
 * What became of another history that had this desk's name in the vault; `facts` are null while the vault
 * is being read.
 */
export function otherHistoryWords(
  { lastSequence }: NonNullable<VaultState['otherHistory']>,
  facts: HistoryFacts | null,
): string {
  const act = `act ${lastSequence.toLocaleString('en')}`;
  const when = facts === null || facts.lastAt === null ? '' : ` (${momentWords(facts.lastAt)})`;
  const reach = `It goes up to ${act}${when}, and this desk went another way. That happens where an older copy of the profile was put back, or where two devices use one vault.`;
  const safe =
    'Nothing of it was changed or mixed in: this desk is kept under a new name from now on.';
  return [reach, safe, wayBackWords(facts)].filter((words) => words !== '').join(' ');
}

function wayBackWords(facts: HistoryFacts | null): string {
  if (facts === null) return '';
  if (facts.snapshots === 0) return 'It has no snapshot to go back to; its acts stay in the vault.';
  return facts.snapshots === 1
    ? 'The other history’s snapshot is among those below.'
    : `The other history’s ${facts.snapshots} snapshots are among those below.`;
}

/** What one and several records of a table are called. */
const recordWords: Readonly<Record<string, readonly [string, string]>> = {
  trash: ['thing in the trash', 'things in the trash'],
  contents: ['text', 'texts'],
  originals: ['original file', 'original files'],
  journal: ['part of the history', 'parts of the history'],
  journalParts: ['part of the history', 'parts of the history'],
  attempts: ['quiz', 'quizzes'],
};

/** How many records of which tables cannot be read: `2 cards and 1 note are damaged.` */
export function unreadableWords(unreadable: readonly Unreadable[]): string {
  const byTable = Map.groupBy(unreadable, ({ table }) => table);
  const parts = [...byTable].map(([table, { length }]) => {
    const [one, many] = recordWords[table] ?? [table.replace(/s$/, ''), table];
    return `${length} ${length === 1 ? one : many}`;
  });
  const list = new Intl.ListFormat('en').format(parts);
  return `${list} ${unreadable.length === 1 ? 'is' : 'are'} damaged.`;
}
