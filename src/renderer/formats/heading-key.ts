/** How headings are compared, as a book's own list writes them and as its pages do. */

/** The letters and figures of `text`, in any case and any form. */
export function headingKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
