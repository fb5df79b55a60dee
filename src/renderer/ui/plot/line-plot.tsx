/** Lines over a range of numbers, with their points, a level to be held against, and marks on the curve. */
import styles from './plot.module.css';
import type { PlotSize } from './plot-frame.tsx';

/** A point; the hint is for who points at it. */
export type Point = { readonly x: number; readonly y: number; readonly hint: string };

/** A line by its points in the order of x. */
export type Line = {
  readonly name: string;
  readonly points: readonly Point[];
  /** Drawn with strokes, and in the second tone. */
  readonly isDashed?: boolean;
  readonly hasDots?: boolean;
};

/** A named point of the plane. */
export type Mark = { readonly x: number; readonly y: number; readonly name: string };

type Axis = {
  readonly ticks: readonly number[];
  readonly format: (value: number) => string;
};

type LinePlotProps = PlotSize & {
  readonly lines: readonly Line[];
  readonly marks?: readonly Mark[];
  readonly across: Axis;
  readonly up: Axis;
  /** What is measured, above the axis and at its end. */
  readonly upName: string;
  readonly acrossName: string;
};

const edge = { top: 26, right: 14, bottom: 40, left: 44 };

/** The inside of the drawing. The first and the last tick of each axis are its ends. */
export function LinePlot(props: LinePlotProps) {
  const { width, height, lines, marks = [], across, up, upName, acrossName } = props;
  const x = placed(across.ticks, edge.left, width - edge.right);
  const y = placed(up.ticks, height - edge.bottom, edge.top);
  return (
    <>
      <text className={styles['label']} x={0} y={11}>
        {upName}
      </text>
      {up.ticks.map((tick, index) => (
        <g key={tick}>
          <line
            className={index === 0 ? styles['axis'] : styles['rule']}
            x1={edge.left}
            x2={width - edge.right}
            y1={y(tick)}
            y2={y(tick)}
          />
          <text className={styles['label']} x={edge.left - 6} y={y(tick) + 4} textAnchor="end">
            {up.format(tick)}
          </text>
        </g>
      ))}
      {across.ticks.map((tick) => (
        <text
          key={tick}
          className={styles['label']}
          x={x(tick)}
          y={height - edge.bottom + 17}
          textAnchor="middle"
        >
          {across.format(tick)}
        </text>
      ))}
      <text className={styles['label']} x={width - edge.right} y={height - 4} textAnchor="end">
        {acrossName}
      </text>
      {lines.map((line) => (
        <DrawnLine key={line.name} line={line} x={x} y={y} />
      ))}
      {marks.map((mark) => (
        <g key={mark.name}>
          <circle className={styles['mark']} cx={x(mark.x)} cy={y(mark.y)} r={6} />
          <text
            className={styles['note']}
            x={x(mark.x)}
            y={y(mark.y) - 12}
            textAnchor={x(mark.x) > width - 90 ? 'end' : x(mark.x) < 90 ? 'start' : 'middle'}
          >
            {mark.name}
          </text>
        </g>
      ))}
    </>
  );
}

type DrawnLineProps = {
  readonly line: Line;
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
};

function DrawnLine({ line, x, y }: DrawnLineProps) {
  const { name, points, isDashed = false, hasDots = false } = line;
  const last = points.at(-1);
  const path = points.map((point) => `${x(point.x).toFixed(1)},${y(point.y).toFixed(1)}`);
  return (
    <g>
      <polyline className={isDashed ? styles['level'] : styles['line']} points={path.join(' ')} />
      {hasDots &&
        points.map((point) => (
          <circle
            key={point.x}
            className={styles['dot']}
            cx={x(point.x)}
            cy={y(point.y)}
            r={points.length > 40 ? 2 : 3.5}
          >
            <title>{point.hint}</title>
          </circle>
        ))}
      {isDashed && last !== undefined && (
        <text className={styles['note']} x={x(last.x)} y={y(last.y) - 6} textAnchor="end">
          {name}
        </text>
      )}
    </g>
  );
}

/** A scale from the first to the last tick; what lies outside stays at the edge. */
function placed(ticks: readonly number[], from: number, to: number): (value: number) => number {
  const [least, greatest] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
  return (value) => {
    const share = (value - least) / (greatest - least || 1);
    return from + Math.min(1, Math.max(0, share)) * (to - from);
  };
}
