/** Sorts the addresses of markup: outside, inside of the document, and those that nobody may follow. */
import { isOpenableScheme } from '#shared/outside-address.ts';
import type { LinkAim } from './clean-markup.ts';

/** `address` as an outside one, whole and in its normal form; null where it may not be opened. */
export function outsideAddress(address: string): string | null {
  const url = URL.parse(address);
  return url !== null && isOpenableScheme(url.protocol) ? url.href : null;
}

/** `text` with its percent escapes read, or as it is where they are none. */
export function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Where a link of one page by itself leads; `base` is the page's own address, where it is known. */
export function aimInPage(href: string, base: string | null): LinkAim | null {
  const trimmed = href.trim();
  if (trimmed.startsWith('#')) return { kind: 'inside', place: unescaped(trimmed.slice(1)) };
  const url = URL.parse(trimmed, base ?? undefined);
  if (url === null || !isOpenableScheme(url.protocol)) return null;
  const isSamePage = base !== null && url.hash !== '' && sameBut(url, base);
  if (isSamePage) return { kind: 'inside', place: unescaped(url.hash.slice(1)) };
  return { kind: 'outside', address: url.href };
}

function sameBut(url: URL, base: string): boolean {
  return url.href.replace(/#.*$/, '') === base.replace(/#.*$/, '');
}
