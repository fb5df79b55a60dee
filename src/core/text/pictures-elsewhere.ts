/** The pictures that a text names elsewhere, by their addresses. */
import type { ElementContent, RootContent } from 'hast';
import type { Section } from './document.ts';
import { drawnProperties } from './drawn-names.ts';

/** Each address once, in the order of the text. */
export function picturesElsewhere(sections: readonly Section[]): readonly string[] {
  const addresses = new Set<string>();
  const waiting: (RootContent | ElementContent)[] = sections
    .flatMap(({ tree }) => tree.children)
    .toReversed();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type !== 'element') continue;
    const address = node.tagName === 'img' ? drawnProperties(node)['dataAddress'] : undefined;
    if (typeof address === 'string') addresses.add(address);
    for (let at = node.children.length - 1; at >= 0; at -= 1) {
      waiting.push(node.children[at] as ElementContent);
    }
  }
  return [...addresses];
}
