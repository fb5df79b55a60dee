/** The forgetting curve of one card as a small drawing, with the same in words. */

import type { DateExplanation } from '#core/schedule/explain-date.ts';
import { inPercent } from '#core/text/in-figures.ts';
import styles from './date-reasons.module.css';

type ForgettingCurveProps = {
  readonly explanation: DateExplanation;
  /** 0 to 1. */
  readonly desired: number;
  /** Days from the last review to now, and to the date. */
  readonly nowAfter: number;
  readonly dueAfter: number;
};

const size = { width: 320, height: 120, left: 34, right: 8, top: 10, bottom: 20 } as const;

/** Recall over the days since the last review; nothing for a card never reviewed. */
export function ForgettingCurve({
  explanation,
  desired,
  nowAfter,
  dueAfter,
}: ForgettingCurveProps) {
  const { curve, recallNow, recallWhenDue } = explanation;
  const last = curve.at(-1);
  if (last === undefined || recallNow === null || recallWhenDue === null) return null;
  const lowest = Math.max(0, Math.min(0.6, Math.floor(last.recall * 10) / 10));
  const x = (days: number) =>
    size.left + (days / last.days) * (size.width - size.left - size.right);
  const y = (recall: number) =>
    size.top + ((1 - recall) / (1 - lowest)) * (size.height - size.top - size.bottom);
  const path = curve
    .map(({ days, recall }, index) => `${index === 0 ? 'M' : 'L'}${x(days)} ${y(recall)}`)
    .join(' ');
  return (
    <svg
      className={styles['curve']}
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={`Recall falls from 100 % at the last review to ${inPercent(recallWhenDue)} on the date; now it is ${inPercent(recallNow)}.`}
    >
      <line
        className={styles['desired']}
        x1={size.left}
        x2={size.width - size.right}
        y1={y(desired)}
        y2={y(desired)}
      />
      <text
        className={styles['label']}
        x={size.left - 6}
        y={y(desired)}
        textAnchor="end"
        dominantBaseline="middle"
      >
        {inPercent(desired)}
      </text>
      <path className={styles['line']} d={path} />
      <line
        className={styles['due']}
        x1={x(dueAfter)}
        x2={x(dueAfter)}
        y1={y(recallWhenDue)}
        y2={size.height - size.bottom}
      />
      <circle
        className={styles['now']}
        cx={x(Math.min(nowAfter, last.days))}
        cy={y(recallNow)}
        r={4.5}
      />
      <text
        className={styles['label']}
        x={x(Math.min(nowAfter, last.days))}
        y={size.height - 4}
        textAnchor={nowAfter > last.days * 0.7 ? 'end' : 'middle'}
      >
        now
      </text>
    </svg>
  );
}
