/** The shape of a text's trees in a copy, and what of a tree is taken in. */
import type { Element, ElementContent, Root, RootContent } from 'hast';
import * as v from 'valibot';
import { drawnNames, drawnProperties } from '#core/text/drawn-names.ts';
import { isWrittenRuns, runsProperty } from '#core/text/sheet.ts';

/** A tree is nested at most so deep, counted in elements; a page of HTML at most 512 (Chromium). */
export const deepestTree = 600;

type GivenNode =
  | { readonly type: 'text'; readonly value: string }
  | {
      readonly type: 'element';
      readonly tagName: string;
      readonly properties: Readonly<Record<string, unknown>>;
      readonly children: readonly GivenNode[];
    };

const textShape = v.object({ type: v.literal('text'), value: v.string() });
const elementShape = v.object({
  type: v.literal('element'),
  tagName: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,39}$/)),
  properties: v.record(v.string(), v.unknown()),
  children: v.array(v.lazy(() => nodeShape)),
});

/** A node of a tree (hast): an element or a text. */
export const nodeShape: v.GenericSchema<unknown, GivenNode> = v.variant('type', [
  textShape,
  elementShape,
]);

/** A whole tree (hast). */
export const treeShape = v.object({ type: v.literal('root'), children: v.array(nodeShape) });

/** A tree as the shape lets it through. */
export type GivenTree = v.InferOutput<typeof treeShape>;

/**
 * The tree with what a page draws and nothing else: an element that is not drawn gives way to its
 * contents, and a property that is not drawn is left out.
 */
export function cleanTree({ children }: GivenTree): Root {
  return { type: 'root', children: children.flatMap(cleanNode) as RootContent[] };
}

function cleanNode(node: GivenNode): ElementContent[] {
  if (node.type === 'text') return [{ type: 'text', value: node.value }];
  const children = node.children.flatMap(cleanNode);
  if (!drawnNames.has(node.tagName)) return children;
  const element: Element = {
    ...{ type: 'element', tagName: node.tagName },
    ...{ properties: { ...drawnProperties(node), ...placeOnSheets(node) }, children },
  };
  return [element];
}

/** Where the words of a block stand on the pages of a PDF; nothing that is written otherwise. */
function placeOnSheets({
  properties,
}: {
  readonly properties: Readonly<Record<string, unknown>>;
}): Element['properties'] {
  const runs = properties[runsProperty];
  return isWrittenRuns(runs) ? { [runsProperty]: runs } : {};
}
