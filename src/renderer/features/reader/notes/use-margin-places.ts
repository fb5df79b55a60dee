/** Finds the place of every note and tick in the margin that is near the window. */
import {
  type RefCallback,
  type RefObject,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { PlacedHighlight } from '#core/highlight/highlight.ts';
import { layOutMargin } from '#core/note/margin-layout.ts';
import { passage } from '#core/text/passage.ts';
import type { Marking } from '../marking/use-marking.ts';
import { usePageChanges } from '../marking/use-page-changes.ts';
import { type Span, visibleSpan } from '../marking/visible-blocks.ts';
import { rangeOfPassage } from '../text-map.ts';

/** Tops in pixels from the margin's own; `from` is the end of the passage's first line. */
export type MarginPlace = {
  readonly tick: number;
  readonly card: number;
  readonly from: { readonly x: number; readonly y: number };
};

/** How much of a passage is looked at to find its first line, in UTF-16 code units. */
const firstLineReach = 200;
const tickHeight = 20;
const tickGap = 2;
const cardGap = 10;
/** The open card stays beside its passage, and the others give way. */
const openWeight = 1_000;

/** Whether a highlight has a card in the margin; the others have only their tick. */
export function hasCard({ highlight }: PlacedHighlight, marking: Marking): boolean {
  return highlight.note !== '' || highlight.id === marking.open?.highlight.id;
}

/** The highlights near the window with their places, and the ref that their cards must carry. */
export function useMarginPlaces(
  marking: Marking,
  marginRef: RefObject<HTMLElement | null>,
  headRef: RefObject<HTMLElement | null>,
) {
  const { textRef, placed, open, readable } = marking;
  const { blocks } = readable.text;
  const [span, setSpan] = useState<Span | null>(null);
  const [places, setPlaces] = useState<ReadonlyMap<string, MarginPlace>>(new Map());
  const near = useMemo(() => nearSpan(placed, span), [placed, span]);
  const cards = useRef(new Map<string, HTMLElement>());

  const look = () => {
    const next = textRef.current && visibleSpan(textRef.current, blocks, 1);
    setSpan((last) => (last?.start === next?.start && last?.end === next?.end ? last : next));
  };
  const measure = () => {
    const margin = marginRef.current;
    const root = textRef.current;
    if (margin === null || root === null) return;
    const lines = firstLines(near, marking, root, margin.getBoundingClientRect());
    const head = headRef.current;
    const least = head === null ? 0 : head.offsetTop + head.offsetHeight + cardGap;
    const next = placesOf(near, lines, marking, cards.current, least);
    setPlaces((last) => (isSame(last, next) ? last : next));
  };
  usePageChanges(textRef, true, look);
  usePageChanges(textRef, false, measure);
  usePageChanges(headRef, false, measure);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a text that is laid out first is looked at first
  useLayoutEffect(look, [readable]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: these change what stands in the margin
  useLayoutEffect(measure, [near, open?.highlight.id, open?.highlight.note]);

  return { near, places, cardRef: useCardRefs(cards, measure) };
}

function nearSpan(
  placed: readonly PlacedHighlight[],
  span: Span | null,
): readonly PlacedHighlight[] {
  if (span === null) return [];
  return placed.filter((one) => one.passage.end > span.start && one.passage.start < span.end);
}

type FirstLine = { readonly top: number; readonly x: number; readonly y: number };

function firstLines(
  near: readonly PlacedHighlight[],
  { readable }: Marking,
  root: Element,
  margin: DOMRect,
): readonly FirstLine[] {
  return near.map(({ passage: { start, end } }) => {
    const first = passage(start, Math.min(end, start + firstLineReach));
    const range = rangeOfPassage(root, readable.text.blocks, first);
    const line = [...(range?.getClientRects() ?? [])].find(({ width }) => width > 0);
    if (line === undefined) return { top: 0, x: 0, y: 0 };
    return {
      top: line.top - margin.top,
      x: line.right - margin.left,
      y: line.bottom - margin.top,
    };
  });
}

function placesOf(
  near: readonly PlacedHighlight[],
  lines: readonly FirstLine[],
  marking: Marking,
  cards: ReadonlyMap<string, HTMLElement>,
  least: number,
): ReadonlyMap<string, MarginPlace> {
  const wanted = lines.map(({ top }) => top);
  const ticks = layOutMargin(
    wanted.map((top) => ({ wanted: top, height: tickHeight, weight: 1 })),
    tickGap,
    0,
  );
  const carded = near.flatMap((one, index) => (hasCard(one, marking) ? [index] : []));
  const tops = layOutMargin(
    carded.map((index) => {
      const id = near[index]?.highlight.id ?? '';
      return {
        wanted: wanted[index] ?? 0,
        height: cards.get(id)?.offsetHeight ?? 0,
        weight: id === marking.open?.highlight.id ? openWeight : 1,
      };
    }),
    cardGap,
    least,
  );
  return new Map(
    near.map(({ highlight }, index) => {
      const { x, y } = lines[index] ?? { x: 0, y: 0 };
      const card = tops[carded.indexOf(index)] ?? wanted[index] ?? 0;
      return [highlight.id, { tick: ticks[index] ?? 0, card, from: { x, y } }];
    }),
  );
}

type CardRef = RefCallback<HTMLElement>;

/** The ref of each card by its highlight's id, always the same one; `measure` follows every change of size. */
function useCardRefs(
  cards: RefObject<Map<string, HTMLElement>>,
  measure: () => void,
): (id: string) => CardRef {
  const latest = useRef(measure);
  useLayoutEffect(() => {
    latest.current = measure;
  });
  const [refs] = useState(() => {
    const observer = new ResizeObserver(() => latest.current());
    const known = new Map<string, CardRef>();
    const refOf =
      (id: string): CardRef =>
      (card) => {
        if (card === null) return;
        cards.current.set(id, card);
        observer.observe(card);
        return () => {
          cards.current.delete(id);
          observer.unobserve(card);
        };
      };
    return (id: string) => {
      const ref = known.get(id) ?? refOf(id);
      known.set(id, ref);
      return ref;
    };
  });
  return refs;
}

function isSame(a: ReadonlyMap<string, MarginPlace>, b: ReadonlyMap<string, MarginPlace>): boolean {
  return a.size === b.size && JSON.stringify([...a]) === JSON.stringify([...b]);
}
