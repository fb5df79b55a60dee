/** An open store with a document in it, for tests. */
import { describePassage } from '#core/anchor/anchor.ts';
import { blocksOf, canonicalTextOfSections } from '#core/text/canonical-text.ts';
import { passage } from '#core/text/passage.ts';
import { readPlainText } from '#renderer/formats/plain-text/plain-text.ts';
import { createMemoryHost } from '#renderer/host/memory.ts';
import type { Store } from '#renderer/storage/act.ts';
import { addDocument, type ImportedDocument, revisionIdOf } from '#renderer/storage/documents.ts';
import { openStore } from '#renderer/storage/open-store.ts';
import { sha256Of } from '#renderer/storage/sha256.ts';

/** A fresh store in a database named `name`. */
export async function readyStore(name = 'test'): Promise<Store> {
  const opened = await openStore(createMemoryHost(), name);
  if (opened.kind !== 'ready') throw new Error(`The store is ${opened.kind}`);
  return opened.store;
}

const sampleText = 'The river rose in March. The town moved.';

/** A text of these paragraphs as an importer hands it over, with its canonical text. */
export async function importedText(paragraphs: string) {
  const bytes = new TextEncoder().encode(`A Title\n\n${paragraphs}`);
  const content = readPlainText(bytes, 'sample.txt');
  if (!content.ok) throw new Error(content.error.kind);
  const imported: ImportedDocument = {
    content: content.value,
    original: { sha256: await sha256Of(bytes), mediaType: 'text/plain', name: 'sample.txt', bytes },
    origin: { kind: 'file', name: 'sample.txt' },
  };
  return { ...imported, text: canonicalTextOfSections(content.value.sections) };
}

/** Adds a small document of one paragraph; answers it with the anchor of a passage in it. */
export async function sampleDocument(store: Store, paragraph = sampleText) {
  const { text, ...imported } = await importedText(paragraph);
  const id = await addDocument(store, imported);
  const { sections } = imported.content;
  const start = text.indexOf('rose in March');
  // Not read from the document: another page may have deleted it by now.
  const revisionId = await revisionIdOf(text);
  const described = describePassage(
    { revisionId, text, blocks: blocksOf(sections), language: 'en' },
    passage(start, start + 'rose in March'.length),
  );
  if (!described.ok) throw new Error(described.error.kind);
  return { id, imported, anchor: described.value };
}
