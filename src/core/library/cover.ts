/** The cover of a document: its colours and the size of its title, decided by the title alone. */
import { fractionOf } from '../chance.ts';

/** The colours of a cover, as `#rrggbb`: of the cloth, of the words on it, and of the ornament. */
type CoverColours = { readonly ground: string; readonly ink: string; readonly art: string };

/** A cover, ready to be drawn. */
export type Cover = CoverColours & {
  /** How large the title is set, so that it fits. */
  readonly size: 'large' | 'medium' | 'small';
  /** For where there is no room for the title: one or two letters. */
  readonly initials: string;
};

/** Ground, ink, ornament. The ink reads on the ground by WCAG 2.2 AA; the ornament never lies below words. */
const cloths = [
  ['#1f4a45', '#f6efdf', '#e0a84e'],
  ['#24365a', '#f3eee2', '#e09a7c'],
  ['#6a2530', '#f8ecdd', '#e3b36b'],
  ['#34492c', '#f3f0dc', '#cbc36c'],
  ['#4a2d4f', '#f5ebf0', '#d9a3ab'],
  ['#3a4550', '#f1efe8', '#a6c6cb'],
  ['#553a26', '#f7ecdb', '#d9a063'],
  ['#16424f', '#eef2e6', '#8fc5b6'],
  ['#efe3c8', '#3b2b1a', '#b4552f'],
  ['#d3dcc6', '#26382a', '#5d7f58'],
  ['#ecd5c8', '#4a2522', '#b3665a'],
  ['#cfdde2', '#1f3340', '#4d7a92'],
] as const;

/** How many titles fit at each size, by the width of their letters. */
const [fewLetters, someLetters] = [26, 64];

/** The cover of a document with this title: always the same for the same title. */
export function coverOf(title: string): Cover {
  const [ground, ink, art] = cloths[Math.floor(fractionOf(title) * cloths.length)] ?? cloths[0];
  const width = widthOf(title);
  return {
    ...{ ground, ink, art },
    size: width <= fewLetters ? 'large' : width <= someLetters ? 'medium' : 'small',
    initials: initialsOf(title),
  };
}

/** In Latin letters; those of East Asian scripts are nearly twice as wide. */
function widthOf(title: string): number {
  const wide = title.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu);
  return title.length + (wide?.length ?? 0) * 0.8;
}

function initialsOf(title: string): string {
  const words = title.match(/[\p{L}\p{N}]+/gu) ?? [];
  const letters = words.slice(0, 2).map((word) => [...word][0] ?? '');
  return letters.join('').toUpperCase();
}
