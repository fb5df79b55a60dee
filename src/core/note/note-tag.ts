/** Tags in notes: a `#` and a word. */

/** A piece of a text: a tag, or the words between tags. */
export type TagPiece = { readonly text: string; readonly tag: string | null };

const tagPattern = /(?<![\p{L}\p{N}\p{M}_#&/])#(?=[\p{N}_/-]*\p{L})[\p{L}\p{N}\p{M}_/-]+/gu;

/**
 * The text cut into tags and what is between. A tag begins where a word could and holds at least one
 * letter, so that `#1` is none; `/` and `-` may join its parts. Its name is lower case, NFC.
 */
export function tagPiecesOf(text: string): readonly TagPiece[] {
  const pieces: TagPiece[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(tagPattern)) {
    const written = found.replace(/[/-]+$/, '');
    if (index > from) pieces.push({ text: text.slice(from, index), tag: null });
    pieces.push({ text: written, tag: written.slice(1).normalize('NFC').toLowerCase() });
    from = index + written.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), tag: null });
  return pieces;
}
