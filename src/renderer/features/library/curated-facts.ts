/** Adds the facts that the app brings for its own documents: once, as facts that are accepted. */
import { anchorsOfFact } from '#core/quiz/anchor-fact.ts';
import type { Fact } from '#core/quiz/fact.ts';
import { readFacts } from '#core/quiz/read-facts.ts';
import { storedFactId } from '#core/quiz/stored-fact.ts';
import { anchoringTextOf } from '../../desk/marks/place-anchors.ts';
import type { Host } from '../../host/host.ts';
import type { Store } from '../../storage/act.ts';
import { keptRevision, listDocuments, wasSeeded } from '../../storage/documents.ts';
import { addFacts, type NewFact } from '../../storage/facts.ts';
import type { DocumentRecord } from '../../storage/records.ts';
import { revisionsOf } from '../../storage/revisions.ts';
import { faultOf, type LibraryFault } from './bundled-library.ts';

/**
 * Adds the facts of every bundled document in the library that never had them; answers what was wrong
 * with the others. A document without facts of its own is passed over.
 */
export async function addCuratedFacts(store: Store, host: Host): Promise<LibraryFault[]> {
  const faults: LibraryFault[] = [];
  for (const document of await listDocuments(store)) {
    if (document.origin.kind !== 'bundled') continue;
    const file = document.origin.file.replace(/\.txt$/, '.facts.json');
    if (await wasSeeded(store, file)) continue;
    const fault = await addFactsOf(store, host, document, file);
    if (fault !== null) faults.push(fault);
  }
  return faults;
}

async function addFactsOf(
  store: Store,
  host: Host,
  document: DocumentRecord,
  file: string,
): Promise<LibraryFault | null> {
  const read = await host.readBundledFile(file);
  if (!read.ok) {
    const isNone = read.error.kind === 'missing' && read.error.expectedSha256 === 'none';
    return isNone ? null : faultOf(read.error);
  }
  const facts = factsIn(read.value.bytes);
  if (typeof facts === 'string') return { file, words: `The facts in ${file} ${facts}.` };
  const placed = await placedFacts(store, document, facts);
  if (placed === null) return { file, words: `The facts in ${file} are of another text.` };
  await addFacts(store, placed, { file, sha256: read.value.entry.sha256 });
  return null;
}

/** The facts in the file; in words, what is wrong with it. */
function factsIn(bytes: Uint8Array): readonly Fact[] | string {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return 'cannot be read: they are not JSON';
  }
  const read = readFacts(value);
  return read.ok ? read.value : `cannot be read: ${read.error.at} should be ${read.error.expected}`;
}

/** The facts with their places in the latest revision that has all their quotes; null where none has. */
async function placedFacts(
  store: Store,
  { id: documentId }: DocumentRecord,
  facts: readonly Fact[],
): Promise<readonly NewFact[] | null> {
  for (const { id } of await revisionsOf(store, documentId)) {
    const revision = await keptRevision(store, id);
    if (revision === null) continue;
    const text = anchoringTextOf(revision);
    const placed = facts.flatMap((fact): NewFact[] => {
      const anchors = anchorsOfFact(fact, text);
      if (anchors === null) return [];
      const own = { id: storedFactId(documentId, fact.id), documentId, anchors };
      return [{ ...fact, ...own, origin: 'curated', state: 'accepted', tags: [] }];
    });
    if (placed.length === facts.length) return placed;
  }
  return null;
}
