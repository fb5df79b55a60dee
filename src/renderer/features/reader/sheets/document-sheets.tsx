/** The sheets of a document one below the other: each has its place and size at once, its words when it comes near. */
import {
  type CSSProperties,
  memo,
  type RefObject,
  useLayoutEffect,
  useRef,
  useSyncExternalStore,
} from 'react';
import { drawnEvent, type PageDrawing } from '../page/page-drawing.ts';
import { endAttribute, sheetAttribute, startAttribute } from '../text-map.ts';
import { nameOfSheet, type SheetLayout } from './sheet-layout.ts';
import { type LinkSource, SheetLinks } from './sheet-links.tsx';
import { SheetWords } from './sheet-words.tsx';
import { useInverted, useSheetZoom } from './sheet-zoom.ts';
import styles from './sheets.module.css';
import { useSheetScale } from './use-sheet-scale.ts';

/** The drawing of a document's sheets. */
export type SheetDrawing = PageDrawing<SheetLayout>;

type SheetsProps = {
  readonly drawing: SheetDrawing;
  /** The links of a sheet; nothing where its page is not open. */
  readonly links: LinkSource | null;
};

/** The sheets; their parent element is the root of the text map. Their pictures are painted into them. */
export const DocumentSheets = memo(function DocumentSheets({ drawing, links }: SheetsProps) {
  const first = useRef<HTMLElement>(null);
  const zoom = useSheetZoom();
  const isInverted = useInverted();
  useSheetScale(first, drawing.chunks, zoom);
  return drawing.chunks.map((layout) => (
    <SheetPart
      key={layout.index}
      {...{ layout, drawing, links, isInverted }}
      {...(layout.index === 0 ? { firstRef: first } : {})}
    />
  ));
});

/** What the style sheet makes the sheet's size of, in points. */
type SheetSize = CSSProperties & Readonly<Record<`--${string}`, number>>;

type SheetPartProps = SheetsProps & {
  readonly layout: SheetLayout;
  readonly isInverted: boolean;
  readonly firstRef?: RefObject<HTMLElement | null>;
};

const SheetPart = memo(function SheetPart({
  layout,
  drawing,
  links,
  isInverted,
  firstRef,
}: SheetPartProps) {
  const own = useRef<HTMLElement>(null);
  const element = firstRef ?? own;
  const isDrawn = useSyncExternalStore(
    (listener) => drawing.onChange(layout, listener),
    () => drawing.isDrawn(layout),
  );
  useLayoutEffect(() => {
    if (isDrawn) element.current?.dispatchEvent(new Event(drawnEvent, { bubbles: true }));
  }, [element, isDrawn]);
  const { sheet, index, start, end, pieces } = layout;
  const size: SheetSize = { '--sheet-width': sheet.width, '--sheet-height': sheet.height };
  const isEmpty = pieces.length === 0;
  const name = `Page ${nameOfSheet(sheet, index)}`;
  return (
    <figure
      ref={element}
      className={styles['sheet']}
      style={size}
      aria-label={isEmpty ? `${name}: no text here` : name}
      data-empty={isEmpty || undefined}
      {...{ [sheetAttribute]: index, [startAttribute]: start, [endAttribute]: end }}
    >
      {isDrawn && <SheetWords {...{ pieces, isInverted }} />}
      {isDrawn && links !== null && <SheetLinks {...{ layout, links }} />}
      {isEmpty && <figcaption className={styles['none']}>{name}: no text here</figcaption>}
    </figure>
  );
});
