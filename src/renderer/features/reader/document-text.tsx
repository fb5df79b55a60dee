/** Draws a document's trees as React elements, each leaf block numbered for the offsets. */
import type { Element, ElementContent, Nodes } from 'hast';
import { createElement, memo, type ReactNode } from 'react';
import { leafBlocks } from '#core/text/canonical-text.ts';
import type { Section } from '#core/text/document.ts';
import { drawnNames } from '#core/text/drawn-names.ts';
import { blockAttribute } from './text-map.ts';

/** The document's text; drawn once, as a revision never changes. */
export const DocumentText = memo(function DocumentText({
  sections,
}: {
  readonly sections: readonly Section[];
}) {
  const numbers = new Map<Element, number>();
  for (const { tree } of sections) {
    for (const leaf of leafBlocks(tree)) numbers.set(leaf, numbers.size);
  }
  return sections.map((section, index) => (
    // A revision's sections never change their order.
    // biome-ignore lint/suspicious/noArrayIndexKey: the index is the section's identity
    <section key={index}>
      {section.tree.children.map((node, at) => draw(node, at, numbers))}
    </section>
  ));
});

function draw(node: Nodes, key: number, numbers: ReadonlyMap<Element, number>): ReactNode {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return null;
  const children = node.children.map((child: ElementContent, at) => draw(child, at, numbers));
  if (!drawnNames.has(node.tagName)) return children;
  const number = numbers.get(node);
  const properties = number === undefined ? { key } : { key, [blockAttribute]: number };
  return createElement(node.tagName, properties, ...children);
}
