/** The bar of the sheets: which page is read, the way to another, and how large they are. */
import { Minus, MoonStar, MoveHorizontal, Plus } from 'lucide-react';
import { type FormEvent, type RefObject, useState } from 'react';
import { inFigures } from '#core/text/in-figures.ts';
import { useAnnounce } from '../../../ui/announcer.tsx';
import { useQuietChrome } from '../use-quiet-chrome.ts';
import type { SheetDrawing } from './document-sheets.tsx';
import styles from './sheet-bar.module.css';
import { nameOfSheet, sheetNamed } from './sheet-layout.ts';
import { chooseInverted, useInverted, useIsDark, useSheetZoom } from './sheet-zoom.ts';
import { usePresentSheet } from './use-present-sheet.ts';
import type { SheetCommands } from './use-sheet-commands.ts';
import { usePresentPercent } from './use-sheet-scale.ts';

type SheetBarProps = {
  readonly textRef: RefObject<HTMLElement | null>;
  readonly drawing: SheetDrawing;
  readonly commands: SheetCommands;
};

/** A bar at the foot of the window; it steps back while the reader reads on. */
export function SheetBar({ textRef, drawing, commands }: SheetBarProps) {
  const chrome = useQuietChrome();
  return (
    <section className={styles['bar']} data-chrome={chrome} aria-label="Pages">
      <PageField {...{ textRef, drawing, commands }} />
      <ZoomButtons commands={commands} />
      <DarkPages />
    </section>
  );
}

function PageField({ textRef, drawing, commands }: SheetBarProps) {
  const present = usePresentSheet(textRef);
  const announce = useAnnounce();
  const [typed, setTyped] = useState<string | null>(null);
  const { chunks } = drawing;
  const shown = chunks[present];
  const name = shown === undefined ? '' : nameOfSheet(shown.sheet, present);
  const go = (event: FormEvent) => {
    event.preventDefault();
    const index = sheetNamed(chunks, typed ?? name);
    setTyped(null);
    if (index === null) announce(`There is no page ${typed}.`);
    else commands.goTo(index);
  };
  return (
    <form className={styles['place']} onSubmit={go}>
      <input
        ref={commands.fieldRef}
        type="text"
        inputMode="numeric"
        aria-label={`Page, of ${inFigures(chunks.length)}`}
        aria-keyshortcuts="g"
        title="Go to a page (g)"
        size={Math.max(3, name.length)}
        value={typed ?? name}
        onFocus={({ target }) => target.select()}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={() => setTyped(null)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          setTyped(null);
          textRef.current?.focus({ preventScroll: true });
        }}
      />
      <span aria-hidden="true">/ {inFigures(chunks.length)}</span>
    </form>
  );
}

function ZoomButtons({ commands }: Pick<SheetBarProps, 'commands'>) {
  const zoom = useSheetZoom();
  const percent = usePresentPercent();
  return (
    <div className={styles['zoom']}>
      <button
        type="button"
        aria-label="Smaller"
        aria-keyshortcuts="-"
        title="Smaller (−)"
        onClick={() => commands.zoom(-1)}
      >
        <Minus size={18} aria-hidden="true" />
      </button>
      <output aria-label="Size">{percent} %</output>
      <button
        type="button"
        aria-label="Larger"
        aria-keyshortcuts="+"
        title="Larger (+)"
        onClick={() => commands.zoom(1)}
      >
        <Plus size={18} aria-hidden="true" />
      </button>
      <button
        type="button"
        aria-label="As wide as the window allows"
        aria-keyshortcuts="0"
        aria-pressed={zoom === 'width'}
        title="As wide as the window allows (0)"
        onClick={commands.fitWidth}
      >
        <MoveHorizontal size={18} aria-hidden="true" />
      </button>
    </div>
  );
}

/** In the dark theme alone: pages stay as they are unless the reader wants them dark. */
function DarkPages() {
  const isDark = useIsDark();
  const isInverted = useInverted();
  if (!isDark) return null;
  return (
    <button
      type="button"
      aria-label="Dark pages"
      aria-pressed={isInverted}
      title="Dark pages: light letters on a dark ground"
      onClick={() => chooseInverted(!isInverted)}
    >
      <MoonStar size={18} aria-hidden="true" />
    </button>
  );
}
