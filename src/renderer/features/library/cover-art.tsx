/** The ornament of a cover, drawn from its title. */
import { useMemo } from 'react';
import { ornamentHeight, ornamentOf, ornamentWidth } from '#core/library/cover-ornament.ts';
import styles from './cover-art.module.css';

/** Fills its place in the colour that it is given, and comes softly. */
export function CoverArt({ title }: { readonly title: string }) {
  const ornament = useMemo(() => ornamentOf(title), [title]);
  return (
    <svg
      className={styles['art']}
      viewBox={`0 0 ${ornamentWidth} ${ornamentHeight}`}
      preserveAspectRatio="xMidYMax slice"
      aria-hidden="true"
    >
      {ornament.map(({ path, line, opacity }) => (
        <path
          key={path}
          d={path}
          opacity={opacity}
          {...(line === null
            ? { fill: 'currentColor' }
            : { fill: 'none', stroke: 'currentColor', strokeWidth: line })}
        />
      ))}
    </svg>
  );
}
