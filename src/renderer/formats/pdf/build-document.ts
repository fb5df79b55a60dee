/** Makes the document of a PDF out of the text of its pages: its sections, each block with its place. */
import type { Element } from 'hast';
import { canonicalTextOfTree } from '#core/text/canonical-text.ts';
import type { Section } from '#core/text/document.ts';
import { runsProperty, writeRuns } from '#core/text/sheet.ts';
import { type BlockText, blockTextOf } from './block-text.ts';
import { usualOf } from './column.ts';
import { headingsOf, titleOf } from './headings.ts';
import { type HyphenJudge, hyphenJudgeOf } from './hyphens.ts';
import { linesOf } from './line.ts';
import { continues, type Paragraph, paragraphsOf } from './paragraph.ts';
import type { PdfOutlineEntry, PdfPage } from './pdf-text.ts';
import { regionsOf } from './reading-order.ts';
import { runningLinesOf } from './running-lines.ts';

/** What the text came to: its sections, and the largest heading of the first page, if there is one. */
export type BuiltDocument = {
  readonly sections: readonly Section[];
  readonly firstHeading: string | null;
};

/**
 * The sections of a PDF with these pages: one to each entry of the outline, before the first what stands
 * before it. The same pages always give the same sections. `breathe` is awaited after every page, so that
 * the reading can be watched and given up.
 */
export async function buildDocument(
  pages: readonly PdfPage[],
  outline: readonly PdfOutlineEntry[],
  breathe: (page: number) => Promise<void>,
): Promise<BuiltDocument> {
  const lines = pages.map(linesOf);
  const usual = usualOf(lines.flat());
  const running = runningLinesOf(lines.map((groups) => groups[0] ?? []));
  const paragraphs: Paragraph[] = [];
  for (const [page, groups] of lines.entries()) {
    for (const group of groups) {
      const kept = group.filter((line) => !running.has(line));
      for (const region of regionsOf(kept)) paragraphs.push(...paragraphsOf(region, page, usual));
    }
    await breathe(page);
  }
  const judge = hyphenJudgeOf(paragraphs.flatMap((one) => one.lines.map(({ text }) => text)));
  const { levels, unfound } = headingsOf(paragraphs, outline);
  const flows = flowsOf(paragraphs, levels);
  const first = flows.find(([part]) => part?.page === 0 && levels.get(part) === 1);
  return {
    sections: sectionsOf(flows, { levels, unfound, judge }),
    firstHeading: first === undefined ? null : first.map(titleOf).join(' '),
  };
}

type Flow = readonly Paragraph[];

/** Paragraphs that go on over the end of a column or a page, together. */
function flowsOf(
  paragraphs: readonly Paragraph[],
  levels: ReadonlyMap<Paragraph, number>,
): readonly Flow[] {
  const flows: Paragraph[][] = [];
  for (const one of paragraphs) {
    const last = flows.at(-1)?.at(-1);
    const isOne =
      last !== undefined && !levels.has(last) && !levels.has(one) && continues(last, one);
    if (isOne) flows.at(-1)?.push(one);
    else flows.push([one]);
  }
  return flows;
}

type Plan = {
  readonly levels: ReadonlyMap<Paragraph, number>;
  readonly unfound: readonly PdfOutlineEntry[];
  readonly judge: HyphenJudge;
};

type OpenSection = { heading: string | null; level: number; readonly blocks: Element[] };

function sectionsOf(flows: readonly Flow[], { levels, unfound, judge }: Plan): readonly Section[] {
  const waiting = [...unfound];
  const sections: OpenSection[] = [{ heading: null, level: 0, blocks: [] }];
  const open = (heading: string, level: number) => {
    const last = sections.at(-1);
    // Before the first heading there may be nothing.
    if (sections.length === 1 && last?.blocks.length === 0 && last.heading === null) sections.pop();
    sections.push({ heading, level, blocks: [] });
  };
  for (const flow of flows) {
    const [first] = flow;
    if (first === undefined) continue;
    for (let next = waiting[0]; next !== undefined && isBefore(next, first); next = waiting[0]) {
      open(next.title, Math.min(next.level + 1, 6));
      waiting.shift();
    }
    const block = blockTextOf(flow, judge);
    const level = levels.get(first);
    if (level !== undefined) open(block.text, level);
    sections.at(-1)?.blocks.push(elementOf(block, flow, level));
  }
  for (const { title, level } of waiting) open(title, Math.min(level + 1, 6));
  return sections.map(({ heading, level, blocks }) => {
    const tree = { type: 'root' as const, children: blocks };
    return { heading, level, tree, text: canonicalTextOfTree(tree) };
  });
}

/** Whether what the entry leads to stands at or above the paragraph. */
function isBefore({ page, y }: PdfOutlineEntry, { page: at, lines }: Paragraph): boolean {
  const [first] = lines;
  if (page !== at || first === undefined) return page < at;
  return y === null || y <= first.baseline;
}

function elementOf({ text, runs }: BlockText, flow: Flow, level: number | undefined): Element {
  const isListing = flow.every((part) => part.isListing);
  const tagName = level !== undefined ? `h${level}` : isListing ? 'pre' : 'p';
  const properties = { [runsProperty]: writeRuns(runs) };
  return { type: 'element', tagName, properties, children: [{ type: 'text', value: text }] };
}
