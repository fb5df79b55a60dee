/** What is wrong with the reader's database, in words. */

import { heldWords, timeWords } from '../../desk/restore/held-words.ts';
import type { OpenedStore } from '../../storage/opened-store.ts';

/** Everything that opening can come to but a database that may be used. */
export type Problem = Exclude<OpenedStore, { kind: 'ready' }>;

/** The problem in one sentence. */
export function titleOf(problem: Problem): string {
  switch (problem.kind) {
    case 'lost':
      return 'The database that held your documents, highlights and cards is not there.';
    case 'older':
      return 'The database is older than the one that was last in use.';
    case 'damaged':
      return 'The database cannot be opened.';
    case 'newer':
      return 'A newer Plenum has written this database.';
  }
}

/** What is known of it, and what can be done. */
export function detailOf(problem: Problem): string {
  switch (problem.kind) {
    case 'lost': {
      if (problem.sentinel === null) return 'What was noted of it is gone too, but it was kept.';
      const { counts, notedAt } = problem.sentinel;
      return `It held ${heldWords(counts)} when it was last noted, on ${timeWords(notedAt)}.`;
    }
    case 'older': {
      const { lastSequence, sentinel } = problem;
      const missing = sentinel.lastSequence - lastSequence;
      return `It lacks the last ${missing} ${missing === 1 ? 'thing' : 'things'} that you did, up to ${timeWords(sentinel.notedAt)}.`;
    }
    case 'damaged':
      return `The system says: ${problem.reason}. Quit every other Plenum window, make sure that the disk is not full, and try again; your files stay where they are.`;
    case 'newer':
      return 'Update this Plenum to open it. It was left untouched.';
  }
}
