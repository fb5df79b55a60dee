/** The coverage strip beside the scroll bar: what was read, marked, is remembered and was tested, over the whole text. */
import { type KeyboardEvent, memo, type PointerEvent, useId } from 'react';
import type { Passage } from '#core/text/passage.ts';
import type { CoverageLane, CoverageLayer, CoverageTone } from './coverage-layer.ts';
import styles from './coverage-strip.module.css';
import { lanePath, laneRows } from './lane-path.ts';

type CoverageStripProps = {
  /** The length of the text in characters. */
  readonly length: number;
  readonly layers: readonly CoverageLayer[];
  /** What is in the window now. */
  readonly seen: Passage | null;
  /** The heading under which an offset stands, for those who do not see the strip. */
  readonly headingAt: (offset: number) => string | null;
  readonly onJump: (offset: number) => void;
};

const lanes: Readonly<Record<CoverageLane, { readonly x: number; readonly width: number }>> = {
  read: { x: 0, width: 2 },
  marked: { x: 3, width: 5 },
  remembered: { x: 9, width: 3 },
  tested: { x: 13, width: 3 },
};

/** A slider over the text: its arrow keys go by a window, Page keys by a tenth, Home and End to the ends. */
export function CoverageStrip({ length, layers, seen, headingAt, onJump }: CoverageStripProps) {
  const summaryId = useId();
  const [start, end] = [seen?.start ?? 0, seen?.end ?? 0];
  const percent = length === 0 ? 0 : Math.floor((start / length) * 100);
  const heading = headingAt(start);
  const obey = (event: KeyboardEvent) => {
    const to = offsetAfterKey(event.key, start, end, length);
    if (to === null) return;
    event.preventDefault();
    onJump(to);
  };
  const point = ({ currentTarget, clientY, button }: PointerEvent) => {
    if (button !== 0) return;
    const { top, height } = currentTarget.getBoundingClientRect();
    onJump(Math.floor(Math.min(0.9999, Math.max(0, (clientY - top) / height)) * length));
  };
  return (
    <nav className={styles['place']} aria-label="Coverage">
      <div
        className={styles['strip']}
        role="slider"
        tabIndex={0}
        aria-label="Coverage of the document"
        aria-orientation="vertical"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-valuetext={`${percent} percent${heading === null ? '' : `, ${heading}`}`}
        aria-describedby={summaryId}
        title="What you read, marked, remember and were tested on"
        onKeyDown={obey}
        onPointerDown={point}
      >
        <svg
          viewBox={`0 0 16 ${laneRows}`}
          preserveAspectRatio="none"
          aria-hidden="true"
          focusable="false"
        >
          {layers.map((layer) => (
            <Lane key={layer.lane} layer={layer} length={length} />
          ))}
          <rect
            className={styles['window']}
            x={-1}
            width={18}
            y={(start / Math.max(1, length)) * laneRows}
            height={Math.max(4, ((end - start) / Math.max(1, length)) * laneRows)}
          />
        </svg>
        <p id={summaryId} className="visually-hidden">
          {layers.map(({ summary }) => summary).join(' ')}
        </p>
      </div>
    </nav>
  );
}

const Lane = memo(function Lane({
  layer,
  length,
}: {
  readonly layer: CoverageLayer;
  readonly length: number;
}) {
  const byTone = new Map<CoverageTone, Passage[]>();
  for (const { tone, passage } of layer.passages) {
    const same = byTone.get(tone);
    if (same === undefined) byTone.set(tone, [passage]);
    else same.push(passage);
  }
  return [...byTone].map(([tone, passages]) => (
    <path
      key={tone}
      className={styles['tone']}
      data-tone={tone}
      d={lanePath(passages, length, lanes[layer.lane])}
    />
  ));
});

function offsetAfterKey(key: string, start: number, end: number, length: number): number | null {
  const [window, tenth] = [Math.max(1, end - start), Math.ceil(length / 10)];
  const to: Readonly<Record<string, number>> = {
    ...{ ArrowDown: start + window, ArrowRight: start + window },
    ...{ ArrowUp: start - window, ArrowLeft: start - window },
    ...{ PageDown: start + tenth, PageUp: start - tenth, Home: 0, End: length - 1 },
  };
  const offset = to[key];
  return offset === undefined ? null : Math.min(length - 1, Math.max(0, offset));
}
