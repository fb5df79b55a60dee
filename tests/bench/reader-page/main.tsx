/** The reader's own parts on a page of the bench: adds a long text to the library, and paints on one. */
import '#renderer/ui/tokens.css';
import '#renderer/ui/base.css';
import '#renderer/ui/fonts.css';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import {
  type Highlight,
  type HighlightId,
  highlightColours,
  type PlacedHighlight,
} from '#core/highlight/highlight.ts';
import { blocksOf, canonicalTextOfSections } from '#core/text/canonical-text.ts';
import { passage } from '#core/text/passage.ts';
import { indexPassages } from '#core/text/passage-index.ts';
import { usualAppearance } from '#renderer/features/reader/appearance/appearance.ts';
import { appearanceStyle } from '#renderer/features/reader/appearance/appearance-style.ts';
import { highlightsAtPoint } from '#renderer/features/reader/hit-test.ts';
import { DocumentText } from '#renderer/features/reader/page/document-text.tsx';
import { createPageDrawing } from '#renderer/features/reader/page/page-drawing.ts';
import { useGuessedSizes } from '#renderer/features/reader/page/use-guessed-sizes.ts';
import { usePageDrawing } from '#renderer/features/reader/page/use-page-drawing.ts';
import styles from '#renderer/features/reader/reader-screen.module.css';
import { usePaint } from '#renderer/features/reader/use-paint.ts';
import { readPlainText } from '#renderer/formats/plain-text/plain-text.ts';
import { chooseHost } from '#renderer/host/choose-host.ts';
import { addDocument } from '#renderer/storage/documents.ts';
import { openStore } from '#renderer/storage/open-store.ts';
import { sha256Of } from '#renderer/storage/sha256.ts';
import { badText, longText, numbersFrom } from './long-text.ts';

/** The texts of the bench: the long one, a megabyte without a space, and 10,000 headings. */
export type BenchText = 'long' | 'unbroken' | 'headings';

const fiveMegabytes = 5 * 1024 * 1024;

/** What the bench asks of this page. */
export type ReaderBench = {
  /** Imports a text into the library; answers the document's id. */
  readonly addText: (kind: BenchText) => Promise<string>;
  /** Draws the long text and waits until all of it is drawn. */
  readonly showLongText: () => Promise<void>;
  /** Milliseconds from the new highlights to the frame that shows them. */
  readonly paint: (count: number) => Promise<number>;
  /** Mean milliseconds of one hit test, over many points of the window. */
  readonly hitTest: (times: number) => number;
};

declare global {
  interface Window {
    readerBench: ReaderBench;
  }
}

function contentOf(kind: BenchText) {
  const name = `${kind}.txt`;
  const source = kind === 'long' ? longText(fiveMegabytes) : badText(kind);
  const bytes = new TextEncoder().encode(source);
  const read = readPlainText(bytes, name);
  if (!read.ok) throw new Error(read.error.kind);
  return { name, bytes, content: read.value };
}

/** `count` highlights of 20 to 100 characters, evenly over the text. */
function highlightsOver(length: number, count: number): readonly PlacedHighlight[] {
  const next = numbersFrom(11);
  return Array.from({ length: count }, (_, index) => {
    const start = Math.floor((index / count) * (length - 200));
    const end = start + 20 + Math.floor(next() * 80);
    const colour = highlightColours[index % highlightColours.length] ?? 'claim';
    const highlight = { id: `${index}` as HighlightId, colour, note: '' } as Highlight;
    return { highlight, passage: passage(start, end) };
  });
}

/** Resolves after the next frame was produced. */
function afterFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => resolve();
      channel.port2.postMessage(null);
    });
  });
}

const { promise: shown, resolve: show } = Promise.withResolvers<{
  readonly setPlaced: (placed: readonly PlacedHighlight[]) => void;
  readonly root: HTMLElement;
}>();
const { content: book } = contentOf('long');
const text = canonicalTextOfSections(book.sections);
const blocks = blocksOf(book.sections);
const drawing = createPageDrawing(book.sections, blocks);
let placed: readonly PlacedHighlight[] = [];

function Book() {
  const textRef = useRef<HTMLElement>(null);
  const [shownHighlights, setPlaced] = useState<readonly PlacedHighlight[]>([]);
  usePageDrawing(textRef, drawing);
  useGuessedSizes(textRef, text, null);
  usePaint(textRef, blocks, shownHighlights, null);
  useLayoutEffect(() => {
    if (textRef.current !== null) show({ setPlaced, root: textRef.current });
  }, []);
  return useMemo(
    () => (
      <div className={styles['desk']} style={appearanceStyle(usualAppearance)}>
        <main className={styles['page']}>
          <article ref={textRef} className={styles['text']}>
            <DocumentText drawing={drawing} />
          </article>
        </main>
      </div>
    ),
    [],
  );
}

window.readerBench = {
  async addText(kind) {
    const { name, bytes, content } = contentOf(kind);
    const opened = await openStore(chooseHost());
    if (opened.kind !== 'ready') throw new Error(`The store is ${opened.kind}`);
    const original = { sha256: await sha256Of(bytes), name, mediaType: 'text/plain', bytes };
    const origin = { kind: 'file', name } as const;
    const id = await addDocument(opened.store, { content, original, origin });
    opened.store.database.close();
    return id;
  },
  async showLongText() {
    const container = document.getElementById('root');
    if (container === null) throw new Error('index.html has an element with the id root');
    createRoot(container).render(<Book />);
    await shown;
    while (!drawing.isAllDrawn()) await afterFrame();
    scrollTo(0, document.documentElement.scrollHeight / 2);
    for (let frame = 0; frame < 10; frame += 1) await afterFrame();
  },
  async paint(count) {
    const { setPlaced } = await shown;
    placed = highlightsOver(text.length, count);
    const began = performance.now();
    flushSync(() => setPlaced(placed));
    await afterFrame();
    const took = performance.now() - began;
    flushSync(() => setPlaced([]));
    await afterFrame();
    return took;
  },
  hitTest(times) {
    const root = document.querySelector('article');
    if (root === null) throw new Error('The long text is not shown');
    const index = indexPassages(placed, (one) => one.passage);
    const { left, width } = root.getBoundingClientRect();
    const next = numbersFrom(3);
    const points = Array.from({ length: times }, () => [
      left + next() * width,
      next() * innerHeight,
    ]);
    const began = performance.now();
    let hits = 0;
    for (const [x = 0, y = 0] of points)
      hits += highlightsAtPoint({ root, blocks }, index, x, y).length;
    const took = (performance.now() - began) / times;
    if (hits === 0) throw new Error('No highlight was hit');
    return took;
  },
};
