/** A picture in the text: drawn from the file that is kept of it, or as a box that says what is not there. */
import type { Element } from 'hast';
import { useEffect, useState } from 'react';
import { useSurroundings } from '../../../desk/surroundings/surroundings.tsx';
import { originalOf } from '../../../storage/documents.ts';
import { MissingPicture } from './missing-picture.tsx';
import styles from './page-picture.module.css';
import { usePagePictures } from './page-pictures.tsx';

type PagePictureProps = {
  /** The properties of its `img`, as `drawnProperties` let them through. */
  readonly picture: Element['properties'];
};

/** Its words are told, and are no part of the text. */
export function PagePicture({ picture }: PagePictureProps) {
  const { dataImage, dataAddress, alt, width, height } = picture;
  const words = typeof alt === 'string' ? alt : '';
  const address = typeof dataAddress === 'string' ? dataAddress : '';
  const { loaded } = usePagePictures();
  const kept = typeof dataImage === 'string' ? dataImage : (loaded.get(address) ?? null);
  const source = usePicture(kept);
  if (source === null) return <MissingPicture words={words} address={address} />;
  const size = {
    ...(typeof width === 'number' ? { width } : {}),
    ...(typeof height === 'number' ? { height } : {}),
  };
  return (
    <img
      className={styles['picture']}
      src={source}
      alt={words}
      draggable={false}
      decoding="async"
      {...size}
    />
  );
}

/** An address of the kept picture for as long as it is shown; empty while it is read, null where it is not kept. */
function usePicture(sha256: string | null): string | null {
  const { store } = useSurroundings();
  const [source, setSource] = useState<string | null>('');
  useEffect(() => {
    let address: string | null = null;
    let isWanted = sha256 !== null;
    const read = async (hash: string) => {
      const kept = await originalOf(store, hash);
      if (!isWanted) return;
      address =
        kept === null
          ? null
          : URL.createObjectURL(new Blob([kept.bytes], { type: kept.mediaType }));
      setSource(address);
    };
    if (sha256 !== null) read(sha256).catch(() => setSource(null));
    return () => {
      isWanted = false;
      if (address !== null) URL.revokeObjectURL(address);
    };
  }, [store, sha256]);
  return sha256 === null ? null : source;
}
