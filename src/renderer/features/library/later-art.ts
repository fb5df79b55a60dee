/** What a cover is drawn with a moment after its words are there. */
import { later } from '../../ui/later.tsx';

/** Its ornament. */
export const CoverArt = later(async () => (await import('./cover-art.tsx')).CoverArt);
