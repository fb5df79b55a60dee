/** Whether a record that was read is the one that was written, where its key tells: files and texts. */
import { canonicalTextOfSections, canonicalTextOfTree } from '#core/text/canonical-text.ts';
import { revisionIdOf } from './documents.ts';
import { unpackedContent } from './kept-content.ts';
import type { ContentRecord, OriginalRecord } from './records.ts';
import { sha256Of } from './sha256.ts';

/**
 * A file must have the SHA-256 that it is known by; a text must have that of its words, which the tree
 * of each section must spell. Of other records nothing is known: the answer is yes.
 */
export async function isAsWritten(table: string, record: unknown): Promise<boolean> {
  if (table === 'originals') {
    const { sha256, bytes } = record as OriginalRecord;
    return (await sha256Of(bytes)) === sha256;
  }
  if (table !== 'contents') return true;
  try {
    const { id, content } = record as ContentRecord;
    const { sections } = await unpackedContent(content);
    const isSpelled = sections.every(({ tree, text }) => canonicalTextOfTree(tree) === text);
    return isSpelled && (await revisionIdOf(canonicalTextOfSections(sections))) === id;
  } catch {
    // What is not even the shape of a text was not written so.
    return false;
  }
}
