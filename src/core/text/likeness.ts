/** How alike two texts are: by the stretches of each that stand, letter for letter, in the other. */

/** So many stretches of a text, evenly spread, are looked for in the other. */
const mostStretches = 64;

/** The length of a stretch in UTF-16 code units: some four words, or a clause of Chinese. */
export const stretchLength = 24;

/**
 * The larger share of stretches of the one that stand in the other: 0 to 1. So a text that only grew, or
 * of which only parts are left, is as much like the former one as what they share says.
 */
export function likenessOf(one: string, other: string): number {
  const [first, second] = [spacedText(one), spacedText(other)];
  return Math.max(shareOf(first, second), shareOf(second, first));
}

function shareOf(text: string, other: string): number {
  const stretches = stretchesOf(text);
  if (stretches.length === 0) return 0;
  return stretches.filter((stretch) => other.includes(stretch)).length / stretches.length;
}

/** Whole stretches that do not overlap; a text shorter than one is one. */
function stretchesOf(text: string): readonly string[] {
  if (text.length < stretchLength) return text === '' ? [] : [text];
  const count = Math.min(mostStretches, Math.floor(text.length / stretchLength));
  const step = (text.length - stretchLength) / Math.max(1, count - 1);
  return Array.from({ length: count }, (_, index) => {
    const start = Math.floor(index * step);
    return text.slice(start, start + stretchLength);
  });
}

/** Any white space is one space: paragraphs that were joined or parted are the same words. */
export function spacedText(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** From this likeness on two texts are taken for versions of one document; see docs/decisions/0019. */
export const versionLikeness = 0.25;
