/** What the text of a document tells of it: its title, its author, its language. */
import type { DocumentId, RevisionContent } from '#core/text/document.ts';
import type { Store } from './act.ts';
import type { DocumentRecord } from './records.ts';

/** What `content` tells of the document, but for what the reader wrote instead of what the text before it told. */
export async function toldByText(
  { database: { documents, contents } }: Store,
  documentId: DocumentId,
  { title, byline, language }: RevisionContent,
): Promise<Pick<DocumentRecord, 'title' | 'byline' | 'language'>> {
  const told = { title, byline, language };
  const document = await documents.get(documentId);
  const before = document && (await contents.get(document.revisionId))?.content;
  if (document === undefined || before === undefined) return told;
  const isOwn = (name: keyof typeof told) => document[name] !== before[name];
  return {
    title: isOwn('title') ? document.title : title,
    byline: isOwn('byline') ? document.byline : byline,
    language: isOwn('language') ? document.language : language,
  };
}
