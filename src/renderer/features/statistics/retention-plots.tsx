/** What the reader remembers: true retention beside what was desired, by month, and beside the model. */

import { counted } from '#core/text/in-figures.ts';
import { LinePlot } from '../../ui/plot/line-plot.tsx';
import { PlotFrame, type SavedPicture } from '../../ui/plot/plot-frame.tsx';
import { RangePlot, rangePlotHeight } from '../../ui/plot/range-plot.tsx';
import { percent } from './figures.ts';
import {
  type RetentionRow,
  retentionByMonth,
  retentionRows,
  retentionVerdict,
} from './retention-rows.ts';
import styles from './statistics-screen.module.css';
import type { Statistics } from './use-statistics.ts';

type PlotsProps = {
  readonly statistics: Statistics;
  readonly onSave: (picture: SavedPicture) => void;
};

const nothingYet =
  'Nothing yet: a card tells how well it is remembered when it is asked again, a day or more after the last time.';

/** The plots of the section “What you remember”. */
export function RetentionPlots({ statistics, onSave }: PlotsProps) {
  const { reviews, settings, today } = statistics;
  const rows = retentionRows(reviews, settings.desiredRetention, today);
  const [first] = rows;
  return (
    <>
      <div className={styles['explained']}>
        {first !== undefined && <p className={styles['verdict']}>{retentionVerdict(first)}</p>}
        <p>
          <strong>Desired retention</strong> is what you ask for: each card comes back on the day on
          which your chance to recall it has come down to that. <strong>True retention</strong> is
          what came of it: how many of the cards that were asked a day or more after the last time
          you did recall.
        </p>
      </div>
      <PlotFrame
        title="True retention and what was desired"
        description="The dot is what you recalled, the band around it is where the truth lies nineteen times in twenty, the stroke is what was desired."
        height={rangePlotHeight(rows.length)}
        table={tableOfRows(rows)}
        empty={rows.length === 0 ? nothingYet : null}
        onSave={onSave}
      >
        {(size) => (
          <RangePlot
            {...size}
            from={Math.min(0.7, ...rows.map(({ least }) => Math.floor(least * 10) / 10))}
            rows={rows.map((row) => ({
              ...row,
              note: percent(row.share),
              hint: `${row.name}: ${percent(row.share)} of ${counted(row.tested, 'review')}`,
            }))}
          />
        )}
      </PlotFrame>
      <div className={styles['pair']}>
        <MonthsPlot statistics={statistics} onSave={onSave} />
        <CalibrationPlot statistics={statistics} onSave={onSave} />
      </div>
    </>
  );
}

function tableOfRows(rows: readonly RetentionRow[]) {
  return {
    columns: ['Reviews', 'Asked', 'Recalled', 'Sure within', 'Desired', 'Model said'],
    rows: rows.map(({ name, tested, share, least, greatest, wanted, predicted }) => [
      name,
      String(tested),
      percent(share),
      `${percent(least)} to ${percent(greatest)}`,
      wanted === null ? '–' : percent(wanted),
      predicted === null ? '–' : percent(predicted),
    ]),
  };
}

const ticksUp = [0.7, 0.8, 0.9, 1];
const whole = (value: number) => `${Math.round(value * 100)}%`;

function MonthsPlot({ statistics: { reviews, settings }, onSave }: PlotsProps) {
  const months = retentionByMonth(reviews.days).slice(-24);
  const lowest = Math.min(0.7, ...months.map(({ share }) => Math.floor(share * 10) / 10));
  const up = lowest < 0.7 ? [lowest, (1 + lowest) / 2, 1] : ticksUp;
  const [last, wanted] = [months.length - 1, settings.desiredRetention];
  const every = Math.max(1, Math.ceil(months.length / 5));
  const across = months.map((_, index) => index).filter((index) => index % every === 0);
  return (
    <PlotFrame
      title="True retention by month"
      description="Months with at least ten such reviews; the broken line is what you desire now."
      height={220}
      table={{
        columns: ['Month', 'Asked', 'Recalled'],
        rows: months.map(({ month, tested, share }) => [month, String(tested), percent(share)]),
      }}
      empty={months.length < 2 ? 'Two months of reviews make the first line here.' : null}
      onSave={onSave}
    >
      {(size) => (
        <LinePlot
          {...size}
          upName="recalled"
          acrossName=""
          across={{
            ticks: across.at(-1) === last ? across : [...across, last],
            format: (index) => (across.includes(index) ? (months[index]?.month ?? '') : ''),
          }}
          up={{ ticks: up, format: whole }}
          lines={[
            {
              name: 'desired',
              isDashed: true,
              points: [0, last].map((x) => ({ x, y: wanted, hint: `desired ${percent(wanted)}` })),
            },
            {
              name: 'recalled',
              hasDots: true,
              points: months.map(({ month, share, tested }, x) => ({
                ...{ x, y: share },
                hint: `${month}: ${percent(share)} of ${tested}`,
              })),
            },
          ]}
        />
      )}
    </PlotFrame>
  );
}

const fewestInBin = 10;

function CalibrationPlot({ statistics: { reviews }, onSave }: PlotsProps) {
  const bins = reviews.calibration
    .filter(({ tested }) => tested >= fewestInBin)
    .map(({ tested, recalled, predicted }) => ({
      ...{ tested, said: predicted / tested, share: recalled / tested },
    }));
  const least = Math.min(0.8, ...bins.map(({ said, share }) => Math.min(said, share)));
  const from = Math.floor(least * 5) / 5;
  const ticks = [from, (from + 1) / 2, 1];
  return (
    <PlotFrame
      title="What the model said, and what happened"
      description="Reviews by the chance the memory model gave them. On the broken line it was right; below it, it hoped for too much."
      height={220}
      table={{
        columns: ['Model said', 'Recalled', 'Asked'],
        rows: bins.map(({ said, share, tested }) => [
          percent(said),
          percent(share),
          String(tested),
        ]),
      }}
      empty={
        bins.length < 2 ? 'Some hundred reviews show here how well the model knows you.' : null
      }
      onSave={onSave}
    >
      {(size) => (
        <LinePlot
          {...size}
          upName="recalled"
          acrossName="what the model said"
          across={{ ticks, format: whole }}
          up={{ ticks, format: whole }}
          lines={[
            {
              name: 'right',
              isDashed: true,
              points: [from, 1].map((at) => ({ x: at, y: at, hint: 'right' })),
            },
            {
              name: 'recalled',
              hasDots: true,
              points: bins.map(({ said, share, tested }) => ({
                ...{ x: said, y: share },
                hint: `said ${percent(said)}, recalled ${percent(share)} of ${tested}`,
              })),
            },
          ]}
        />
      )}
    </PlotFrame>
  );
}
