/** Which chunks of a document are drawn: those near the reader at once, the others when there is time. */
import type { Block } from '#core/text/canonical-text.ts';
import type { Section } from '#core/text/document.ts';
import type { Passage } from '#core/text/passage.ts';
import { type Chunk, chunkIndexAt, chunksOf } from './chunk.ts';

/** A run of chunks: one element on the page, in which the chunks have their places once it is open. */
export type ChunkGroup = {
  readonly index: number;
  readonly chunks: readonly Chunk[];
};

/** The drawing of one revision. What is once open or drawn stays so. */
export type PageDrawing<Part extends Chunk = Chunk> = {
  readonly chunks: readonly Part[];
  readonly groups: readonly ChunkGroup[];
  readonly isOpen: (group: ChunkGroup) => boolean;
  readonly isDrawn: (chunk: Chunk) => boolean;
  /** Opens the groups of `stretch`; answers whether one of them was closed. */
  readonly open: (stretch: Passage) => boolean;
  /** Draws the chunks of `stretch`. */
  readonly draw: (stretch: Passage) => void;
  readonly drawAll: () => void;
  /** Draws one chunk more: the nearest behind what was drawn last, or else from the start. */
  readonly drawNext: () => void;
  readonly isAllDrawn: () => boolean;
  /** Whether what is far from the reader is drawn too, when there is time. */
  readonly fillsWhenIdle: boolean;
  /** Calls `listener` once the group is to be opened, or the chunk drawn; answers how to stop. */
  readonly onChange: (part: Chunk | ChunkGroup, listener: () => void) => () => void;
};

/** The event that an element of the page sends up once its places or its text are on the page. */
export const drawnEvent = 'plenum-drawn';

/** So many chunks make a group. */
const chunksInGroup = 24;

/** A drawing of `sections` in which nothing is drawn yet. */
export function createPageDrawing(
  sections: readonly Section[],
  blocks: readonly Block[],
): PageDrawing {
  const chunks = chunksOf(sections, blocks);
  return { ...drawingOf(chunks, groupsOf(chunks)), fillsWhenIdle: true };
}

/** More chunks with a place of their own are drawn only where the reader comes. */
const mostFilled = 40;

/** A drawing of chunks that have their places at once, without groups, in which nothing is drawn yet. */
export function createFlatDrawing<Part extends Chunk>(chunks: readonly Part[]): PageDrawing<Part> {
  // Each word of them has its own element.
  return { ...drawingOf(chunks, []), fillsWhenIdle: chunks.length <= mostFilled };
}

function drawingOf<Part extends Chunk>(
  chunks: readonly Part[],
  groups: readonly ChunkGroup[],
): Omit<PageDrawing<Part>, 'fillsWhenIdle'> {
  const done = new Set<Chunk | ChunkGroup>();
  const listeners = new Map<Chunk | ChunkGroup, () => void>();
  let left = chunks.length;
  let cursor = 0;

  function change(part: Chunk | ChunkGroup | undefined): boolean {
    if (part === undefined || done.has(part)) return false;
    done.add(part);
    listeners.get(part)?.();
    return true;
  }

  function drawChunks(first: number, last: number): void {
    for (let at = first; at <= Math.min(last, chunks.length - 1); at += 1) {
      change(groups[Math.floor(at / chunksInGroup)]);
      if (change(chunks[at])) left -= 1;
    }
  }

  return {
    chunks,
    groups,
    isOpen: (group) => done.has(group),
    isDrawn: (chunk) => done.has(chunk),
    open({ start, end }) {
      const [first, last] = [start, end - 1].map((at) => chunkIndexAt(chunks, at));
      const opened = groups
        .slice(
          Math.floor((first ?? 0) / chunksInGroup),
          Math.floor((last ?? 0) / chunksInGroup) + 1,
        )
        .filter(change);
      return opened.length > 0;
    },
    draw({ start, end }) {
      cursor = chunkIndexAt(chunks, start);
      drawChunks(cursor, chunkIndexAt(chunks, end - 1));
    },
    drawAll: () => drawChunks(0, chunks.length - 1),
    drawNext() {
      for (let step = 0; left > 0 && step < chunks.length; step += 1) {
        const at = (cursor + step) % chunks.length;
        const chunk = chunks[at];
        if (chunk === undefined || done.has(chunk)) continue;
        drawChunks(at, at);
        return;
      }
    },
    isAllDrawn: () => left === 0,
    onChange(part, listener) {
      listeners.set(part, listener);
      return () => {
        if (listeners.get(part) === listener) listeners.delete(part);
      };
    },
  };
}

function groupsOf(chunks: readonly Chunk[]): readonly ChunkGroup[] {
  const count = Math.ceil(chunks.length / chunksInGroup);
  return Array.from({ length: count }, (_, index) => ({
    index,
    chunks: chunks.slice(index * chunksInGroup, (index + 1) * chunksInGroup),
  }));
}
