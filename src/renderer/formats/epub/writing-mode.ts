/** Finds out whether a chapter is written from top to bottom: the one thing its style sheets are read for. */
import type { VerticalWriting } from '#core/text/document.ts';
import { elementsOf, findElement, type MarkupElement, type MarkupNode } from '../markup/markup.ts';

/** What is known of the book around a chapter. */
export type ChapterStyles = {
  /** The text of the style sheet that a chapter names by this address; null where there is none. */
  readonly sheetAt: (href: string) => string | null;
  /**
   * Whether the book's pages are turned from right to left and its language is Chinese, Japanese or Korean:
   * then it is enough that anything in the chapter is vertical.
   */
  readonly isTurnedLeft: boolean;
};

/** The writing of a chapter's lines; null where they run from side to side. */
export function writingOf(root: MarkupElement, styles: ChapterStyles): VerticalWriting | null {
  const page = findElement(root, 'html') ?? root;
  const body = findElement(root, 'body');
  const roots = body === null ? [page] : [page, body];
  const rules = sheetsOf(root, styles).flatMap(rulesOf);
  let found: Writing | null = null;
  for (const { selectors, writing } of rules) {
    const isMeant = selectors.some((one) => roots.some((element) => matches(one, element)));
    if (isMeant) found = writing;
  }
  for (const { attributes } of roots) found = writingIn(attributes['style'] ?? '') ?? found;
  if (found === null && styles.isTurnedLeft) {
    found = rules.find(({ writing }) => writing !== 'horizontal-tb')?.writing ?? null;
  }
  return found === 'horizontal-tb' ? null : found;
}

type Writing = VerticalWriting | 'horizontal-tb';

/** Names of older drafts, which books still use. */
const byName: Readonly<Record<string, Writing>> = {
  ...{ 'vertical-rl': 'vertical-rl', 'tb-rl': 'vertical-rl', tb: 'vertical-rl' },
  ...{ 'sideways-rl': 'vertical-rl', 'vertical-lr': 'vertical-lr', 'tb-lr': 'vertical-lr' },
  ...{ 'horizontal-tb': 'horizontal-tb', 'lr-tb': 'horizontal-tb', lr: 'horizontal-tb' },
};

type WritingRule = { readonly selectors: readonly string[]; readonly writing: Writing };

/** A style sheet beyond this length, in characters, is read so far. */
const mostOfSheet = 500_000;

/** The texts of the chapter's style sheets in their order; those that are only offered as a choice are none. */
function sheetsOf(root: MarkupElement, { sheetAt }: ChapterStyles): readonly string[] {
  const sheets: string[] = [];
  for (const { name, attributes, children } of elementsOf(root)) {
    const kinds = (attributes['rel'] ?? '').toLowerCase().split(/\s+/);
    const isSheet = kinds.includes('stylesheet') && !kinds.includes('alternate');
    if (name === 'style') sheets.push(children.map(textOf).join(''));
    else if (name === 'link' && isSheet) sheets.push(sheetAt(attributes['href'] ?? '') ?? '');
  }
  return sheets.map((sheet) => sheet.slice(0, mostOfSheet));
}

function textOf(node: MarkupNode): string {
  return node.kind === 'text' ? node.value : '';
}

/** The rules that say how lines run; those within `@media` count as if they stood by themselves. */
function rulesOf(sheet: string): readonly WritingRule[] {
  if (!sheet.includes('writing-mode')) return [];
  const plain = sheet.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, ' ');
  const rules: WritingRule[] = [];
  for (const [, head = '', declarations = ''] of plain.matchAll(/([^{}]*)\{([^{}]*)\}/g)) {
    const writing = writingIn(declarations);
    const selectors = head
      .slice(head.lastIndexOf(';') + 1)
      .split(',')
      .map((one) => one.trim());
    if (writing !== null) rules.push({ selectors, writing });
  }
  return rules;
}

/** What the last declaration says. */
function writingIn(declarations: string): Writing | null {
  const pattern = /(?:^|[;\s])(?:-epub-|-webkit-|-ms-)?writing-mode\s*:\s*([a-z-]+)/gi;
  return [...declarations.matchAll(pattern)].reduce<Writing | null>(
    (found, [, value = '']) => byName[value.toLowerCase()] ?? found,
    null,
  );
}

/** Whether a selector of one part, as `html`, `.vrtl` or `body.main`, means the element. */
function matches(selector: string, { name, attributes }: MarkupElement): boolean {
  const classes = (attributes['class'] ?? '').split(/\s+/);
  const parts = selector.match(/^(\*|[a-z][a-z0-9]*|:root)?((?:[.#][\p{L}\p{N}_-]+)*)$/iu);
  if (parts === null || selector === '') return false;
  const [, kind = '*', more = ''] = parts;
  const isKind =
    kind === '*' || kind.toLowerCase() === name || (kind === ':root' && name === 'html');
  return (
    isKind &&
    [...more.matchAll(/([.#])([^.#]+)/g)].every(([, sign, value = '']) =>
      sign === '.' ? classes.includes(value) : attributes['id'] === value,
    )
  );
}
