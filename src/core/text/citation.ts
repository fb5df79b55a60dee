/** A quote with where it is from, as plain text. */

/** What is cited. */
export type CitedWork = { readonly title: string; readonly byline: string | null };

/** The quote in quotation marks, and below it a dash, the author where there is one, and the title. */
export function citationOf({ title, byline }: CitedWork, quote: string): string {
  const words = quote.trim().replace(/\n{2,}/g, '\n\n');
  const source = byline === null ? title : `${byline}, ${title}`;
  return `“${words}”\n— ${source}`;
}
