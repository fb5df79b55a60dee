/** Numbers as the interface writes them, and what they count. */

/**
 * `count` with its thousands apart: 12,345. The interface speaks English, and the first number that the
 * browser's own formatter writes costs the first screen some 40 ms.
 */
export function inFigures(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** `93 %` of a share; with its decimals `93.4 %`. */
export function inPercent(share: number, decimals = 0): string {
  return `${(share * 100).toFixed(decimals)} %`;
}

/** `1 card`, `1,204 cards`: a noun that takes an s. */
export function counted(count: number, noun: string): string {
  return `${inFigures(count)} ${noun}${count === 1 ? '' : 's'}`;
}
