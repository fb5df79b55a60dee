/** How well the reader wants to remember, as a slider that says what it means. */
import { useId, useState } from 'react';
import { retentionBounds } from '#core/schedule/scheduling-settings.ts';
import styles from './scheduling-screen.module.css';

type RetentionFieldProps = {
  /** 0 to 1. */
  readonly value: number;
  readonly onChange: (value: number) => void;
};

/** Kept once the slider is let go. */
export function RetentionField({ value, onChange }: RetentionFieldProps) {
  const [moving, setMoving] = useState<number | null>(null);
  const hintId = useId();
  const percent = moving ?? Math.round(value * 100);
  const keep = () => {
    if (moving === null) return;
    setMoving(null);
    if (moving !== Math.round(value * 100)) onChange(moving / 100);
  };
  return (
    <div className={styles['retention']}>
      <label className={styles['row']}>
        How much you want to remember
        <output className={styles['figure']}>{percent} %</output>
        <input
          type="range"
          min={retentionBounds.least * 100}
          max={retentionBounds.greatest * 100}
          step={1}
          value={percent}
          aria-valuetext={`${percent} percent`}
          aria-describedby={hintId}
          onChange={(event) => setMoving(Number(event.target.value))}
          onPointerUp={keep}
          onKeyUp={keep}
          onBlur={keep}
        />
      </label>
      <p id={hintId} className={styles['about']}>
        {meaningOf(percent)}
      </p>
    </div>
  );
}

/** What a percentage means for the reader. */
function meaningOf(percent: number): string {
  const oneIn = Math.round(100 / (100 - percent));
  const share = `About one card in ${oneIn} will be forgotten when it comes back.`;
  if (percent >= 95)
    return `${share} That costs many reviews: each percent more costs the most here.`;
  if (percent <= 78) return `${share} Few reviews, and much learning anew.`;
  return `${share} Higher brings cards back sooner, lower later.`;
}
