/** The part of `dom-anchor-text-quote` that is measured; the package has no types of its own. */
declare module 'dom-anchor-text-quote' {
  /** The offsets in the root's text content; null where nothing comes near. */
  export function toTextPosition(
    root: Element,
    selector: { readonly exact: string; readonly prefix: string; readonly suffix: string },
    options: { readonly hint: number },
  ): { readonly start: number; readonly end: number } | null;
}
