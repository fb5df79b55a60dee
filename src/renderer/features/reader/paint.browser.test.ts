import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Highlight, HighlightId, PlacedHighlight } from '#core/highlight/highlight.ts';
import type { Block } from '#core/text/canonical-text.ts';
import { type Passage, passage, textOffset } from '#core/text/passage.ts';
import { indexPassages } from '#core/text/passage-index.ts';
import { highlightsAtPoint, nextHit } from './hit-test.ts';
import { signNotes } from './note-signs.ts';
import { clearPaint, paint, paintHighlights } from './paint.ts';
import { blockAttribute } from './text-map.ts';

const texts = ['One two three four', 'Five six seven'];
const everything = passage(0, 1_000);
let root: HTMLElement;
let blocks: readonly Block[];

beforeEach(() => {
  root = document.createElement('article');
  let start = 0;
  blocks = texts.map((text, index) => {
    const leaf = document.createElement('p');
    leaf.setAttribute(blockAttribute, String(index));
    leaf.textContent = text;
    root.append(leaf);
    const block = { start: textOffset(start), end: textOffset(start + text.length) };
    start += text.length + 2;
    return { ...block, tagName: 'p', headingPath: [], section: 0 };
  });
  document.body.replaceChildren(root);
});

afterEach(clearPaint);

function placed(words: string, colour: Highlight['colour'], note = ''): PlacedHighlight {
  const start = texts.join('\n\n').indexOf(words);
  const highlight = { id: words as HighlightId, colour, note } as Highlight;
  return { highlight, passage: passage(start, start + words.length) };
}

function index(...highlights: PlacedHighlight[]) {
  return indexPassages(highlights, (one) => one.passage);
}

function painted(layer: string): string[] {
  return [...(CSS.highlights.get(`plenum-${layer}`) ?? [])].map((range) => String(range));
}

/** The middle of the words on the page. */
function pointOf(words: string): [number, number] {
  const leaf = [...root.children].find((one) => one.textContent?.includes(words));
  const text = leaf?.firstChild;
  if (!(text instanceof Text)) throw new Error(`The page does not say ${words}`);
  const range = document.createRange();
  range.setStart(text, text.data.indexOf(words));
  range.setEnd(text, text.data.indexOf(words) + words.length);
  const { left, right, top, bottom } = range.getBoundingClientRect();
  return [(left + right) / 2, (top + bottom) / 2];
}

test('paints each colour apart, and where two and three lie on each other', () => {
  const highlights = index(
    placed('One two three', 'claim'),
    placed('two three four', 'evidence'),
    placed('three', 'question'),
  );
  paintHighlights({ root, blocks }, highlights, everything);
  expect(painted('claim')).toEqual(['One two three']);
  expect(painted('evidence')).toEqual(['two three four']);
  expect(painted('overlap')).toEqual(['two three']);
  expect(painted('overlap-deep')).toEqual(['three']);
  expect(CSS.highlights.has('plenum-definition')).toBe(false);
});

test('what is far is not painted, and what leaves the near stretch is cut off', () => {
  const passages: Passage[] = [passage(4, 25), passage(30, 34)];
  paint({ root, blocks }, 'found', passages, passage(0, 18));
  expect(painted('found')).toEqual(['two three four']);
});

test('a note puts its sign beside its block, and takes it away with the note', () => {
  const noted = placed('six', 'claim', 'My words');
  signNotes({ root, blocks }, index(noted), everything);
  expect([...root.querySelectorAll('[data-noted]')]).toEqual([root.children[1]]);
  signNotes({ root, blocks }, index(placed('six', 'claim', ' ')), everything);
  expect(root.querySelector('[data-noted]')).toBeNull();
});

test('every highlight at a point is reached: the shortest first, each next one at a further press', () => {
  const highlights = index(placed('One two three', 'claim'), placed('two', 'question'));
  const hits = highlightsAtPoint({ root, blocks }, highlights, ...pointOf('two'));
  const ids = hits.map(({ highlight }) => highlight.id);
  expect(ids).toEqual(['two', 'One two three']);
  const first = nextHit(hits, null)?.highlight.id ?? null;
  const second = nextHit(hits, first)?.highlight.id ?? null;
  expect([first, second, nextHit(hits, second)?.highlight.id]).toEqual([
    'two',
    'One two three',
    'two',
  ]);
  expect(nextHit([], first)).toBeNull();
});

test('a point beside the text hits nothing, though the caret would snap to it', () => {
  const highlights = index(placed('four', 'claim'));
  const [, y] = pointOf('four');
  const { right } = root.getBoundingClientRect();
  expect(highlightsAtPoint({ root, blocks }, highlights, right - 4, y)).toEqual([]);
  expect(highlightsAtPoint({ root, blocks }, highlights, ...pointOf('four'))).toHaveLength(1);
});
