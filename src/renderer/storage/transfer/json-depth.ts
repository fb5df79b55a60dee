/** How deep a JSON text is nested, told before it is parsed. */

const [quote, backslash] = [0x22, 0x5c];
/** What `[`, `{`, `]` and `}` do to the depth. */
const steps: Readonly<Record<number, number>> = { 91: 1, 123: 1, 93: -1, 125: -1 };

/** Whether lists and objects in `json` (UTF-8) are nested deeper than `most`. */
export function isDeeper(json: Uint8Array, most: number): boolean {
  let depth = 0;
  for (let at = 0; at < json.length; at += 1) {
    const byte = json[at] ?? 0;
    if (byte === quote) at = endOfString(json, at + 1);
    else depth += steps[byte] ?? 0;
    if (depth > most) return true;
  }
  return false;
}

/** The place of the quotation mark that ends the string whose text begins at `from`. */
function endOfString(json: Uint8Array, from: number): number {
  let at = from;
  while (at < json.length && json[at] !== quote) at += json[at] === backslash ? 2 : 1;
  return at;
}
