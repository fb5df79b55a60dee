/** Loads pictures that a text names elsewhere, and keeps those that came as one act. */
import type { RevisionId } from '#core/text/document.ts';
import { pictureTypeOf } from '../../../formats/images.ts';
import type { RemotePictures } from '../../../host/host.ts';
import type { Store } from '../../../storage/act.ts';
import { keepPictures } from '../../../storage/loaded-pictures.ts';
import type { OriginalRecord } from '../../../storage/records.ts';
import { sha256Of } from '../../../storage/sha256.ts';

/** So many are loaded at the same time. */
const atOnce = 4;
/** What came is kept before it takes more of the memory, in bytes. */
const mostHeld = 64 * 1024 * 1024;

/** Loads them from the addresses; answers why each that did not come did not. */
export async function loadPictures(
  store: Store,
  pictures: RemotePictures,
  revisionId: RevisionId,
  addresses: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const faults = new Map<string, string>();
  const waiting = [...addresses];
  let came: { readonly address: string; readonly picture: OriginalRecord }[] = [];
  let held = 0;
  const keep = async () => {
    const kept = came;
    [came, held] = [[], 0];
    if (kept.length > 0) await keepPictures(store, revisionId, kept);
  };
  const work = async () => {
    for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
      const loaded = await pictures.load(address);
      const picture = loaded.ok ? await pictureOf(address, loaded.value) : null;
      if (picture === null) {
        faults.set(address, loaded.ok ? 'it is no picture' : loaded.error.reason);
        continue;
      }
      came.push({ address, picture });
      held += picture.bytes.length;
      if (held > mostHeld) await keep();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  await keep();
  return faults;
}

/** The picture; null where its bytes are none that a page shows, whatever its server says. */
async function pictureOf(
  address: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<OriginalRecord | null> {
  const mediaType = pictureTypeOf(bytes);
  if (mediaType === null) return null;
  const name = URL.parse(address)?.pathname.split('/').at(-1)?.slice(0, 120) ?? '';
  return {
    ...{ sha256: await sha256Of(bytes), mediaType, bytes },
    name: name === '' ? 'picture' : name,
  };
}
