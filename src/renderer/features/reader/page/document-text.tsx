/** The document's text: every part has its place at once, and its words when the reader comes near. */
import {
  type CSSProperties,
  memo,
  type ReactNode,
  useLayoutEffect,
  useRef,
  useSyncExternalStore,
} from 'react';
import type { VerticalWriting } from '#core/text/document.ts';
import { endAttribute, startAttribute } from '../text-map.ts';
import type { Chunk } from './chunk.ts';
import styles from './document-text.module.css';
import { drawChunk } from './draw-element.ts';
import { type ChunkGroup, drawnEvent, type PageDrawing } from './page-drawing.ts';
import elements from './text-elements.module.css';
import vertical from './vertical-text.module.css';
import { writingAttribute } from './vertical-view.ts';

const chunkClass = `${styles['chunk']} ${elements['elements']} ${vertical['vertical']}`;

type DrawingProps = { readonly drawing: PageDrawing };

/** The groups of chunks of one revision; their parent element is the root of the text map. */
export const DocumentText = memo(function DocumentText({ drawing }: DrawingProps) {
  return drawing.groups.map((group) => (
    <GroupText key={group.index} group={group} drawing={drawing} />
  ));
});

const GroupText = memo(function GroupText({
  group,
  drawing,
}: DrawingProps & { readonly group: ChunkGroup }) {
  const isOpen = useSyncExternalStore(
    (listener) => drawing.onChange(group, listener),
    () => drawing.isOpen(group),
  );
  return (
    <Part chunks={group.chunks} className={styles['group']} isThere={isOpen}>
      {isOpen &&
        group.chunks.map((chunk) => (
          <ChunkText key={chunk.index} chunk={chunk} drawing={drawing} />
        ))}
    </Part>
  );
});

const ChunkText = memo(function ChunkText({
  chunk,
  drawing,
}: DrawingProps & { readonly chunk: Chunk }) {
  const isDrawn = useSyncExternalStore(
    (listener) => drawing.onChange(chunk, listener),
    () => drawing.isDrawn(chunk),
  );
  return (
    <Part
      chunks={[chunk]}
      className={chunkClass}
      isThere={isDrawn}
      writing={chunk.writing ?? undefined}
    >
      {isDrawn && drawChunk(chunk)}
    </Part>
  );
});

type PartProps = {
  readonly chunks: readonly Chunk[];
  readonly className: string | undefined;
  /** Whether `children` are more than nothing. */
  readonly isThere: boolean;
  /** How its lines run where that is not from side to side. */
  readonly writing?: VerticalWriting | undefined;
  readonly children: ReactNode;
};

/** What the size of a part is guessed from, until it is known. */
type GuessedSize = CSSProperties & Readonly<Record<`--${string}`, number>>;

/** One element of the page that knows its stretch of the text, and says when it is filled. */
function Part({ chunks, className, isThere, writing, children }: PartProps) {
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (isThere) element.current?.dispatchEvent(new Event(drawnEvent, { bubbles: true }));
  }, [isThere]);
  const [first, last] = [chunks[0], chunks.at(-1)];
  if (first === undefined || last === undefined) return null;
  const size: GuessedSize = {
    '--characters': last.end - first.start,
    '--blocks': sumOf(chunks, ({ begunBlocks }) => begunBlocks),
    '--headings': sumOf(chunks, ({ headings }) => headings),
  };
  return (
    <div
      ref={element}
      className={className}
      style={size}
      data-continued={first.isContinued || undefined}
      {...{ [startAttribute]: first.start, [endAttribute]: last.end, [writingAttribute]: writing }}
    >
      {children}
    </div>
  );
}

function sumOf(chunks: readonly Chunk[], value: (chunk: Chunk) => number): number {
  return chunks.reduce((sum, chunk) => sum + value(chunk), 0);
}
