/** Bars over named places: quiet lines behind them, and their values where there is room. */
import styles from './plot.module.css';
import type { PlotSize } from './plot-frame.tsx';
import { roundTicks, shortNumber } from './scale.ts';

/** One bar. */
export type Bar = {
  /** What stands below it; empty for a bar without a name of its own. */
  readonly label: string;
  readonly value: number;
  /** The whole of what it says, for who points at it; each bar has its own. */
  readonly hint: string;
  /** What stands above it; nothing unless given. */
  readonly note?: string;
  /** Bars that belong together stand close; the first of a group has its name. */
  readonly group?: string;
  readonly isStrong?: boolean;
};

/** A level that bars are to be held against. */
export type Level = { readonly value: number; readonly name: string };

type BarPlotProps = PlotSize & {
  readonly bars: readonly Bar[];
  /** What the values are, above the axis: `cards`, `minutes`. */
  readonly unit: string;
  readonly level?: Level | null;
  readonly format?: (value: number) => string;
};

const edge = { top: 22, right: 4, left: 38 };

/** The inside of the drawing. */
export function BarPlot({ width, height, bars, unit, level, format = shortNumber }: BarPlotProps) {
  const hasGroups = bars.some(({ group }) => group !== undefined);
  const bottom = height - (hasGroups ? 40 : 22);
  const greatest = Math.max(level?.value ?? 0, ...bars.map(({ value }) => value));
  const ticks = roundTicks(greatest);
  const top = ticks.at(-1) ?? 1;
  const y = (value: number) => bottom - (value / top) * (bottom - edge.top);
  const places = placesOf(bars, width - edge.left - edge.right);
  const every = labelsEvery(bars, places.step);
  return (
    <>
      <text className={styles['label']} x={0} y={11}>
        {unit}
      </text>
      {ticks.map((tick) => (
        <g key={tick}>
          <line
            className={tick === 0 ? styles['axis'] : styles['rule']}
            x1={edge.left}
            x2={width - edge.right}
            y1={y(tick)}
            y2={y(tick)}
          />
          <text className={styles['label']} x={edge.left - 6} y={y(tick) + 4} textAnchor="end">
            {format(tick)}
          </text>
        </g>
      ))}
      {bars.map((bar, index) => {
        const x = edge.left + (places.at[index] ?? 0);
        const middle = x + places.width / 2;
        const isAtEnd = middle + bar.label.length * 3 > width;
        const isNamed = bar.label !== '' && (every === 1 || index % every === 0);
        return (
          <g key={bar.hint}>
            <rect
              className={bar.isStrong === true ? styles['strong'] : styles['bar']}
              x={x}
              y={y(bar.value)}
              width={places.width}
              height={Math.max(0, bottom - y(bar.value))}
              rx={Math.min(2, places.width / 4)}
            >
              <title>{bar.hint}</title>
            </rect>
            {bar.note !== undefined && (
              <text className={styles['note']} x={middle} y={y(bar.value) - 5} textAnchor="middle">
                {bar.note}
              </text>
            )}
            {isNamed && (
              <text
                className={styles['label']}
                x={isAtEnd ? width : middle}
                y={bottom + 16}
                textAnchor={isAtEnd ? 'end' : 'middle'}
              >
                {bar.label}
              </text>
            )}
            {bar.group !== undefined && (
              <text className={styles['group']} x={x} y={bottom + 34}>
                {bar.group}
              </text>
            )}
          </g>
        );
      })}
      {level && <LevelLine level={level} y={y(level.value)} width={width} />}
    </>
  );
}

function LevelLine({
  level,
  y,
  width,
}: {
  readonly level: Level;
  readonly y: number;
  readonly width: number;
}) {
  return (
    <>
      <line className={styles['level']} x1={edge.left} x2={width - edge.right} y1={y} y2={y} />
      <text className={styles['note']} x={width - edge.right} y={y - 5} textAnchor="end">
        {level.name}
      </text>
    </>
  );
}

/** Where the bars begin and how wide they are; groups stand apart. */
function placesOf(bars: readonly Bar[], room: number) {
  const apart = 0.9;
  const groups = bars.filter(({ group }, index) => group !== undefined && index > 0).length;
  const step = room / Math.max(1, bars.length + groups * apart);
  const width = Math.max(1, Math.min(step - Math.min(3, step * 0.25), 56));
  let passed = 0;
  const at = bars.map(({ group }, index) => {
    if (group !== undefined && index > 0) passed += apart;
    return (index + passed) * step + (step - width) / 2;
  });
  return { at, width, step };
}

/** Names stand below every so many bars, so that they do not touch. */
function labelsEvery(bars: readonly Bar[], step: number): number {
  const longest = Math.max(1, ...bars.map(({ label }) => label.length));
  const named = bars.filter(({ label }) => label !== '').length;
  if (named < bars.length / 2) return 1;
  return Math.max(1, Math.ceil((longest * 6 + 3) / step));
}
