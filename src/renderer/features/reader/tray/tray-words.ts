/** What the tray says of a mark's search and of the places it found. */
import type { Candidate, Placement } from '#core/anchor/placement.ts';
import { ambiguousWords, orphanWords } from '../../../desk/marks/mark-words.ts';

/** Why the mark waits, and so what follows is no more than likely. */
export function fateWords(placement: Placement): string {
  if (placement.kind === 'orphaned') return orphanWords[placement.reason];
  if (placement.kind !== 'ambiguous') return 'It was found now.';
  return ambiguousWords(placement.candidates.length);
}

/** How much of the mark's words stands at a candidate's place. */
export function shareWords({ quoteShare }: Candidate): string {
  if (quoteShare === 1) return 'The same words';
  return `${Math.round(quoteShare * 100)} % of its words`;
}
