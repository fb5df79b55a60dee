/** Which chunks of a document are drawn: those near the reader at once, the others when there is time. */
import type { Block } from '#core/text/canonical-text.ts';
import type { Section } from '#core/text/document.ts';
import type { Passage } from '#core/text/passage.ts';
import { type Chunk, chunkIndexAt, chunksOf } from './chunk.ts';

/** The drawing of one revision. A chunk once drawn stays drawn. */
export type PageDrawing = {
  readonly chunks: readonly Chunk[];
  readonly isDrawn: (chunk: number) => boolean;
  /** Draws the chunks `first` to `last`, both included. */
  readonly drawChunks: (first: number, last: number) => void;
  /** Draws the chunks of `stretch` and the one on either side of them. */
  readonly draw: (stretch: Passage) => void;
  readonly drawAll: () => void;
  /** The chunk to draw next when there is time: the nearest after the last asked for, then before. */
  readonly nextUndrawn: () => number | null;
  /** Calls `listener` once the chunk is to be drawn; answers how to stop. */
  readonly onDraw: (chunk: number, listener: () => void) => () => void;
};

/** The event that a chunk's element sends up once its text is on the page. */
export const drawnEvent = 'plenum-drawn';

/** A drawing of `sections` in which nothing is drawn yet. */
export function createPageDrawing(
  sections: readonly Section[],
  blocks: readonly Block[],
): PageDrawing {
  const chunks = chunksOf(sections, blocks);
  const drawn = new Set<number>();
  const listeners = new Map<number, () => void>();
  let cursor = 0;

  function drawChunks(first: number, last: number): void {
    for (let index = Math.max(0, first); index <= Math.min(last, chunks.length - 1); index += 1) {
      if (drawn.has(index)) continue;
      drawn.add(index);
      listeners.get(index)?.();
    }
  }

  return {
    chunks,
    isDrawn: (index) => drawn.has(index),
    drawChunks,
    draw({ start, end }) {
      cursor = chunkIndexAt(chunks, start);
      drawChunks(cursor - 1, chunkIndexAt(chunks, end) + 1);
    },
    drawAll: () => drawChunks(0, chunks.length - 1),
    nextUndrawn() {
      for (let step = 0; step < chunks.length; step += 1) {
        const index = (cursor + step) % chunks.length;
        if (!drawn.has(index)) return index;
      }
      return null;
    },
    onDraw(index, listener) {
      listeners.set(index, listener);
      return () => {
        if (listeners.get(index) === listener) listeners.delete(index);
      };
    },
  };
}
