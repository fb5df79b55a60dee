/** The little of an element of markup, besides its name, that changes how a document reads. */
import type { Element } from 'hast';
import type { MarkupElement } from './markup.ts';

/** The attribute's value as it was written. */
export function attributeOf({ attributes }: MarkupElement, name: string): string | undefined {
  return attributes[name];
}

/** The writing direction that the element gives to what is in it. */
export function directionOf(element: MarkupElement): string | null {
  const direction = attributeOf(element, 'dir')?.trim().toLowerCase();
  return direction === 'rtl' || direction === 'ltr' ? direction : null;
}

/** The language that the element gives to what is in it: a BCP 47 tag. */
export function languageOf(element: MarkupElement): string | null {
  const tag = attributeOf(element, 'lang') ?? attributeOf(element, 'xml:lang');
  return tag === undefined ? null : languageTag(tag);
}

/** `tag` where it is well formed as BCP 47, in its canonical writing; else null. */
export function languageTag(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'))[0] ?? null;
  } catch {
    return null;
  }
}

/** What of an element of this name stays besides its name. */
export function propertiesOf(element: MarkupElement, name: string): Element['properties'] {
  if (name === 'ol') return numbers(element, { start: 999_999_999 });
  if (name === 'td' || name === 'th')
    return spans(numbers(element, { colspan: 1000, rowspan: 1000 }));
  return {};
}

/** In a tree the names are those of the page's properties. */
function spans({ colspan, rowspan }: Element['properties']): Element['properties'] {
  return {
    ...(Number(colspan) > 1 ? { colSpan: colspan as number } : {}),
    ...(Number(rowspan) > 1 ? { rowSpan: rowspan as number } : {}),
  };
}

/** The attributes that are whole numbers from 0 to their limits. */
function numbers(
  element: MarkupElement,
  limits: Readonly<Record<string, number>>,
): Element['properties'] {
  const found: Record<string, number> = {};
  for (const [name, limit] of Object.entries(limits)) {
    const value = attributeOf(element, name)?.trim();
    if (value !== undefined && /^\d{1,9}$/.test(value) && Number(value) <= limit) {
      found[name] = Number(value);
    }
  }
  return found;
}

/** A picture's words, its size in pixels, and where it may be, the likeliest first. */
export function pictureOf(element: MarkupElement) {
  const alt = (attributeOf(element, 'alt') ?? '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, 2000);
  const sources = [
    ...['src', 'xlink:href', 'href', 'data-src', 'data-original', 'data-lazy-src'].map((name) =>
      attributeOf(element, name),
    ),
    largestOf(attributeOf(element, 'srcset') ?? attributeOf(element, 'data-srcset') ?? ''),
  ].filter((source) => source !== undefined && source.trim() !== '') as string[];
  return { alt, sources, size: numbers(element, { width: 20_000, height: 20_000 }) };
}

/** The last of several sizes of a picture, which is mostly the largest. */
function largestOf(set: string): string | undefined {
  return set
    .split(/,\s+/)
    .map((candidate) => candidate.trim().split(/\s+/)[0])
    .filter((address) => address !== undefined && address !== '')
    .at(-1);
}

/** What stands for a box that can be ticked; nothing for any other field. */
export function boxOf({ attributes }: MarkupElement): string {
  if (attributes['type'] !== 'checkbox') return '';
  return attributes['checked'] === undefined ? '☐ ' : '☑ ';
}

/** The sign beside a heading by which a page links to itself. */
export function isSelfLink(element: MarkupElement): boolean {
  const [only, ...others] = element.children;
  const isSign = only?.kind === 'text' && others.length === 0 && /^\s*[¶#]\s*$/.test(only.value);
  return element.name === 'a' && isSign;
}
