/** The frame around a plot: its title, what it says, its picture or its numbers, and ways to keep it. */
import { Download, Table2 } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Button, buttonClass } from '../button.tsx';
import styles from './plot-frame.module.css';
import { pngOfPlot, svgOfPlot } from './plot-picture.ts';
import { PlotTable, type TableOfPlot } from './plot-table.tsx';

/** The size of the drawing, in CSS pixels. */
export type PlotSize = { readonly width: number; readonly height: number };

/** The picture of a plot, ready to be saved under a name. */
export type SavedPicture = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> };

type PlotFrameProps = {
  readonly title: string;
  /** One or two sentences: what the plot shows, and how it is read. */
  readonly description: string;
  /** Of the drawing, in CSS pixels; or how it follows from the width. */
  readonly height: number | ((width: number) => number);
  readonly table: TableOfPlot;
  /** What stands in the place of the plot while there is nothing to draw. */
  readonly empty?: string | null;
  /** What is chosen about the plot, beside its title. */
  readonly choices?: ReactNode;
  readonly onSave: (picture: SavedPicture) => void;
  /** Draws inside an `svg` of that size. */
  readonly children: (size: PlotSize) => ReactNode;
};

/** A figure. The table has the very numbers of the picture: it is there for everyone, and can be shown. */
export function PlotFrame(props: PlotFrameProps) {
  const { title, description, height, table, empty = null, choices, onSave, children } = props;
  const id = useId();
  const drawing = useRef<SVGSVGElement>(null);
  const [box, width] = useWidth();
  const [isTable, setIsTable] = useState(false);
  const high = typeof height === 'number' ? height : height(width);
  return (
    <figure className={styles['figure']} aria-labelledby={`${id}title`}>
      <div className={styles['top']}>
        <h3 id={`${id}title`} className={styles['title']}>
          {title}
        </h3>
        {choices}
        {empty === null && (
          <Ways
            isTable={isTable}
            onTable={() => setIsTable(!isTable)}
            title={title}
            drawing={() => drawing.current}
            onSave={onSave}
          />
        )}
      </div>
      <p id={`${id}words`} className={styles['words']}>
        {empty === null && description}
      </p>
      <div ref={box} className={styles['box']}>
        {empty === null ? (
          <svg
            ref={drawing}
            className={styles['drawing']}
            data-hidden={isTable || undefined}
            role="img"
            width={width}
            height={high}
            viewBox={`0 0 ${width} ${high}`}
            aria-labelledby={`${id}title`}
            aria-describedby={`${id}words`}
          >
            <title>{title}</title>
            <desc>{description}</desc>
            {width > 0 && children({ width, height: high })}
          </svg>
        ) : (
          <p className={styles['empty']}>{empty}</p>
        )}
      </div>
      {empty === null && <PlotTable table={table} caption={title} isShown={isTable} />}
    </figure>
  );
}

type WaysProps = {
  readonly isTable: boolean;
  readonly onTable: () => void;
  readonly title: string;
  readonly drawing: () => SVGSVGElement | null;
  readonly onSave: (picture: SavedPicture) => void;
};

function Ways({ isTable, onTable, title, drawing, onSave }: WaysProps) {
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  async function save(kind: 'svg' | 'png'): Promise<void> {
    const element = drawing();
    menu.current?.hidePopover();
    if (element === null) return;
    const bytes = kind === 'svg' ? svgOfPlot(element) : await pngOfPlot(element);
    onSave({ name: `${title.replace(/[^A-Za-z0-9 -]/g, '')}.${kind}`, bytes });
  }
  return (
    <div className={styles['ways']}>
      <Button
        tone="quiet"
        className={styles['way']}
        aria-pressed={isTable}
        aria-label={`${title}: as a table`}
        title="As a table"
        onClick={onTable}
      >
        <Table2 size={16} aria-hidden="true" />
      </Button>
      <button
        type="button"
        className={`${buttonClass('quiet')} ${styles['way']}`}
        style={{ anchorName: anchorOf(id) }}
        aria-label={`${title}: save the picture`}
        title="Save the picture"
        popoverTarget={id}
      >
        <Download size={16} aria-hidden="true" />
      </button>
      <div
        ref={menu}
        id={id}
        popover="auto"
        className={styles['menu']}
        style={{ positionAnchor: anchorOf(id) }}
      >
        <button type="button" onClick={() => void save('svg')}>
          Save as SVG…
        </button>
        <button type="button" onClick={() => void save('png')}>
          Save as PNG…
        </button>
      </div>
    </div>
  );
}

/** The name by which the menu stands at its own button. */
function anchorOf(id: string): string {
  return `--${id.replace(/[^A-Za-z0-9]/g, '')}`;
}

/** A box and how wide it is, in whole CSS pixels; 0 before it is laid out. */
function useWidth() {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const sizes = new ResizeObserver(() => setWidth(Math.floor(element.clientWidth)));
    sizes.observe(element);
    return () => sizes.disconnect();
  }, []);
  return [box, width] as const;
}
