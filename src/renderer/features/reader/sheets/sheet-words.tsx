/** The words of a sheet over its picture: transparent, in their places, to be selected and marked. */
import { type CSSProperties, createElement, Fragment, memo } from 'react';
import type { SheetRun } from '#core/text/sheet.ts';
import { blockAttribute, pieceAttribute } from '../text-map.ts';
import { baseOf, type StandIn, widthOf } from './measure-words.ts';
import type { PlacedWords, SheetPiece } from './sheet-layout.ts';
import styles from './sheets.module.css';

/** The words are laid out at so many pixels a point, and then scaled: no size is too small for a browser. */
const pixelsPerPoint = 2;

type SheetWordsProps = {
  readonly pieces: readonly SheetPiece[];
  /** Whether the picture is dark; else it is paper in every theme. */
  readonly isInverted: boolean;
};

/** Every piece of the sheet, an element of its own with its number and its place in the text. */
export const SheetWords = memo(function SheetWords({ pieces, isInverted }: SheetWordsProps) {
  return (
    <div className={styles['words']} data-theme={isInverted ? undefined : 'paper'}>
      {pieces.map((piece) => (
        <PieceWords key={piece.block} piece={piece} />
      ))}
    </div>
  );
});

function PieceWords({ piece }: { readonly piece: SheetPiece }) {
  const { block, from, tagName, runs } = piece;
  const box = boxOf(runs.map(({ run }) => run));
  const properties = {
    className: styles['piece'],
    style: scaled(box),
    [blockAttribute]: block,
    ...(from > 0 ? { [pieceAttribute]: from } : {}),
  };
  const name = /^h[1-6]$/.test(tagName) && from === 0 ? tagName : 'p';
  return createElement(
    name,
    properties,
    ...runs.map((words, at) => drawRun(words, box, { at, next: runs[at + 1]?.run })),
  );
}

type Order = { readonly at: number; readonly next: SheetRun | undefined };

function drawRun({ run, text }: PlacedWords, box: Box, { at, next }: Order) {
  const words = text.trimEnd();
  const tail = text.slice(words.length);
  // What ends a line is of the text, but takes no room behind the line, and opens none below it.
  const isInline = tail === ' ' && next?.y === run.y;
  return (
    <Fragment key={at}>
      <span
        className={styles['run']}
        data-font={run.isMonospaced ? 'mono' : undefined}
        style={styleOf(run, words, box)}
        dir="auto"
      >
        {isInline ? text : words}
      </span>
      {tail !== '' && !isInline && <span className={styles['tail']}>{tail}</span>}
    </Fragment>
  );
}

function styleOf({ x, y, width, size, angle, ...run }: SheetRun, words: string, box: Box) {
  const font: StandIn = run.isMonospaced ? 'monospace' : 'sans-serif';
  const natural = widthOf(words, font) * size;
  const base = baseOf(font) * size * pixelsPerPoint;
  const stretch = natural > 0 && width > 0 ? width / natural : 1;
  const turn = angle === 0 ? '' : `rotate(${angle}deg) `;
  return {
    left: (x - box.left) * pixelsPerPoint,
    top: (y - box.top) * pixelsPerPoint - base,
    fontSize: size * pixelsPerPoint,
    transform: `${turn}scaleX(${stretch.toFixed(4)})`,
    transformOrigin: `0 ${base}px`,
  };
}

/** In points from the sheet's upper left corner. */
type Box = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

/** The box around runs: letters reach above the base line by most of their size, and below it by a part. */
function boxOf(runs: readonly SheetRun[]): Box {
  const corners = runs.flatMap(({ x, y, width, size, angle }) => {
    const turn = (angle * Math.PI) / 180;
    const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
    const sides = [
      [0, -size * 0.85],
      [width, -size * 0.85],
      [0, size * 0.25],
      [width, size * 0.25],
    ] as const;
    return sides.map(([along, down]) => [
      x + along * cos - down * sin,
      y + along * sin + down * cos,
    ]);
  });
  const xs = corners.map(([x]) => x ?? 0);
  const ys = corners.map(([, y]) => y ?? 0);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { left, top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}

function scaled({ left, top, width, height }: Box): CSSProperties {
  const [x, y, w, h] = [left, top, width, height].map((length) => length * pixelsPerPoint);
  return { left: x, top: y, width: w, height: h } as CSSProperties;
}
