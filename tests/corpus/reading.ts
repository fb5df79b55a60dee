/** Reads files of the corpus as the app does, and says what is wrong with what came of them. */
import type { Element, ElementContent, RootContent } from 'hast';
import { longestIncreasing } from '#core/anchor/longest-increasing.ts';
import { canonicalTextOfSections } from '#core/text/canonical-text.ts';
import { drawnNames, drawnProperties } from '#core/text/drawn-names.ts';
import type { FormatFault, ReadDocument, ReadingChoice } from '#renderer/formats/format.ts';
import { cleanMarkup } from '#renderer/formats/markup/clean-markup.ts';
import { sectionsOf } from '#renderer/formats/markup/finish-document.ts';
import { parseHtml } from '#renderer/formats/markup/parse-html.ts';
import { readDocument } from '#renderer/formats/read-document.ts';
import type { Result } from '#shared/result.ts';

/** The document in `bytes`, under the last part of `path` as its name. */
export function readFile(
  path: string,
  bytes: Uint8Array<ArrayBuffer>,
  choice: ReadingChoice = {},
): Promise<Result<ReadDocument, FormatFault>> {
  return readDocument({ name: path.replace(/^.*\//, ''), mediaType: null, bytes }, choice);
}

/** The canonical text of a document. */
export function textOf({ content }: ReadDocument): string {
  return canonicalTextOfSections(content.sections);
}

/** The canonical text of HTML by the rules of the app, whole. */
export function textOfHtml(html: string): string {
  const rules = { dropsHidden: false, aimOf: () => null, pictureAt: () => null };
  return canonicalTextOfSections(sectionsOf(cleanMarkup(parseHtml(html), rules).blocks));
}

/** The words of a text, folded. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** The share of `some` that stands, in order, in `all`: 0 to 1. A lower bound, by runs of three words. */
export function shareInOrder(some: readonly string[], all: readonly string[]): number {
  const places = new Map<string, number[]>();
  const runAt = (words: readonly string[], at: number) => words.slice(at, at + 3).join(' ');
  for (let at = 0; at < all.length; at += 1) {
    const run = runAt(all, at);
    places.set(run, [...(places.get(run) ?? []), at]);
  }
  // Each place of a run that is there more than once, the last first, so that only one of them counts.
  const pairs = some.flatMap((_, from) =>
    (places.get(runAt(some, from)) ?? [])
      .slice(0, 20)
      .toReversed()
      .map((to) => ({ from, to })),
  );
  const kept = longestIncreasing(pairs.map(({ to }) => to));
  const covered = new Set<number>();
  for (const index of kept) {
    const from = pairs[index]?.from ?? 0;
    for (const at of [from, from + 1, from + 2]) if (at < some.length) covered.add(at);
  }
  return some.length === 0 ? 1 : covered.size / some.length;
}

/** What of a document's trees is not on the allow-list; none where all is well. */
export function strangersIn({ content, images }: ReadDocument): string[] {
  const strangers: string[] = [];
  const kept = new Set(images.map(({ sha256 }) => sha256));
  const waiting: (RootContent | ElementContent)[] = content.sections.flatMap(
    ({ tree }) => tree.children,
  );
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type === 'text') continue;
    if (node.type !== 'element') strangers.push(node.type);
    else {
      strangers.push(...strangersOf(node, kept));
      for (const child of node.children) waiting.push(child);
    }
  }
  return strangers;
}

function strangersOf(element: Element, kept: ReadonlySet<string>): string[] {
  const { tagName, properties } = element;
  const drawn = drawnProperties(element);
  const others = Object.keys(properties).filter(
    (name) => !(name in drawn) && properties[name] !== '',
  );
  const image = properties['dataImage'];
  return [
    ...(drawnNames.has(tagName) ? [] : [`<${tagName}>`]),
    ...others.map((name) => `${tagName}[${name}=${String(properties[name]).slice(0, 60)}]`),
    ...(typeof image === 'string' && !kept.has(image) ? [`a picture that is not kept`] : []),
  ];
}

/** Whether a fault is one clear sentence that names the file. */
export function isClear({ words }: FormatFault): boolean {
  return /^[“A-Z].*[^.]\.$/.test(words) && words.includes('“') && !words.includes('undefined');
}
