/** Finds boxes that belong to the text of a page although they are called as what stands beside one. */
import { elementsOf, findElements, type MarkupElement, textOfMarkup } from '../markup/markup.ts';

/** Names that pages give to what is beside their text, and books to boxes within it. */
const insetNames = /sidebar|extra|remark|legends|supplemental|related/i;

/** A paragraph of so many characters is prose. */
const leastProse = 80;

/** The elements of such a name that hold prose and stand among paragraphs of prose. */
export function findInsets(page: MarkupElement): ReadonlySet<MarkupElement> {
  const insets = new Set<MarkupElement>();
  for (const { children } of elementsOf(page)) {
    const elements = children.filter((child) => child.kind === 'element');
    const named = elements.filter(({ attributes }) =>
      insetNames.test(`${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`),
    );
    if (named.length === 0 || !elements.some(isProse)) continue;
    for (const box of named) if ([...elementsOf(box)].some(isProse)) insets.add(box);
  }
  return insets;
}

/** A paragraph, by whatever name, that is mostly no links. */
function isProse(element: MarkupElement): boolean {
  const isParagraph = element.name === 'p' || (element.name === 'div' && !holdsBlocks(element));
  if (!isParagraph) return false;
  const text = textOfMarkup(element);
  if (text.length < leastProse) return false;
  const linked = findElements(element, 'a').reduce(
    (sum, link) => sum + textOfMarkup(link).length,
    0,
  );
  return linked * 2 < text.length;
}

function holdsBlocks({ children }: MarkupElement): boolean {
  return children.some((child) => {
    return (
      child.kind === 'element' && /^(?:div|p|ul|ol|dl|table|section|article|h\d)$/.test(child.name)
    );
  });
}
