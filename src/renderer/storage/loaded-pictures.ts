/** The pictures that a text names elsewhere, and that the reader had loaded. */
import type { RevisionId } from '#core/text/document.ts';
import { act, type Store } from './act.ts';
import type { OriginalRecord } from './records.ts';

/** Keeps pictures with the revision that names them, as one act. One that is kept already is kept anew. */
export async function keepPictures(
  store: Store,
  revisionId: RevisionId,
  pictures: readonly { readonly address: string; readonly picture: OriginalRecord }[],
): Promise<void> {
  const { revisions, originals } = store.database;
  await act(store, 'Load pictures', ['revisions', 'originals'], async () => {
    const revision = await revisions.get(revisionId);
    if (revision === undefined) throw new Error(`The revision ${revisionId} is not kept`);
    const addresses = new Set(pictures.map(({ address }) => address));
    const others = (revision.loaded ?? []).filter(({ address }) => !addresses.has(address));
    await originals.bulkPut(pictures.map(({ picture }) => picture));
    await revisions.put({
      ...revision,
      images: [
        ...new Set([...(revision.images ?? []), ...pictures.map(({ picture }) => picture.sha256)]),
      ],
      loaded: [
        ...others,
        ...pictures.map(({ address, picture: { sha256 } }) => ({ address, sha256 })),
      ],
    });
  });
}

/** The SHA-256 of each loaded picture by its address, of all versions of the document. */
export async function loadedPictures(
  { database }: Store,
  documentId: string,
): Promise<ReadonlyMap<string, string>> {
  const revisions = await database.revisions.where({ documentId }).toArray();
  return new Map(
    revisions.flatMap(({ loaded = [] }) => loaded.map(({ address, sha256 }) => [address, sha256])),
  );
}
