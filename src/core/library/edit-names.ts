/** Names that documents go by: their tags, and the collections that they are in. */

/** `names` with `added` at the end and without `removed`; none stands twice, and none is empty. */
export function editedNames(
  names: readonly string[],
  added: readonly string[],
  removed: readonly string[],
): readonly string[] {
  const gone = new Set(removed);
  return [...new Set([...names.filter((name) => !gone.has(name)), ...readNames(added)])];
}

/** The names as they are kept: without space around them or twice inside, and no empty ones. */
function readNames(names: readonly string[]): readonly string[] {
  return names.map((name) => name.trim().replace(/\s+/g, ' ')).filter((name) => name !== '');
}

/** The names in words of the reader, apart by commas. */
export function namesIn(words: string): readonly string[] {
  return [...new Set(readNames(words.split(/[,，、\n]/)))];
}
