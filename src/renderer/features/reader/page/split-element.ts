/** Cuts elements that are too long to be drawn at once; no word, character or place is lost. */
import type { Element, ElementContent, Text } from 'hast';
import { isBlockName, textOfLeaf } from '#core/text/canonical-text.ts';
import { splitsSurrogatePair } from '#core/text/passage.ts';

/** A leaf block's part from `from` up to `to`, counted in the block's own text. */
export type LeafPiece = { readonly element: Element; readonly from: number; readonly to: number };

/** How far back from the end of a piece a space is looked for. */
const searchBack = 800;

/** The lists whose parts read as the whole does. */
const containers = new Set(['ul', 'ol', 'dl', 'blockquote']);

/** The leaf in pieces of about `length` characters, cut after a space where there is one. */
export function splitLeaf(leaf: Element, length: number): readonly LeafPiece[] {
  const text = textOfLeaf(leaf);
  const pieces: LeafPiece[] = [];
  for (let from = 0; from < text.length; ) {
    const to = text.length - from <= length * 1.5 ? text.length : cutBefore(text, from + length);
    pieces.push({ element: sliceOf(leaf, from, to), from, to });
    from = to;
  }
  return pieces;
}

/** Whether `splitContainer` may make several elements of this one. */
export function isSplittable({ tagName }: Element): boolean {
  return containers.has(tagName);
}

/** A list of more than `most` items as several lists that count on; any other element as it is. */
export function splitContainer(element: Element, most: number): readonly Element[] {
  const items = element.children.filter((child) => child.type === 'element');
  const isSplit = items.length > most && items.every((item) => isBlockName(item.tagName));
  if (!isSplit) return [element];
  const parts: Element[] = [];
  const first = Number(element.properties['start'] ?? 1);
  for (let from = 0; from < items.length; from += most) {
    const properties =
      element.tagName === 'ol'
        ? { ...element.properties, start: first + from }
        : element.properties;
    parts.push({ ...element, properties, children: items.slice(from, from + most) });
  }
  return parts;
}

/** The place of the cut at or before `at`: after a space, or else between two whole characters. */
function cutBefore(text: string, at: number): number {
  for (let cut = at; cut > at - searchBack; cut -= 1) {
    if (/\s/.test(text[cut - 1] ?? '')) return cut;
  }
  let cut = at;
  while (cut > at - searchBack && joins(text, cut)) cut -= 1;
  return cut;
}

/** Whether what is before and after the place is seen as one character. */
function joins(text: string, at: number): boolean {
  return (
    splitsSurrogatePair(text, at) ||
    /^[\p{M}\p{Emoji_Modifier}\u200d]/u.test(text.slice(at, at + 2)) ||
    text[at - 1] === '\u200d'
  );
}

/** `leaf` with only its text from `from` up to `to`. */
function sliceOf(leaf: Element, from: number, to: number): Element {
  let at = 0;
  const sliceText = (node: Text): ElementContent[] => {
    const start = at;
    at += node.value.length;
    const value = node.value.slice(Math.max(0, from - start), Math.max(0, to - start));
    return value === '' ? [] : [{ ...node, value }];
  };
  const sliceElement = (node: Element): ElementContent[] => {
    const start = at;
    if (node.tagName === 'br') at += 1;
    if (node.tagName === 'img') return from <= start && start < to ? [node] : [];
    const children = slice(node.children);
    const isInside = at > start && start < to && at > from;
    return isInside ? [{ ...node, children }] : [];
  };
  const slice = (nodes: readonly ElementContent[]): ElementContent[] =>
    nodes.flatMap((node) => {
      if (node.type === 'text') return sliceText(node);
      return node.type === 'element' ? sliceElement(node) : [];
    });
  return { ...leaf, children: slice(leaf.children) };
}
