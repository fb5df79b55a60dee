/** A box in the place of a picture that is not kept; one that is elsewhere is loaded from there if the reader asks. */
import { webPictureAt } from '#shared/remote-picture.ts';
import styles from './missing-picture.module.css';
import { usePagePictures } from './page-pictures.tsx';

type MissingPictureProps = {
  /** What the document says of the picture; may be empty. */
  readonly words: string;
  /** Where it is; empty where nobody knows. */
  readonly address: string;
};

/** What the box says is written by the style sheet: what stands in the text must be of the text alone. */
export function MissingPicture({ words, address }: MissingPictureProps) {
  const { load, loading, faults } = usePagePictures();
  const more = words === '' ? '' : `: ${words}`;
  const host = webPictureAt(address)?.host ?? null;
  const says = host === null ? `Picture not here${more}` : `Picture at ${host}${more}`;
  if (host === null || load === null) {
    const isElsewhere = host !== null;
    return (
      <span
        className={styles['box']}
        role="img"
        aria-label={`Picture that is not here${more}`}
        title={address === '' ? undefined : `Not loaded: ${address}`}
        data-says={says}
        data-act={isElsewhere ? 'In the browser it cannot be loaded' : undefined}
      />
    );
  }
  const isLoading = loading.has(address);
  const fault = faults.get(address);
  const act = fault === undefined ? 'Load…' : `Not loaded: ${fault}. Try again…`;
  return (
    <button
      type="button"
      className={styles['box']}
      aria-label={`Load the picture from ${host}${more}${fault === undefined ? '' : `. Not loaded: ${fault}.`}`}
      aria-busy={isLoading}
      aria-disabled={isLoading}
      title={address}
      data-says={says}
      data-act={isLoading ? 'Loading…' : act}
      onClick={(event) => {
        event.stopPropagation();
        void load(address);
      }}
    />
  );
}
