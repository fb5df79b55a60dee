/** What the pictures of a page share: which of those elsewhere were loaded, and how one is. */
import { createContext, type ReactNode, useContext, useState } from 'react';
import { counted } from '#core/text/in-figures.ts';
import { picturesElsewhere } from '#core/text/pictures-elsewhere.ts';
import { mostPictures, webPictureAt } from '#shared/remote-picture.ts';
import { useStored, useSurroundings } from '../../../desk/surroundings/surroundings.tsx';
import { loadedPictures } from '../../../storage/loaded-pictures.ts';
import { useAnnounce } from '../../../ui/announcer.tsx';
import type { ReadableDocument } from '../use-opened-document.ts';

/** The pictures elsewhere, by their addresses. */
type PagePictures = {
  /** The SHA-256 of each that is kept. */
  readonly loaded: ReadonlyMap<string, string>;
  readonly loading: ReadonlySet<string>;
  /** Why those that were wanted did not come. */
  readonly faults: ReadonlyMap<string, string>;
  /** Asks the reader for one, and all others with it; null where none can be loaded. */
  readonly load: ((address: string) => Promise<void>) | null;
};

const nothing: PagePictures = {
  ...{ loaded: new Map(), loading: new Set(), faults: new Map(), load: null },
};
const PagePicturesContext = createContext(nothing);

/** The pictures of the page around. */
export function usePagePictures(): PagePictures {
  return useContext(PagePicturesContext);
}

type PagePicturesProviderProps = {
  readonly readable: ReadableDocument;
  readonly children: ReactNode;
};

/** Hands the pictures of `readable` to its page. */
export function PagePicturesProvider({ readable, children }: PagePicturesProviderProps) {
  const { store, host } = useSurroundings();
  const announce = useAnnounce();
  const { document: record, revision } = readable;
  const loaded = useStored(() => loadedPictures(store, record.id), [record.id]) ?? nothing.loaded;
  const [loading, setLoading] = useState(nothing.loading);
  const [faults, setFaults] = useState(nothing.faults);
  const { pictures } = host;

  async function load(address: string): Promise<void> {
    if (pictures === null || loading.has(address)) return;
    const others = picturesElsewhere(revision.content.sections).filter(
      (other) => other !== address && !loaded.has(other) && webPictureAt(other) !== null,
    );
    const most = others.slice(0, mostPictures);
    const choice = await pictures.ask(address, most);
    if (!choice.ok || choice.value === 'none') return;
    const wanted = choice.value === 'all' ? [address, ...most] : [address];
    // The button goes with the picture's coming: the keys stay in the text.
    const { activeElement: button } = document;
    const text = button?.closest('article') ?? null;
    setLoading(new Set([...loading, ...wanted]));
    announce(`Loading ${counted(wanted.length, 'picture')}.`);
    const failed = await loadAll(wanted);
    setLoading((now) => new Set([...now].filter((one) => !wanted.includes(one))));
    setFaults((now) => new Map([...[...now].filter(([one]) => !wanted.includes(one)), ...failed]));
    announce(outcomeWords(wanted.length, [...failed.values()]));
    const isLeft = [button, document.body].includes(document.activeElement);
    if (isLeft && !failed.has(address)) text?.focus({ preventScroll: true });
  }

  async function loadAll(wanted: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (pictures === null) return nothing.faults;
    try {
      const { loadPictures } = await import('./load-pictures.ts');
      return await loadPictures(store, pictures, revision.id, wanted);
    } catch (cause) {
      return new Map(wanted.map((address) => [address, String(cause)]));
    }
  }

  return (
    <PagePicturesContext value={{ loaded, loading, faults, load: pictures === null ? null : load }}>
      {children}
    </PagePicturesContext>
  );
}

function outcomeWords(wanted: number, faults: readonly string[]): string {
  const came = `${counted(wanted - faults.length, 'picture')} loaded.`;
  if (faults.length === 0) return came;
  const why = faults.length === 1 ? `: ${faults[0]}` : '';
  return `${came} ${counted(faults.length, 'picture')} not loaded${why}.`;
}
