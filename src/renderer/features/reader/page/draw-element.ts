/** Makes React elements from a document's tree, each leaf block with its number and its place. */
import type { Element, ElementContent } from 'hast';
import { createElement, type ReactNode } from 'react';
import { leafBlocks } from '#core/text/canonical-text.ts';
import { drawnNames } from '#core/text/drawn-names.ts';
import { blockAttribute, pieceAttribute } from '../text-map.ts';
import type { Chunk } from './chunk.ts';

/** The chunk's elements. */
export function drawChunk(chunk: Chunk): ReactNode[] {
  const numbers = new Map<Element, number>();
  for (const leaf of leafBlocks({ type: 'root', children: [...chunk.elements] })) {
    numbers.set(leaf, chunk.firstBlock + numbers.size);
  }
  return chunk.elements.map((element, at) => draw(element, at, { numbers, piece: chunk.from }));
}

type Numbering = { readonly numbers: ReadonlyMap<Element, number>; readonly piece: number };

function draw(node: ElementContent, key: number, numbering: Numbering): ReactNode {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return null;
  const children = node.children.map((child, at) => draw(child, at, numbering));
  if (!drawnNames.has(node.tagName)) return children;
  return createElement(node.tagName, { key, ...propertiesOf(node, numbering) }, ...children);
}

function propertiesOf(node: Element, { numbers, piece }: Numbering) {
  const number = numbers.get(node);
  const start = Number(node.properties['start']);
  return {
    ...(number === undefined ? {} : { [blockAttribute]: number }),
    ...(number !== undefined && piece > 0 ? { [pieceAttribute]: piece } : {}),
    ...(node.tagName === 'ol' && Number.isInteger(start) ? { start } : {}),
  };
}
