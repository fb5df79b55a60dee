/** The document's text: every chunk has its place at once, and its words when the reader comes near. */
import { type CSSProperties, memo, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import type { Block } from '#core/text/canonical-text.ts';
import { startAttribute } from '../text-map.ts';
import type { Chunk } from './chunk.ts';
import styles from './document-text.module.css';
import { drawChunk } from './draw-element.ts';
import { drawnEvent, type PageDrawing } from './page-drawing.ts';

type DocumentTextProps = {
  readonly drawing: PageDrawing;
  readonly blocks: readonly Block[];
};

/** The chunks of one revision; their parent element is the root of the text map. */
export const DocumentText = memo(function DocumentText({ drawing, blocks }: DocumentTextProps) {
  return drawing.chunks.map((chunk) => (
    <ChunkText key={chunk.index} chunk={chunk} drawing={drawing} blocks={blocks} />
  ));
});

/** What its size is guessed from, until it is known. */
type ChunkSize = CSSProperties & {
  readonly '--characters': number;
  readonly '--blocks': number;
  readonly '--headings': number;
};

const ChunkText = memo(function ChunkText({
  chunk,
  drawing,
  blocks,
}: DocumentTextProps & { readonly chunk: Chunk }) {
  const element = useRef<HTMLDivElement>(null);
  const isDrawn = useSyncExternalStore(
    (listener) => drawing.onDraw(chunk.index, listener),
    () => drawing.isDrawn(chunk.index),
  );
  useLayoutEffect(() => {
    if (isDrawn) element.current?.dispatchEvent(new Event(drawnEvent, { bubbles: true }));
  }, [isDrawn]);
  const { start, end, firstBlock, endBlock, isContinued } = chunk;
  const within = blocks.slice(firstBlock, endBlock);
  const headings = within.filter(({ tagName }) => /^h[1-6]$/.test(tagName)).length;
  const size: ChunkSize = {
    ...{ '--characters': end - start, '--headings': headings },
    '--blocks': isContinued ? 0 : within.length,
  };
  return (
    <div
      ref={element}
      className={styles['chunk']}
      style={size}
      {...{ [startAttribute]: start }}
      data-continued={isContinued || undefined}
    >
      {isDrawn && drawChunk(chunk, start - (within[0]?.start ?? start))}
    </div>
  );
});
