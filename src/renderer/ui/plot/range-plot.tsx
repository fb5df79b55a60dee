/** Shares with the ranges in which they are sure, one below the other, each beside what was wanted. */
import styles from './plot.module.css';
import type { PlotSize } from './plot-frame.tsx';

/** One row; shares are 0 to 1. */
export type RangeRow = {
  readonly name: string;
  readonly share: number;
  readonly least: number;
  readonly greatest: number;
  /** What was wanted; null where nothing was. */
  readonly wanted: number | null;
  readonly note: string;
  readonly hint: string;
};

type RangePlotProps = PlotSize & {
  readonly rows: readonly RangeRow[];
  /** The least share on the axis, a whole tenth. */
  readonly from: number;
};

const edge = { top: 20, right: 96, left: 132 };
const rowHeight = 34;

/** How high a plot of so many rows is, in CSS pixels. */
export function rangePlotHeight(rows: number): number {
  return edge.top + rows * rowHeight + 26;
}

/** The inside of the drawing: a dot in its range, and a stroke at what was wanted. */
export function RangePlot({ width, rows, from }: RangePlotProps) {
  const x = (share: number) =>
    edge.left + (Math.max(0, share - from) / (1 - from)) * (width - edge.left - edge.right);
  const bottom = edge.top + rows.length * rowHeight;
  const tenths = Math.round((1 - from) * 10);
  const ticks = Array.from({ length: tenths + 1 }, (_, index) => from + index / 10);
  return (
    <>
      {ticks.map((tick) => (
        <g key={tick}>
          <line
            className={styles['rule']}
            x1={x(tick)}
            x2={x(tick)}
            y1={edge.top - 6}
            y2={bottom}
          />
          <text className={styles['label']} x={x(tick)} y={bottom + 18} textAnchor="middle">
            {Math.round(tick * 100)}%
          </text>
        </g>
      ))}
      {rows.map((row, index) => {
        const y = edge.top + (index + 0.5) * rowHeight;
        return (
          <g key={row.name}>
            <title>{row.hint}</title>
            <text className={styles['name']} x={0} y={y + 5}>
              {row.name}
            </text>
            <line
              className={styles['range']}
              x1={x(row.least)}
              x2={x(row.greatest)}
              y1={y}
              y2={y}
            />
            {row.wanted !== null && (
              <line
                className={styles['wanted']}
                x1={x(row.wanted)}
                x2={x(row.wanted)}
                y1={y - 11}
                y2={y + 11}
              />
            )}
            <circle className={styles['full']} cx={x(row.share)} cy={y} r={5} />
            <text className={styles['value']} x={width} y={y + 5} textAnchor="end">
              {row.note}
            </text>
          </g>
        );
      })}
    </>
  );
}
