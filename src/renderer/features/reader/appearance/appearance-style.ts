/** The chosen look as the style sheet reads it. */
import type { CSSProperties } from 'react';
import type { Appearance } from './appearance.ts';

/** The custom properties of the reader's style sheets. */
export type AppearanceStyle = CSSProperties &
  Readonly<Record<`--reading-${string}`, string | number>>;

/** The style of the desk on which a text of this look lies. */
export function appearanceStyle(appearance: Appearance): AppearanceStyle {
  const { font, size, lineHeight, measure, isJustified, isHyphenated } = appearance;
  return {
    '--reading-font': font === 'sans' ? 'var(--font-interface)' : 'var(--font-reading)',
    '--reading-scale': size / 100,
    '--reading-leading': lineHeight / 100,
    '--reading-characters': measure,
    '--reading-align': isJustified ? 'justify' : 'start',
    '--reading-hyphens': isHyphenated ? 'auto' : 'manual',
  };
}
