/** Links in notes: to a document, to a highlight, or to the world outside. */

/** Where a link in a note leads. */
export type NoteLink =
  | { readonly kind: 'document' | 'highlight'; readonly id: string }
  | { readonly kind: 'outside'; readonly url: string };

const inside = /^plenum:(?<kind>document|highlight)\/(?<id>[\w-]{1,64})$/;
const outside = /^(?:https?:\/\/[^\s/?#@]+\S*|mailto:[^\s@]+@[^\s@]+)$/i;

/** What `url` leads to; null where a note must not link there. */
export function noteLinkOf(url: string): NoteLink | null {
  const groups = inside.exec(url)?.groups;
  if (groups?.['id'] !== undefined) {
    return { kind: groups['kind'] === 'document' ? 'document' : 'highlight', id: groups['id'] };
  }
  return outside.test(url) ? { kind: 'outside', url } : null;
}
