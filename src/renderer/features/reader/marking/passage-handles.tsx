/** The handles at both ends of the open highlight: dragged, or moved by word with the arrow keys. */
import { type KeyboardEvent, type PointerEvent, useLayoutEffect, useState } from 'react';
import type { PlacedHighlight } from '#core/highlight/highlight.ts';
import { type PassageEdge, resizeByWord, resizeToOffset } from '#core/highlight/resize-passage.ts';
import type { Passage } from '#core/text/passage.ts';
import { rangeOfPassage } from '../text-map.ts';
import styles from './passage-handles.module.css';
import type { Marking } from './use-marking.ts';
import { usePageChanges } from './use-page-changes.ts';
import { offsetUnder } from './use-text-pointer.ts';

/** Two handles where the passage begins and ends; they scroll with the page. */
export function PassageHandles({
  marking,
  open,
}: {
  readonly marking: Marking;
  readonly open: PlacedHighlight;
}) {
  const [layer, setLayer] = useState<HTMLDivElement | null>(null);
  const shown = marking.openPassage ?? open.passage;
  const places = useEdgePlaces(marking, layer, shown);
  const [isDragged, setDragged] = useState(false);

  const dragTo = (edge: PassageEdge, { clientX, clientY }: PointerEvent) => {
    const { readable, textRef, setResized } = marking;
    const offset = offsetUnder(textRef.current, marking, clientX, clientY);
    if (offset === null) return;
    const to = resizeToOffset(readable.text.text, open.passage, edge, offset);
    if (to !== null) setResized({ ...open, passage: to });
  };
  const drop = () => {
    setDragged(false);
    if (shown.start !== open.passage.start || shown.end !== open.passage.end) {
      void marking.acts.resize(open.highlight, shown).then(() => marking.setResized(null));
    } else marking.setResized(null);
  };
  const resize = (edge: PassageEdge, event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : null;
    if (step === null) return;
    event.preventDefault();
    const to = resizeByWord(marking.source, open.passage, edge, step);
    if (to !== null) void marking.acts.resize(open.highlight, to);
  };

  return (
    <div ref={setLayer} className={styles['layer']} data-dragged={isDragged}>
      {(['start', 'end'] as const).map((edge) => (
        <button
          key={edge}
          type="button"
          className={styles['handle']}
          data-edge={edge}
          data-colour={open.highlight.colour}
          aria-label={edge === 'start' ? 'Start of the highlight' : 'End of the highlight'}
          aria-keyshortcuts="ArrowLeft ArrowRight"
          hidden={places === null}
          style={places?.[edge]}
          onKeyDown={(event) => resize(edge, event)}
          onPointerDown={(event) => {
            event.preventDefault();
            event.currentTarget.setPointerCapture(event.pointerId);
            setDragged(true);
          }}
          onPointerMove={(event) => {
            if (isDragged) dragTo(edge, event);
          }}
          onPointerUp={drop}
          onPointerCancel={drop}
        />
      ))}
    </div>
  );
}

type EdgePlace = { readonly left: number; readonly top: number; readonly blockSize: number };

function useEdgePlaces(marking: Marking, layer: Element | null, { start, end }: Passage) {
  const [places, setPlaces] = useState<Readonly<Record<PassageEdge, EdgePlace>> | null>(null);
  const { textRef, readable } = marking;
  const find = () => setPlaces(edgePlaces(textRef.current, layer, readable, { start, end }));
  usePageChanges(textRef, false, find);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another passage has other ends
  useLayoutEffect(find, [layer, start, end]);
  return places;
}

function edgePlaces(
  root: Element | null,
  layer: Element | null,
  { text }: Marking['readable'],
  target: Passage,
): Readonly<Record<PassageEdge, EdgePlace>> | null {
  const range = root && rangeOfPassage(root, text.blocks, target);
  const lines = range ? [...range.getClientRects()].filter(({ width }) => width > 0) : [];
  const [first, last] = [lines[0], lines.at(-1)];
  if (layer === null || first === undefined || last === undefined) return null;
  const { left, top } = layer.getBoundingClientRect();
  const place = (x: number, line: DOMRect) => ({
    ...{ left: x - left, top: line.top - top, blockSize: line.height },
  });
  return { start: place(first.left, first), end: place(last.right, last) };
}
