/** The cover of a document, drawn from its title. */
import { type ReactNode, useMemo } from 'react';
import { coverOf } from '#core/library/cover.ts';
import { useLoaded } from '../../ui/use-loaded.ts';
import styles from './document-cover.module.css';
import { CoverArt } from './later-art.ts';

type DocumentCoverProps = {
  readonly title: string;
  readonly byline: string | null;
  /** Without room for words it has initials. */
  readonly isSmall?: boolean;
  /** The title where it is more than words, such as a link; without it the cover is a picture alone. */
  readonly children?: ReactNode;
};

/** Cloth, title, author, ornament. */
export function DocumentCover({ title, byline, isSmall = false, children }: DocumentCoverProps) {
  const hasArt = useLoaded(CoverArt);
  const { ground, ink, art, size, initials } = useMemo(() => coverOf(title), [title]);
  const colours = { '--ground': ground, '--ink': ink, '--art': art } as object;
  return (
    <div
      className={styles['cover']}
      data-size={isSmall ? 'initials' : size}
      style={colours}
      aria-hidden={children === undefined}
    >
      <div className={styles['words']}>
        {children ?? <p className={styles['title']}>{isSmall ? initials : title}</p>}
        {!isSmall && byline !== null && <p className={styles['byline']}>{byline}</p>}
      </div>
      <div className={styles['art']}>{hasArt && <CoverArt title={title} />}</div>
    </div>
  );
}
