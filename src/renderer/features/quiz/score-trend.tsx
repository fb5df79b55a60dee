/** How quizzes went over time, as a line with its table. */

import type { Attempt } from '#core/quiz/attempt.ts';
import { scoreOf, tallyOf } from '#core/quiz/session/results.ts';
import { inPercent } from '#core/text/in-figures.ts';
import { useSaveBytes } from '../../desk/surroundings/use-save-bytes.ts';
import { momentWords } from '../../desk/words/date-words.ts';
import { LinePlot } from '../../ui/plot/line-plot.tsx';
import { PlotFrame } from '../../ui/plot/plot-frame.tsx';
import { readSettings } from './quiz-settings.ts';

/** One more than this is drawn; earlier ones are in the table. */
const mostDrawn = 60;

/** The plot, from the second finished quiz on. */
export function ScoreTrend({ attempts }: { readonly attempts: readonly Attempt[] }) {
  const save = useSaveBytes();
  const done = attempts
    .filter(({ finishedAt }) => finishedAt !== null)
    .sort((a, b) => (a.finishedAt ?? 0) - (b.finishedAt ?? 0))
    .map((attempt) => ({
      ...{ attempt, tally: tallyOf(attempt.answers), at: attempt.finishedAt ?? 0 },
      isBefore: readSettings(attempt.settings).isBeforeReading,
    }));
  if (done.length < 2) return null;
  const drawn = done.slice(-mostDrawn);
  const points = drawn.map(({ tally, at, attempt }, index) => ({
    ...{ x: index + 1, y: scoreOf(tally) },
    hint: `${attempt.title}, ${momentWords(at)}: ${inPercent(scoreOf(tally))}`,
  }));
  return (
    <PlotFrame
      title="How quizzes went"
      description="The share that was right in each finished quiz, the latest at the end. What was nearly right counts half."
      height={220}
      table={{
        columns: ['Quiz', 'Finished', 'Questions', 'Right', 'Nearly', 'Score'],
        rows: done.map(({ attempt, tally, at }) => [
          attempt.title,
          momentWords(at),
          String(tally.asked),
          String(tally.right),
          String(tally.nearly),
          inPercent(scoreOf(tally)),
        ]),
      }}
      onSave={save}
    >
      {(size) => (
        <LinePlot
          {...size}
          lines={[{ name: 'Score', points, hasDots: true }]}
          marks={drawn.flatMap(({ isBefore, tally }, index) =>
            isBefore ? [{ x: index + 1, y: scoreOf(tally), name: 'before reading' }] : [],
          )}
          across={{ ticks: ticksUpTo(drawn.length), format: String }}
          up={{ ticks: [0, 0.25, 0.5, 0.75, 1], format: (share) => inPercent(share) }}
          upName="right"
          acrossName="quiz"
        />
      )}
    </PlotFrame>
  );
}

/** The first and the last, and at most six between them. */
function ticksUpTo(count: number): readonly number[] {
  const step = Math.max(1, Math.ceil((count - 1) / 6));
  const inner = Array.from({ length: count }, (_, at) => 1 + at * step).filter(
    (tick) => tick <= count - step / 2,
  );
  return [...inner, count];
}
