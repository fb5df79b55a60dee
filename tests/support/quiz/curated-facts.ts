/** The facts that the app brings, as the reader keeps them: for tests and measurements. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnchoringText } from '#core/anchor/anchor.ts';
import { anchorsOfFact } from '#core/quiz/anchor-fact.ts';
import { readFacts } from '#core/quiz/read-facts.ts';
import { type StoredFact, storedFactId } from '#core/quiz/stored-fact.ts';
import { blocksOf, canonicalTextOfSections } from '#core/text/canonical-text.ts';
import type { DocumentId, RevisionId } from '#core/text/document.ts';
import { readPlainText } from '#renderer/formats/plain-text/plain-text.ts';

const library = join(import.meta.dirname, '../../../resources/library');
const name = 'chinas-technological-self-reliance';

/** The article that they are of. */
export function curatedText(): AnchoringText {
  const read = readPlainText(readFileSync(join(library, `${name}.txt`)), name);
  if (!read.ok) throw new Error(read.error.kind);
  const { sections } = read.value;
  const text = canonicalTextOfSections(sections);
  return { revisionId: 'r' as RevisionId, text, blocks: blocksOf(sections), language: 'en' };
}

/** The curated facts, as those of the document `documentId`. */
export function curatedFacts(documentId: string): readonly StoredFact[] {
  const article = curatedText();
  const read = readFacts(JSON.parse(readFileSync(join(library, `${name}.facts.json`), 'utf8')));
  if (!read.ok) throw new Error(read.error.at);
  return read.value.map((fact) => ({
    ...fact,
    id: storedFactId(documentId as DocumentId, fact.id),
    documentId: documentId as DocumentId,
    anchors: anchorsOfFact(fact, article) ?? [],
    ...{ origin: 'curated', state: 'accepted', tags: [], createdAt: 0, changedAt: 0 },
  }));
}
