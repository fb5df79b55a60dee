/** How the reader answered: the grades by the age of a memory, and the hours of the day. */

import { counted } from '#core/text/in-figures.ts';
import { type Bar, BarPlot } from '../../ui/plot/bar-plot.tsx';
import { PlotFrame, type SavedPicture } from '../../ui/plot/plot-frame.tsx';
import { percent } from './figures.ts';
import styles from './statistics-screen.module.css';
import type { Statistics } from './use-statistics.ts';

type PlotProps = {
  readonly statistics: Statistics;
  readonly onSave: (picture: SavedPicture) => void;
};

const gradeNames = ['Again', 'Hard', 'Good', 'Easy'];
const stages = [
  ['learning', 'Learning'],
  ['young', 'Waits under 3 weeks'],
  ['mature', 'Longer waits'],
] as const;

/** Both plots beside each other. */
export function AnswerPlots(props: PlotProps) {
  return (
    <div className={styles['pair']}>
      <ButtonsPlot {...props} />
      <HoursPlot {...props} />
    </div>
  );
}

function ButtonsPlot({ statistics: { reviews }, onSave }: PlotProps) {
  const groups = stages.map(([stage, name]) => {
    const counts = reviews.buttons[stage];
    return { name, counts, total: counts.reduce((sum, count) => sum + count, 0) };
  });
  const bars = groups.flatMap(({ name, counts, total }) =>
    counts.map((count, grade): Bar => {
      const share = count / Math.max(1, total);
      return {
        label: gradeNames[grade] ?? '',
        value: share,
        hint: `${name}, ${gradeNames[grade]}: ${percent(share)} (${counted(count, 'answer')})`,
        note: `${Math.round(share * 100)}`,
        ...(grade === 0 ? { group: name } : {}),
      };
    }),
  );
  return (
    <PlotFrame
      title="Answers"
      description="How often each answer was given, in percent, while a card was learned and after short and long waits."
      height={236}
      table={{
        columns: ['Stage', ...gradeNames, 'Together'],
        rows: groups.map(({ name, counts, total }) => [
          name,
          ...counts.map((count) => `${count} (${percent(count / Math.max(1, total))})`),
          String(total),
        ]),
      }}
      empty={reviews.reviews === 0 ? 'Your answers will be counted here.' : null}
      onSave={onSave}
    >
      {(size) => (
        <BarPlot
          {...size}
          bars={bars}
          unit="share of answers"
          format={(value) => `${Math.round(value * 100)}%`}
        />
      )}
    </PlotFrame>
  );
}

const fewestInHour = 20;

function HoursPlot({ statistics: { reviews, settings }, onSave }: PlotProps) {
  const hours = reviews.hours.map(({ tested, recalled }, hour) => ({ hour, tested, recalled }));
  const enough = hours.filter(({ tested }) => tested >= fewestInHour);
  const clock = (hour: number) => `${String(hour).padStart(2, '0')}:00`;
  return (
    <PlotFrame
      title="Hours of the day"
      description="How much you recalled at each hour by your clock; hours with fewer than twenty such reviews are left open."
      height={236}
      table={{
        columns: ['Hour', 'Asked', 'Recalled'],
        rows: hours
          .filter(({ tested }) => tested > 0)
          .map(({ hour, tested, recalled }) => [
            clock(hour),
            String(tested),
            percent(recalled / tested),
          ]),
      }}
      empty={enough.length === 0 ? 'When you recall best will show here after some weeks.' : null}
      onSave={onSave}
    >
      {(size) => (
        <BarPlot
          {...size}
          unit="recalled"
          format={(value) => `${Math.round(value * 100)}%`}
          level={{ value: settings.desiredRetention, name: 'desired' }}
          bars={hours.map(({ hour, tested, recalled }) => {
            const isShown = tested >= fewestInHour;
            return {
              label: hour % 6 === 0 ? clock(hour) : '',
              value: isShown ? recalled / tested : 0,
              hint: `${clock(hour)}: ${isShown ? percent(recalled / tested) : 'too few'} of ${tested}`,
            };
          })}
        />
      )}
    </PlotFrame>
  );
}
