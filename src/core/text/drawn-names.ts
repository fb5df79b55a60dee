/** The elements of a document's tree that a page draws; of any other only the contents are drawn. */

/** Their names, lower case. */
export const drawnNames: ReadonlySet<string> = new Set(
  'p h1 h2 h3 h4 h5 h6 blockquote ul ol li pre table thead tbody tfoot tr th td caption figure figcaption dl dt dd hr em strong code br sub sup del ins abbr cite q kbd samp mark small b i u s ruby rt rp'.split(
    ' ',
  ),
);
