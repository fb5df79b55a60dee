/** Asks which tags or collections documents get, and which go. */
import { namesIn } from '#core/library/edit-names.ts';
import type { LibraryFacets } from '#core/library/library-facets.ts';
import { NamesDialog } from '../../desk/names/names-dialog.tsx';
import type { DocumentRecord } from '../../storage/records.ts';
import { documentsWords } from './document-words.ts';
import { useDocumentActs } from './use-document-acts.ts';

type DocumentNamesDialogProps = {
  readonly of: 'tags' | 'collections';
  readonly documents: readonly DocumentRecord[];
  readonly facets: LibraryFacets;
  readonly onClose: () => void;
};

/** Names to add, apart by commas; the names that the documents have, each to be taken off. */
export function DocumentNamesDialog({ of, documents, facets, onClose }: DocumentNamesDialogProps) {
  const { name } = useDocumentActs();
  const [isTags, first] = [of === 'tags', documents[0]?.title ?? ''];
  const whose = documents.length === 1 ? `“${first}”` : documentsWords(documents.length);
  return (
    <NamesDialog
      words={{
        title: `${isTags ? 'Tags' : 'Collections'} of ${whose}`,
        add: isTags ? 'Add tags, apart by commas' : 'Put into collections, apart by commas',
        remove: isTags ? 'Take off' : 'Take out of',
        save: `Save ${of}`,
      }}
      known={facets[of].map(({ value }) => value)}
      present={documents.flatMap((document) => document[of])}
      read={namesIn}
      onSave={(added, removed) => {
        onClose();
        void name(documents, of, added, removed);
      }}
      onClose={onClose}
    />
  );
}
