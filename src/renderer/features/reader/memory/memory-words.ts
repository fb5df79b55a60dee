/** What memory is called on the screen, and the sessions that review it. */
import type { MemoryLevel, SectionMemory } from '#core/card/memory-of-text.ts';
import type { DocumentId } from '#core/text/document.ts';
import { inFigures, inPercent } from '#core/text/in-figures.ts';
import { sessionPath } from '../../../desk/session/session-source.ts';

/** The levels by name, in the order in which the reader cares. */
export const memoryLevelNames: Readonly<Record<MemoryLevel, string>> = {
  faded: 'Faded, below 70 %',
  fading: 'Fading, below what you want',
  known: 'Known',
  new: 'Not learned yet',
};

/** `3 known, 1 fading, 2 not learned yet.` */
export function memorySummary({ passages, counts, recall }: SectionMemory): string {
  if (passages === 0) return 'Remembered: nothing has a card yet.';
  const parts = [
    [counts.known, 'known'],
    [counts.fading, 'fading'],
    [counts.faded, 'faded'],
    [counts.new, 'not learned yet'],
  ] as const;
  const said = parts
    .filter(([count]) => count > 0)
    .map(([count, name]) => `${inFigures(count)} ${name}`);
  const mean = recall === null ? '' : ` Recall now ${percentOf(recall)}.`;
  return `Remembered: ${said.join(', ')}.${mean}`;
}

/** `93 %`: 100 only where nothing is missing. */
export function percentOf(share: number): string {
  return inPercent(share === 1 ? 1 : Math.min(0.99, share));
}

/** The address of the session that reviews what is due of a document, or of a section of it. */
export function reviewPath(documentId: DocumentId, heading: string | null): string {
  const section = heading === null ? '' : ` section:"${heading.replace(/["\\]/g, '*')}"`;
  return sessionPath({ kind: 'query', way: 'study', query: `doc:${documentId}${section}` });
}
