/** The elements of a document's tree that a page draws; of any other only the contents are drawn. */
import type { Element } from 'hast';

function names(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

const mathNames =
  'math mrow mi mn mo ms mtext msup msub msubsup mfrac msqrt mroot mover munder munderover mtable mtr mtd mstyle mpadded menclose';

/** Their names, lower case. */
export const drawnNames: ReadonlySet<string> = names(
  `p h1 h2 h3 h4 h5 h6 blockquote ul ol li pre table thead tbody tfoot tr th td caption figure figcaption dl dt dd hr em strong code br sub sup del ins abbr cite q kbd samp mark small b i u s ruby rt rp a img ${mathNames}`,
);

const text = (pattern: RegExp) => (value: unknown) =>
  typeof value === 'string' && pattern.test(value);
const whole = (least: number, most: number) => (value: unknown) =>
  Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most;

/** A link leads to a place in the same document, or to an address that may be shown outside. */
const isAddress = text(/^(?:#p\d{1,7}|(?:https?:\/\/|mailto:)[^\s\p{Cc}]{1,8000})$/iu);

/** The property of `rt` in which ruby tells how the words before it are read, and its most characters. */
export const readingProperty = 'dataReading';
export const longestReading = 200;

const everywhere = {
  /** What a link of the same document leads to. */
  id: text(/^p\d{1,7}$/),
  dir: text(/^(?:ltr|rtl)$/),
  lang: text(/^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8}){0,9}$/),
};
const cell = { ...everywhere, colSpan: whole(2, 1000), rowSpan: whole(2, 1000) };

const byName: Readonly<Record<string, Readonly<Record<string, (value: unknown) => boolean>>>> = {
  ol: { ...everywhere, start: whole(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER) },
  td: cell,
  th: cell,
  a: { href: isAddress },
  rt: { ...everywhere, [readingProperty]: text(/^[^\p{Cc}]{1,200}$/u) },
  img: {
    /** The SHA-256 of the picture, which is kept with the original files. */
    dataImage: text(/^[0-9a-f]{64}$/),
    /** The outside address of a picture that is not there. */
    dataAddress: text(/^https?:\/\/[^\s\p{Cc}]{1,8000}$/iu),
    alt: text(/^[^\p{Cc}]{0,2000}$/u),
    width: whole(1, 20_000),
    height: whole(1, 20_000),
  },
};

/** The properties of an element that change what is read; all others are left out. */
export function drawnProperties({
  tagName,
  properties,
}: {
  readonly tagName: string;
  readonly properties: Readonly<Record<string, unknown>>;
}): Element['properties'] {
  const drawn: Element['properties'] = {};
  for (const [name, isSound] of Object.entries(byName[tagName] ?? everywhere)) {
    const value = properties[name];
    if (isSound(value)) drawn[name] = value as string | number;
  }
  return drawn;
}
