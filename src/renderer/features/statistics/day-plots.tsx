/** What is to come and what was done, day by day: the forecast, the calendar, the time. */

import { counted } from '#core/text/in-figures.ts';
import { type Bar, BarPlot } from '../../ui/plot/bar-plot.tsx';
import { CalendarPlot, calendarHeight } from '../../ui/plot/calendar-plot.tsx';
import { PlotFrame, type SavedPicture } from '../../ui/plot/plot-frame.tsx';
import { shortNumber } from '../../ui/plot/scale.ts';
import { timeWords } from './figures.ts';
import { daysWords, dayWords, type Span, spans, sumsOfDays } from './spans.ts';
import type { Statistics } from './use-statistics.ts';

type PlotProps = {
  readonly statistics: Statistics;
  readonly onSave: (picture: SavedPicture) => void;
};
type SpanProps = PlotProps & { readonly span: Span };

const spanWords = { month: 'month', quarter: 'three months', year: 'year' } as const;

/** How many cards come due on the days ahead. */
export function ForecastPlot({ statistics: { cards, today }, span, onSave }: SpanProps) {
  const sums = sumsOfDays((day) => cards.forecast[day - today] ?? 0, today, spans[span]);
  const total = sums.reduce((sum, { value }) => sum + value, 0);
  const each = total / spans[span].days;
  const bars = sums.map(
    (sum, index): Bar => ({
      label: dayWords(sum.from),
      value: sum.value,
      hint: `${daysWords(sum)}: ${counted(sum.value, 'card')}`,
      isStrong: index === 0,
      ...(index === 0 && sum.value > 0 ? { note: shortNumber(sum.value) } : {}),
    }),
  );
  return (
    <PlotFrame
      title="Cards that come due"
      description={`${counted(total, 'card')} in the next ${spanWords[span]}, ${shortNumber(each)} a day in the mean, without new ones. What is overdue counts for the first day.`}
      height={220}
      table={{
        columns: ['Days', 'Cards'],
        rows: sums.map((sum) => [daysWords(sum), String(sum.value)]),
      }}
      empty={
        cards.cards - cards.byState.new === 0
          ? 'Once cards were reviewed, the days on which they come back are here.'
          : null
      }
      onSave={onSave}
    >
      {(size) => (
        <BarPlot {...size} bars={bars} unit={span === 'year' ? 'cards a week' : 'cards a day'} />
      )}
    </PlotFrame>
  );
}

/** The days of the last year on which something was reviewed. */
export function CalendarOfReviews({ statistics: { reviews, today }, onSave }: PlotProps) {
  const days = [...reviews.days]
    .filter(([day]) => day > today - 371 && day <= today)
    .sort(([a], [b]) => a - b);
  const total = days.reduce((sum, [, count]) => sum + count.reviews, 0);
  return (
    <PlotFrame
      title="Days of study"
      description={`${counted(total, 'review')} on ${counted(days.length, 'day')} of the last year. The more reviews, the larger the square.`}
      height={calendarHeight}
      table={{
        columns: ['Day', 'Reviews', 'Time'],
        rows: days.map(([day, count]) => [
          dayWords(day, true),
          String(count.reviews),
          timeWords(count.milliseconds),
        ]),
      }}
      empty={days.length === 0 ? 'Each day on which you review leaves its square here.' : null}
      onSave={onSave}
    >
      {(size) => (
        <CalendarPlot
          {...size}
          until={today}
          days={days.map(([day, { reviews: value, milliseconds }]) => ({
            ...{ day, value },
            hint: `${dayWords(day, true)}: ${counted(value, 'review')}, ${timeWords(milliseconds)}`,
          }))}
        />
      )}
    </PlotFrame>
  );
}

/** How long was reviewed on the days behind. */
export function TimePlot({ statistics: { reviews, today }, span, onSave }: SpanProps) {
  const { days } = spans[span];
  const sums = sumsOfDays(
    (day) => (reviews.days.get(day)?.milliseconds ?? 0) / 60_000,
    today - days + 1,
    spans[span],
  );
  const minutes = sums.reduce((sum, { value }) => sum + value, 0);
  const mean = reviews.reviews === 0 ? 0 : reviews.milliseconds / reviews.reviews;
  return (
    <PlotFrame
      title="Time in review"
      description={`${timeWords(minutes * 60_000)} in the last ${spanWords[span]}, ${timeWords((minutes * 60_000) / days)} a day in the mean; ${(mean / 1000).toFixed(1)} s a review.`}
      height={220}
      table={{
        columns: ['Days', 'Minutes'],
        rows: sums.map((sum) => [daysWords(sum), sum.value.toFixed(1)]),
      }}
      empty={reviews.reviews === 0 ? 'The minutes that your reviews take will be here.' : null}
      onSave={onSave}
    >
      {(size) => (
        <BarPlot
          {...size}
          unit={span === 'year' ? 'minutes a week' : 'minutes a day'}
          bars={sums.map((sum) => ({
            ...{ label: dayWords(sum.from), value: sum.value },
            hint: `${daysWords(sum)}: ${timeWords(sum.value * 60_000)}`,
          }))}
        />
      )}
    </PlotFrame>
  );
}
