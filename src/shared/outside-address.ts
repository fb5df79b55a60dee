/** Which outside addresses may be opened at all, after the reader agreed. */

const openableSchemes = new Set(['http:', 'https:', 'mailto:']);

/** Whether an address of this scheme (with its colon, as `URL.protocol` gives it) may be opened. */
export function isOpenableScheme(scheme: string): boolean {
  return openableSchemes.has(scheme);
}
