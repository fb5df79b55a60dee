/** The forgetting curve of one card: how likely it is recalled, day by day. */

import type { CurvePoint } from '#core/schedule/explain-date.ts';
import { inPercent } from '#core/text/in-figures.ts';
import { spanWords } from './card-words.ts';
import styles from './recall-curve.module.css';

type RecallCurveProps = {
  readonly curve: readonly CurvePoint[];
  /** Days from the last review to now, and to the date. */
  readonly nowDays: number;
  readonly dueDays: number;
};

const size = { width: 320, height: 132, left: 34, right: 8, top: 14, bottom: 22 };

/** The curve with now and the date on it; what it says stands beside it in words. */
export function RecallCurve({ curve, nowDays, dueDays }: RecallCurveProps) {
  const reach = curve.at(-1)?.days ?? 1;
  const least = Math.min(0.8, Math.floor((curve.at(-1)?.recall ?? 0) * 10) / 10);
  const x = (days: number) => size.left + (days / reach) * (size.width - size.left - size.right);
  const y = (recall: number) =>
    size.top + ((1 - recall) / (1 - least)) * (size.height - size.top - size.bottom);
  const line = curve.map(({ days, recall }) => `${x(days).toFixed(1)},${y(recall).toFixed(1)}`);
  const recallAt = (days: number) =>
    curve.reduce((best, point) =>
      Math.abs(point.days - days) < Math.abs(best.days - days) ? point : best,
    ).recall;
  const marks = [
    ['now', nowDays],
    ['due', dueDays],
  ] as const;
  const words = `The chance of recall falls from 100 % to ${inPercent(recallAt(reach))} in ${spanWords(reach)}: now ${inPercent(recallAt(nowDays))}, on its date ${inPercent(recallAt(dueDays))}.`;
  return (
    <svg
      className={styles['curve']}
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={words}
    >
      {[1, (1 + least) / 2, least].map((recall) => (
        <g key={recall}>
          <line
            className={styles['rule']}
            x1={size.left}
            x2={size.width - size.right}
            y1={y(recall)}
            y2={y(recall)}
          />
          <text className={styles['label']} x={size.left - 5} y={y(recall) + 4} textAnchor="end">
            {Math.round(recall * 100)}%
          </text>
        </g>
      ))}
      <polyline className={styles['line']} points={line.join(' ')} />
      {marks.map(([name, days]) => (
        <g key={name}>
          <line
            className={styles['mark']}
            x1={x(days)}
            x2={x(days)}
            y1={y(recallAt(days))}
            y2={size.height - size.bottom}
          />
          <circle className={styles['dot']} cx={x(days)} cy={y(recallAt(days))} r={3.5} />
          <text
            className={styles['label']}
            x={x(days)}
            y={y(recallAt(days)) - 7}
            textAnchor={anchorAt(days / reach)}
          >
            {name}
          </text>
        </g>
      ))}
      <text className={styles['label']} x={size.left} y={size.height - 5}>
        last review
      </text>
      <text
        className={styles['label']}
        x={size.width - size.right}
        y={size.height - 5}
        textAnchor="end"
      >
        {spanWords(reach)} later
      </text>
    </svg>
  );
}

function anchorAt(share: number): 'start' | 'middle' | 'end' {
  if (share < 0.1) return 'start';
  return share > 0.9 ? 'end' : 'middle';
}
