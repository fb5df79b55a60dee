/**
 * The one way from markup to a document's tree. What is not on the lists of `element-rules.ts` is not
 * there afterwards: no script, style, handler, form, frame or address but those of links.
 */
import type { Element } from 'hast';
import { longestReading, readingProperty } from '#core/text/drawn-names.ts';
import { BlockBuilder, type Scope } from './block-builder.ts';
import {
  blockElements,
  deepestInline,
  droppedNames,
  inlineElements,
  lineElements,
  renamedElements,
} from './element-rules.ts';
import { type MarkupElement, type MarkupNode, textOfMarkup } from './markup.ts';
import {
  attributeOf,
  boxOf,
  directionOf,
  isSelfLink,
  languageOf,
  pictureOf,
  propertiesOf,
} from './read-attributes.ts';
import type { InlineFrame } from './text-run.ts';

/** Where a link leads: an outside address that may be opened, or a place named by file and id. */
export type LinkAim =
  | { readonly kind: 'outside'; readonly address: string }
  | { readonly kind: 'inside'; readonly place: string };

/** What only the format knows of the addresses in its markup. */
export type AddressRules = {
  /** Null where the link leads nowhere that a reader could go. */
  readonly aimOf: (href: string) => LinkAim | null;
  /** Whether the picture is at hand, somewhere outside, or nowhere. */
  readonly pictureAt: (source: string) => 'inside' | 'outside' | null;
  /** By what name a picture that is at hand is asked for; its address as it was written where this is absent. */
  readonly pictureName?: (source: string) => string;
  /** Whether what the page hides is left out. */
  readonly dropsHidden: boolean;
};

/** Blocks of a document's tree, and what in them is not settled yet. */
export type CleanedMarkup = {
  readonly blocks: Element[];
  /** The block at each id of the markup. */
  readonly places: ReadonlyMap<string, Element>;
  /** The links that lead to a place, not known yet. */
  readonly links: readonly { readonly element: Element; readonly place: string }[];
  /** The pictures that are at hand, not read yet. */
  readonly pictures: readonly { readonly element: Element; readonly source: string }[];
};

/** The document's blocks in `root`. However deep the markup is nested, nothing recurs. */
export function cleanMarkup(root: MarkupElement, rules: AddressRules): CleanedMarkup {
  return new Cleaner(rules).clean(root);
}

type Step = { readonly node: MarkupNode } | { readonly close: () => void };

class Cleaner {
  readonly #rules: AddressRules;
  readonly #builder: BlockBuilder;
  readonly #steps: Step[] = [];
  readonly #links: { element: Element; place: string }[] = [];
  readonly #pictures: { element: Element; source: string }[] = [];
  #frames: readonly InlineFrame[] = [];
  #scope: Scope = { dir: null, lang: null };

  constructor(rules: AddressRules) {
    this.#rules = rules;
    this.#builder = new BlockBuilder(this.#scope);
  }

  clean(root: MarkupElement): CleanedMarkup {
    this.#steps.push({ node: root });
    for (let step = this.#steps.pop(); step !== undefined; step = this.#steps.pop()) {
      if ('close' in step) step.close();
      else if (step.node.kind === 'text') this.#builder.addText(step.node.value, this.#frames);
      else this.#enter(step.node);
    }
    const blocks = this.#builder.finish();
    const { places } = this.#builder;
    return { blocks, places, links: this.#links, pictures: this.#pictures };
  }

  #enter(element: MarkupElement): void {
    if (droppedNames.has(element.name) || this.#isHidden(element) || isSelfLink(element)) return;
    const before = this.#scope;
    const { dir, lang } = before;
    this.#scope = { dir: directionOf(element) ?? dir, lang: languageOf(element) ?? lang };
    this.#after(() => {
      this.#scope = before;
    });
    for (const id of [attributeOf(element, 'id'), attributeOf(element, 'xml:id')]) {
      if (id) this.#builder.addId(id);
    }
    this.#enterKept(element, renamedElements[element.name] ?? element.name);
  }

  #enterKept(element: MarkupElement, name: string): void {
    if (this.#addLeaf(element, name)) return;
    if (blockElements.has(name)) this.#enterBlock(element, name);
    else if (lineElements.has(name)) this.#enterLine();
    else if (name === 'a') this.#enterLink(element);
    else if (inlineElements.has(name)) this.#enterInline({ name, properties: {} });
    this.#enterChildren(element);
  }

  /** Whether the element is one that holds nothing. */
  #addLeaf(element: MarkupElement, name: string): boolean {
    if (name === 'br') this.#builder.addElement(made('br', {}), this.#frames);
    else if (name === 'hr') this.#builder.addRule();
    else if (name === 'img' || name === 'image') this.#addPicture(element);
    else if (name === 'input') this.#builder.addText(boxOf(element), this.#frames);
    else return name === 'wbr' || (name === 'rt' && this.#addReading(element));
    return true;
  }

  #enterBlock(element: MarkupElement, name: string): void {
    const isKept = this.#builder.openBlock(name, propertiesOf(element, name), this.#scope);
    this.#after(() => (isKept ? this.#builder.closeBlock() : this.#builder.endLine()));
  }

  #enterLine(): void {
    this.#builder.endLine();
    this.#after(() => this.#builder.endLine());
  }

  #enterLink(element: MarkupElement): void {
    const name = attributeOf(element, 'name');
    if (name) this.#builder.addId(name);
    const aim = this.#rules.aimOf(
      attributeOf(element, 'href') ?? attributeOf(element, 'xlink:href') ?? '',
    );
    if (aim?.kind === 'outside') {
      this.#enterInline({ name: 'a', properties: { href: aim.address } });
    } else if (aim?.kind === 'inside') {
      const onMade = (made: Element) => this.#links.push({ element: made, place: aim.place });
      this.#enterInline({ name: 'a', properties: {}, onMade });
    }
  }

  #enterInline(frame: InlineFrame): void {
    const outer = this.#frames;
    const isDouble = frame.name === 'a' && outer.some(({ name }) => name === 'a');
    if (outer.length >= deepestInline || isDouble) return;
    this.#frames = [...outer, frame];
    this.#after(() => {
      this.#frames = outer;
    });
  }

  #enterChildren({ children }: MarkupElement): void {
    for (let at = children.length - 1; at >= 0; at -= 1) {
      this.#steps.push({ node: children[at] as MarkupNode });
    }
  }

  #addPicture(element: MarkupElement): void {
    const { alt, size, sources } = pictureOf(element);
    const at = (place: 'inside' | 'outside') =>
      sources.find((source) => this.#rules.pictureAt(source) === place);
    const source = at('inside');
    const address = at('outside');
    if (source === undefined && address === undefined && alt === '') return;
    const isRemote = source === undefined && address !== undefined;
    const picture = made('img', { alt, ...size, ...(isRemote ? { dataAddress: address } : {}) });
    this.#builder.addElement(picture, this.#frames);
    if (source === undefined) return;
    const isData = /^\s*data:/i.test(source);
    const name = isData ? source : (this.#rules.pictureName?.(source) ?? source);
    this.#pictures.push({ element: picture, source: name });
  }

  /** How the words before it are read, as ruby tells it: told beside the text, and no part of it. */
  #addReading(element: MarkupElement): boolean {
    const reading = textOfMarkup(element).slice(0, longestReading);
    if (!this.#frames.some(({ name }) => name === 'ruby')) return false;
    if (reading !== '')
      this.#builder.addElement(made('rt', { [readingProperty]: reading }), this.#frames);
    return true;
  }

  #isHidden(element: MarkupElement): boolean {
    if (!this.#rules.dropsHidden) return false;
    if (attributeOf(element, 'hidden') !== undefined) return true;
    return /(?:^|;)\s*display\s*:\s*none\b/i.test(attributeOf(element, 'style') ?? '');
  }

  #after(close: () => void): void {
    this.#steps.push({ close });
  }
}

function made(tagName: string, properties: Element['properties']): Element {
  return { type: 'element', tagName, properties, children: [] };
}
