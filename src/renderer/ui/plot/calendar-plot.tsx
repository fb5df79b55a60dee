/** Days of a year by their weeks: the more was done on a day, the larger and darker its square. */
import styles from './plot.module.css';
import type { PlotSize } from './plot-frame.tsx';

/** One day, by its number since 1 January 1970, a Thursday. */
export type CalendarDay = { readonly day: number; readonly value: number; readonly hint: string };

type CalendarPlotProps = PlotSize & {
  readonly days: readonly CalendarDay[];
  /** The last day that is drawn. */
  readonly until: number;
};

const edge = { top: 22, left: 34 };
const [least, most] = [9, 21];
const namedWeekdays = [
  [0, 'Mon'],
  [2, 'Wed'],
  [4, 'Fri'],
] as const;
const dayLength = 86_400_000;

/** How many weeks fit into `width`: a year of them at most. */
export function weeksIn(width: number): number {
  return Math.max(8, Math.min(53, Math.floor((width - edge.left) / (least + 3))));
}

/** How high the plot is, in CSS pixels: its squares are as large as their number allows. */
export function calendarHeight(width: number): number {
  return Math.ceil(edge.top + 7 * stepOf(width) + 4);
}

function stepOf(width: number): number {
  return Math.min(most, Math.max(least + 3, (width - edge.left) / weeksIn(width)));
}

/** The inside of the drawing. */
export function CalendarPlot({ width, days, until }: CalendarPlotProps) {
  const weeks = weeksIn(width);
  const step = stepOf(width);
  const lastMonday = until - weekdayFromMonday(until);
  const first = lastMonday - (weeks - 1) * 7;
  const values = new Map(days.map((one) => [one.day, one]));
  const steps = quartersOf(days.filter(({ day }) => day >= first && day <= until));
  const drawn = Array.from({ length: until - first + 1 }, (_, index) => first + index);
  return (
    <>
      {namedWeekdays.map(([row, name]) => (
        <text
          key={name}
          className={styles['label']}
          x={edge.left - 6}
          y={edge.top + row * step + step / 2 + 4}
          textAnchor="end"
        >
          {name}
        </text>
      ))}
      {drawn.map((day) => {
        const [column, row] = [Math.floor((day - first) / 7), weekdayFromMonday(day)];
        const [x, y] = [edge.left + column * step, edge.top + row * step];
        const date = new Date(day * dayLength);
        const one = values.get(day);
        const level = one === undefined ? 0 : 1 + steps.filter((from) => one.value > from).length;
        const side = level === 0 ? 2 : ((step - 3) * (level + 2)) / 6;
        return (
          <g key={day}>
            {date.getUTCDate() === 1 && column < weeks - 1 && (
              <text className={styles['label']} x={x} y={12}>
                {date.toLocaleDateString('en', { month: 'short', timeZone: 'UTC' })}
              </text>
            )}
            <rect
              className={styles['day']}
              data-level={level}
              x={x + (step - 3 - side) / 2}
              y={y + (step - 3 - side) / 2}
              width={side}
              height={side}
              rx={level === 0 ? 1 : 2}
            >
              {one !== undefined && <title>{one.hint}</title>}
            </rect>
          </g>
        );
      })}
    </>
  );
}

/** 0 for Monday to 6 for Sunday. */
function weekdayFromMonday(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** The values that part the days into four like numbers of them. */
function quartersOf(days: readonly CalendarDay[]): readonly number[] {
  const values = days.map(({ value }) => value).sort((a, b) => a - b);
  return [0.25, 0.5, 0.75].map((share) => values[Math.floor(values.length * share)] ?? 0);
}
