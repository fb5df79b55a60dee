/** What the cards are like now: their states, and how stable, difficult and retrievable their memories are. */
import type { Distribution } from '#core/schedule/statistics/card-tally.ts';
import { counted, inFigures } from '#core/text/in-figures.ts';
import { type Bar, BarPlot } from '../../ui/plot/bar-plot.tsx';
import { PlotFrame, type SavedPicture } from '../../ui/plot/plot-frame.tsx';
import { percent } from './figures.ts';
import styles from './statistics-screen.module.css';
import type { Statistics } from './use-statistics.ts';

type PlotsProps = {
  readonly statistics: Statistics;
  readonly onSave: (picture: SavedPicture) => void;
};

const stateNames = {
  new: 'New',
  learning: 'Learning',
  relearning: 'Relearning',
  review: 'Review',
  suspended: 'Suspended',
} as const;

/** The plots of the section “Your cards”. */
export function CardPlots({ statistics, onSave }: PlotsProps) {
  const { cards } = statistics;
  const { stability, difficulty, recall } = cards;
  return (
    <div className={styles['pair']}>
      <StatesPlot statistics={statistics} onSave={onSave} />
      <DistributionPlot
        title="Retrievability now"
        description={`The chance that each card would be recalled at this moment: ${percent(recall.mean)} in the mean.`}
        of={recall}
        name={(from) => `${Math.round(from * 100)}%`}
        range={(from, to) => `${Math.round(from * 100)} to ${Math.round((to ?? 1) * 100)} %`}
        onSave={onSave}
      />
      <DistributionPlot
        title="Stability"
        description={`How long each memory lasts until its chance of recall has come down to 90 %: ${daysWords(stability.mean)} in the mean.`}
        of={stability}
        name={shortDays}
        range={(from, to) =>
          to === null ? `${daysWords(from)} and more` : `${daysWords(from)} to ${daysWords(to)}`
        }
        onSave={onSave}
      />
      <DistributionPlot
        title="Difficulty"
        description={`How hard each card is for you, from 1 to 10: ${difficulty.mean.toFixed(1)} in the mean.`}
        of={difficulty}
        name={(from) => `${from}–${from + 1}`}
        range={(from, to) => `${from} to ${to ?? 10}`}
        onSave={onSave}
      />
    </div>
  );
}

function StatesPlot({ statistics: { cards }, onSave }: PlotsProps) {
  const states = Object.entries(stateNames).map(([state, name]) => {
    const count = cards.byState[state as keyof typeof stateNames];
    return { name, count, share: count / Math.max(1, cards.cards) };
  });
  return (
    <PlotFrame
      title="States"
      description={`${counted(cards.cards, 'card')}; you would recall about ${inFigures(Math.round(cards.known))} of them now.`}
      height={220}
      table={{
        columns: ['State', 'Cards', 'Share'],
        rows: states.map(({ name, count, share }) => [name, String(count), percent(share)]),
      }}
      empty={cards.cards === 0 ? 'Cards that you make while reading are counted here.' : null}
      onSave={onSave}
    >
      {(size) => (
        <BarPlot
          {...size}
          unit="cards"
          bars={states.map(({ name, count }) => ({
            ...{ label: name, value: count, note: String(count) },
            hint: `${name}: ${counted(count, 'card')}`,
          }))}
        />
      )}
    </PlotFrame>
  );
}

type DistributionPlotProps = {
  readonly title: string;
  readonly description: string;
  readonly of: Distribution;
  /** The name of a bin by its lower edge. */
  readonly name: (from: number) => string;
  /** A bin in words by its edges; null for an open end. */
  readonly range: (from: number, to: number | null) => string;
  readonly onSave: (picture: SavedPicture) => void;
};

function DistributionPlot(props: DistributionPlotProps) {
  const { title, description, of, name, range, onSave } = props;
  const total = of.counts.reduce((sum, count) => sum + count, 0);
  const bins = of.edges.map((from, index) => ({
    ...{ from, to: of.edges[index + 1] ?? null, count: of.counts[index] ?? 0 },
  }));
  // What is empty at the low end is left out: recall below a half is rare.
  const first = Math.max(0, bins.findIndex(({ count }) => count > 0) - 1);
  const bars = bins.slice(first).map(
    ({ from, to, count }): Bar => ({
      ...{ label: name(from), value: count },
      hint: `${range(from, to)}: ${counted(count, 'card')}`,
    }),
  );
  return (
    <PlotFrame
      title={title}
      description={total === 0 ? 'Of cards that were reviewed.' : description}
      height={220}
      table={{
        columns: [title, 'Cards', 'Share'],
        rows: bins.map(({ from, to, count }) => [
          range(from, to),
          String(count),
          percent(count / Math.max(1, total)),
        ]),
      }}
      empty={total === 0 ? 'After the first reviews the memories of your cards are here.' : null}
      onSave={onSave}
    >
      {(size) => <BarPlot {...size} unit="cards" bars={bars} />}
    </PlotFrame>
  );
}

function shortDays(days: number): string {
  if (days < 60) return `${days} d`;
  return days < 365 ? `${Math.round(days / 30)} mo` : `${Math.round(days / 365)} y`;
}

function daysWords(days: number): string {
  if (days < 60) return counted(Math.round(days * 10) / 10, 'day');
  if (days < 730) return counted(Math.round(days / 30.4), 'month');
  return counted(Math.round(days / 36.5) / 10, 'year');
}
