/** Parses XML without its document type: no entity is defined there, and nothing is loaded for it. */
import { characterEntities } from 'character-entities';
import { SaxesParser } from 'saxes';
import { type MarkupElement, markupElement } from './markup.ts';

/** Those of HTML, which hold the five of XML. */
const entities: Record<string, string> = { ...characterEntities };

/** What was parsed, and the first fault against the rules of XML; behind one the tree is a guess. */
export type ParsedXml = { readonly root: MarkupElement; readonly fault: string | null };

/** The root element of `text`; null where there is none. The entities of HTML are known. */
export function parseXml(text: string): ParsedXml | null {
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.ENTITIES = entities;
  const document = markupElement('#document');
  const open: MarkupElement[] = [document];
  let fault: string | null = null;
  const add = (value: string) => open.at(-1)?.children.push({ kind: 'text', value });
  parser.on('error', ({ message }) => {
    // What a document type may have defined stays as it was written.
    if (!message.includes('undefined entity')) fault ??= message;
  });
  parser.on('text', add);
  parser.on('cdata', add);
  // Prefixes are not resolved: that takes a walk up the tree for each element.
  parser.on('opentag', ({ name, attributes }) => {
    const local = name.slice(name.indexOf(':') + 1);
    const element = markupElement(local.toLowerCase(), { ...attributes });
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    if (open.length > 1) open.pop();
  });
  try {
    parser.write(text.replace(/^\uFEFF/, '')).close();
  } catch (cause) {
    fault ??= String(cause);
  }
  const root = document.children.find((node) => node.kind === 'element');
  return root?.kind === 'element' ? { root, fault } : null;
}
