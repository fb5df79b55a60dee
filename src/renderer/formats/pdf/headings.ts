/** Headings: the paragraphs that the outline names or, where there is none, that are written larger. */
import { headingKey } from '../heading-key.ts';
import type { Line } from './line.ts';
import { isOfSize, type Paragraph } from './paragraph.ts';
import type { PdfOutlineEntry } from './pdf-text.ts';

/** The level of each paragraph that is a heading, and the entries that no paragraph was found for. */
export type Headings = {
  readonly levels: ReadonlyMap<Paragraph, number>;
  readonly unfound: readonly PdfOutlineEntry[];
};

const deepest = 6;
/** A heading has at most so many characters, and is so many times larger than most of the text. */
const longestHeading = 200;
const larger = 1.1;

/** The headings among the paragraphs of all pages, by the outline where there is one. */
export function headingsOf(
  paragraphs: readonly Paragraph[],
  outline: readonly PdfOutlineEntry[],
): Headings {
  const levels = new Map<Paragraph, number>();
  const unfound: PdfOutlineEntry[] = [];
  const byPage = Map.groupBy(paragraphs, ({ page }) => page);
  for (const entry of outline) {
    // The title of the document is the first level: what the outline names stands below it.
    const found = paragraphOf(entry, byPage, levels);
    if (found === undefined) unfound.push(entry);
    else levels.set(found, Math.min(entry.level + 1, deepest));
  }
  const size = bodySize(paragraphs);
  const large = paragraphs.filter((one) => isLarge(one, size));
  if (levels.size === 0) return { levels: bySize(large), unfound };
  const title = titleAmong(large, levels);
  if (title !== undefined) levels.set(title, 1);
  return { levels, unfound };
}

/** The text of a paragraph, for comparing it with a title. */
export function titleOf({ lines }: Paragraph): string {
  return lines.map(({ text }) => text).join(' ');
}

function paragraphOf(
  { title, page, y }: PdfOutlineEntry,
  byPage: ReadonlyMap<number, readonly Paragraph[]>,
  taken: ReadonlyMap<Paragraph, number>,
): Paragraph | undefined {
  const wanted = headingKey(title);
  if (wanted === '') return undefined;
  const fitting = (byPage.get(page) ?? []).filter((one) => {
    const text = headingKey(titleOf(one));
    const isIt = text === wanted || (text.endsWith(wanted) && text.length <= wanted.length + 12);
    return !taken.has(one) && (isIt || (wanted.endsWith(text) && text.length * 2 > wanted.length));
  });
  const distance = ({ lines }: Paragraph) => Math.abs((lines[0]?.baseline ?? 0) - (y ?? 0));
  return fitting.sort((a, b) => distance(a) - distance(b))[0];
}

/** The size in which most of the text is written. */
function bodySize(paragraphs: readonly Paragraph[]): number {
  const lengths = new Map<number, number>();
  for (const line of paragraphs.flatMap(({ lines }) => lines)) {
    const size = Math.round(line.size * 4) / 4;
    lengths.set(size, (lengths.get(size) ?? 0) + line.text.length);
  }
  const most = Math.max(0, ...lengths.values());
  return [...lengths].find(([, length]) => length === most)?.[0] ?? 0;
}

function isLarge(paragraph: Paragraph, body: number): boolean {
  const [first] = paragraph.lines;
  if (first === undefined || first.isRow || paragraph.isListing) return false;
  const text = titleOf(paragraph);
  const isLarger = sizeOf(paragraph) > body * larger;
  return isLarger && text.length <= longestHeading && /\p{L}/u.test(text);
}

/** The larger the size, the higher the level. */
function bySize(large: readonly Paragraph[]): ReadonlyMap<Paragraph, number> {
  const sizes: number[] = [];
  for (const size of large.map(sizeOf).sort((a, b) => b - a)) {
    if (!sizes.some((known) => isOfSize(known, size))) sizes.push(size);
  }
  const levelOf = (size: number) => sizes.findIndex((known) => isOfSize(known, size)) + 1;
  return new Map(large.map((one) => [one, Math.min(levelOf(sizeOf(one)), deepest)]));
}

/** The largest of the large paragraphs on the first page, where the outline does not name it. */
function titleAmong(
  large: readonly Paragraph[],
  named: ReadonlyMap<Paragraph, number>,
): Paragraph | undefined {
  const onFirst = large.filter(({ page }) => page === 0);
  const most = Math.max(0, ...onFirst.map(sizeOf));
  const title = onFirst.find((one) => sizeOf(one) === most);
  return title !== undefined && named.has(title) ? undefined : title;
}

function sizeOf({ lines }: Paragraph): number {
  return lines.reduce((most: number, { size }: Line) => Math.max(most, size), 0);
}
