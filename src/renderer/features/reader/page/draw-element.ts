/** Makes React elements from a document's tree, each leaf block with its number and its place. */
import type { Element, ElementContent } from 'hast';
import { createElement, type ReactNode } from 'react';
import { leafBlocks } from '#core/text/canonical-text.ts';
import { drawnNames, drawnProperties, readingProperty } from '#core/text/drawn-names.ts';
import { blockAttribute, pieceAttribute } from '../text-map.ts';
import type { Chunk } from './chunk.ts';
import { PagePicture } from './page-picture.tsx';

/** The chunk's elements. */
export function drawChunk(chunk: Chunk): ReactNode[] {
  const numbers = new Map<Element, number>();
  for (const leaf of leafBlocks({ type: 'root', children: [...chunk.elements] })) {
    numbers.set(leaf, chunk.firstBlock + numbers.size);
  }
  return chunk.elements.map((element, at) => draw(element, at, { numbers, piece: chunk.from }));
}

type Numbering = {
  readonly numbers: ReadonlyMap<Element, number>;
  readonly piece: number;
  /** Whether the writing direction is told by an element around. */
  readonly isDirected?: boolean;
};

function draw(node: ElementContent, key: number, numbering: Numbering): ReactNode {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return null;
  const properties = drawnProperties(node);
  if (node.tagName === 'img') return createElement(PagePicture, { key, picture: properties });
  const reading = properties[readingProperty];
  // Written by the style sheet: what is selected, copied and counted is the text alone.
  if (reading !== undefined) return createElement('rt', { key, 'data-reading': reading });
  const isDirected = numbering.isDirected === true || properties['dir'] !== undefined;
  const children = node.children.map((child, at) => draw(child, at, { ...numbering, isDirected }));
  if (!drawnNames.has(node.tagName)) return children;
  const given = { key, ...properties, ...placeOf(node, numbering, isDirected) };
  return createElement(node.tagName, given, ...children);
}

function placeOf(node: Element, { numbers, piece }: Numbering, isDirected: boolean) {
  const number = numbers.get(node);
  if (number === undefined) return {};
  return {
    [blockAttribute]: number,
    ...(piece > 0 ? { [pieceAttribute]: piece } : {}),
    // The words themselves tell it where nothing else does.
    ...(isDirected ? {} : { dir: 'auto' }),
  };
}
