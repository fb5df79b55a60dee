import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  nodeAt,
  nodesNamed,
  offsetOf,
  type PageNode,
  readPage,
} from '../../../tests/fixtures/anchor/page-text.ts';
import { corpusFolder, plainRevision } from '../../../tests/fixtures/anchor/revision-pairs.ts';
import { passage } from '../text/passage.ts';
import { describePassage } from './anchor.ts';
import { migrateAnchors } from './migrate-anchors.ts';
import type { Placement } from './placement.ts';
import { resolveAnchor } from './resolve-anchor.ts';
import { anchorFromSelectors } from './selector.ts';

const folder = join(corpusFolder, 'anchoring');
const isHere = existsSync(folder);
if (!isHere) console.log("The peers' anchoring cases: not here, so their tests do not run.");
const read = (path: string) => (isHere ? readFileSync(join(folder, path), 'utf8') : '');
const json = (path: string) => (isHere ? JSON.parse(read(path)) : null);

type ApacheCase = {
  html: string;
  selector: { exact: string; prefix?: string; suffix?: string };
  expected: {
    startContainerXPath: string;
    startOffset: number;
    endContainerXPath: string;
    endOffset: number;
  }[];
};

/** Where ours answers otherwise than the strict matcher, by design: see docs/decisions/0010. */
const otherwise: Readonly<Record<string, string>> = {
  'with prefix, no matches': '12-17',
  'with suffix, no matches': '12-17',
  'with suffix, no matches due to whitespace': '12-17',
  'empty quote': 'refused: empty',
  'empty quote, with prefix': 'refused: empty',
  'empty quote, with suffix': 'refused: empty',
  'empty quote, with prefix and suffix': 'refused: empty',
  'empty quote, no matches': 'refused: empty',
};

/** All that a placement offers: the one passage, or the candidates that are as good as the best. */
function offered(placement: Placement): string {
  if (placement.kind === 'orphaned') return '';
  if (placement.kind !== 'ambiguous') return `${placement.passage.start}-${placement.passage.end}`;
  const [best] = placement.candidates;
  return placement.candidates
    .filter(({ score }) => score === best?.score)
    .map(({ passage: at }) => `${at.start}-${at.end}`)
    .join(' ');
}

describe.runIf(isHere)('the cases of apache-annotator', () => {
  const { cases } = json('apache-annotator/text-quote-match.json') ?? { cases: {} };

  test.each(Object.entries<ApacheCase>(cases))('%s', (name, { html, selector, expected }) => {
    const { root, text } = readPage(html);
    const ranges = expected.map((one) => {
      const start = offsetOf(nodeAt(root, one.startContainerXPath), one.startOffset);
      return `${start}-${offsetOf(nodeAt(root, one.endContainerXPath), one.endOffset)}`;
    });
    const revision = plainRevision('page', text);
    const anchor = anchorFromSelectors([{ type: 'TextQuoteSelector', ...selector }], revision);
    const found = anchor.ok
      ? offered(resolveAnchor(anchor.value, revision))
      : `refused: ${anchor.error.kind}`;
    expect(found).toBe(otherwise[name] ?? ranges.join(' '));
  });

  test('there are 22 of them, and each that is answered otherwise is one of them', () => {
    expect(Object.keys(cases)).toHaveLength(22);
    for (const name of Object.keys(otherwise)) expect(cases).toHaveProperty([name]);
  });
});

type RangeSpec = {
  startContainer: string | number;
  startOffset: number;
  endContainer: string | number;
  endOffset: number;
  quote: string;
  description: string;
};

const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim();

describe.runIf(isHere)('the ranges of the Hypothesis client', () => {
  const { root, text } = readPage(read('hypothesis/html-anchoring-fixture.html'));
  const specs: RangeSpec[] = json('hypothesis/range-specs.json') ?? [];
  const textNodes = nodesNamed(root, '#text');
  const node = (place: string | number): PageNode => {
    const found = typeof place === 'number' ? textNodes[place] : nodeAt(root, place);
    if (found === undefined) throw new Error(`No text node ${place}`);
    return found;
  };

  test('there are 27', () => expect(specs).toHaveLength(27));

  test.each(specs.map((spec, index) => [`${index} ${spec.description}`, spec] as const))(
    '%s',
    (_, spec) => {
      const start = offsetOf(node(spec.startContainer), spec.startOffset);
      const end = offsetOf(node(spec.endContainer), spec.endOffset);
      const old = plainRevision('page', text);
      const described = describePassage(old, passage(start, end));
      if (!described.ok) throw new Error(described.error.kind);
      const anchor = described.value;
      expect(squeezed(anchor.quote)).toBe(squeezed(spec.quote));
      expect(resolveAnchor(anchor, old)).toEqual({ kind: 'exact', passage: passage(start, end) });
      const before = 'A paragraph that came later.\n\n';
      const next = plainRevision('later', before + text);
      const [placement] = migrateAnchors([anchor], old, next);
      const moved = passage(start + before.length, end + before.length);
      expect(placement).toMatchObject({ kind: 'moved', passage: moved });
    },
  );

  test('an annotation of their service finds its words', () => {
    const page = readPage(read('hypothesis/minimal.html'));
    const [row] = json('hypothesis/minimal.json').rows;
    const anchor = anchorFromSelectors(row.target[0].selector, plainRevision('page', page.text));
    expect(anchor).toMatchObject({ ok: true, value: { quote: 'Two', start: 4, end: 7 } });
  });
});

describe.runIf(isHere)('the annotations of Recogito', () => {
  // Of the annotated element, without what may not be annotated. Their positions are of an older page.
  const content = /<div id="content">[\s\S]*?(?=<script)/.exec(
    read('recogito/text-annotator-index.html'),
  );
  const closed = /<(\w+) class="not-annotatable">[\s\S]*?<\/\1>/g;
  const page = readPage((content?.[0] ?? '').replace(closed, ''));
  const annotations: { target: { selector: { type: string; exact?: string }[] } }[] =
    json('recogito/text-annotator-annotations.w3c.json') ?? [];

  test.each(
    annotations.map(({ target }, index) => [index, [target].flat()[0]?.selector ?? []] as const),
  )(
    'number %i, whose words the page has three times, waits with all three offered',
    (_, selector) => {
      const revision = plainRevision('page', page.text);
      const anchor = anchorFromSelectors(selector, revision);
      if (!anchor.ok) throw new Error(anchor.error.kind);
      const placement = resolveAnchor(anchor.value, revision);
      const quote = selector.find(({ type }) => type === 'TextQuoteSelector')?.exact ?? '';
      const candidates = placement.kind === 'ambiguous' ? placement.candidates : [];
      const words = candidates.map(({ passage: { start, end } }) => page.text.slice(start, end));
      expect(words.map(squeezed)).toEqual([quote, quote, quote].map(squeezed));
    },
  );
});
