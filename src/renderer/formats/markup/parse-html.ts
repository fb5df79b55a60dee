/** Parses HTML as browsers do, off the page: no script is run, nothing is loaded. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { type MarkupElement, type MarkupNode, markupElement } from './markup.ts';

type GivenNode = DefaultTreeAdapterTypes.ChildNode;

/** The element `html` of a whole page; what is missing around the text is added, as in a browser. */
export function parseHtml(text: string): MarkupElement {
  const page = parse(text, { scriptingEnabled: false });
  const root = markupElement('html');
  const waiting: { readonly nodes: readonly GivenNode[]; readonly into: MarkupNode[] }[] = [
    { nodes: page.childNodes, into: root.children },
  ];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const node of next.nodes) {
      if ('value' in node) next.into.push({ kind: 'text', value: node.value });
      if (!('tagName' in node)) continue;
      const element = elementOf(node);
      next.into.push(element);
      waiting.push({ nodes: node.childNodes, into: element.children });
    }
  }
  const html = root.children.find((node) => node.kind === 'element');
  return html?.kind === 'element' ? html : root;
}

function elementOf({ tagName, attrs }: DefaultTreeAdapterTypes.Element): MarkupElement {
  const attributes: Record<string, string> = Object.create(null);
  for (const { prefix, name, value } of attrs) {
    attributes[prefix ? `${prefix}:${name}` : name] = value;
  }
  return markupElement(tagName.toLowerCase(), attributes);
}
