/** Where the addresses in a book lead: to a file of the book, or outside. */
import { unescaped } from '../markup/addresses.ts';

/** Stands for the book's own folder; no such host exists (RFC 6761). */
const root = 'http://book.invalid/';

/** A file of the book by its name in the archive, with the id in it; or an outside address. */
export type BookAim =
  | { readonly kind: 'inside'; readonly path: string; readonly id: string }
  | { readonly kind: 'outside'; readonly address: string };

/** What `href` means in the file `from`; null where it means nothing. Nothing leads above the book's own folder. */
export function bookAim(href: string, from: string): BookAim | null {
  const url = URL.parse(href.trim(), URL.parse(escapedPath(from), root) ?? root);
  if (url === null) return null;
  if (url.host !== 'book.invalid') return { kind: 'outside', address: url.href };
  const path = unescaped(url.pathname.slice(1));
  return { kind: 'inside', path, id: unescaped(url.hash.slice(1)) };
}

function escapedPath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
