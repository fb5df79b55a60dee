/** The curve of a simulation: minutes a day over desired retention, and what of it the reader takes. */
import { useId, useState } from 'react';
import { cheapestRetention, type Workload } from '#core/schedule/simulate/workload.ts';
import { useSurroundings } from '../../desk/surroundings/surroundings.tsx';
import { changeScheduling } from '../../storage/scheduling.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { LinePlot, type Mark } from '../../ui/plot/line-plot.tsx';
import { PlotFrame, type SavedPicture } from '../../ui/plot/plot-frame.tsx';
import { roundTicks, shortNumber } from '../../ui/plot/scale.ts';
import styles from './panels.module.css';

type WorkloadCurveProps = {
  readonly curve: readonly Workload[];
  /** The desired retention in use. */
  readonly present: number;
  readonly onSave: (picture: SavedPicture) => void;
};

const whole = (share: number) => `${Math.round(share * 100)}%`;
const ticks = [0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 1];

/** The plot with the present and the cheapest point on it. */
export function WorkloadCurve({ curve, present, onSave }: WorkloadCurveProps) {
  const cheapest = cheapestRetention(curve);
  const greatest = Math.max(...curve.map(({ minutesEachDay }) => minutesEachDay));
  const now = curve.find(({ desiredRetention }) => desiredRetention === present);
  const marks: readonly Mark[] = [
    ...(now === undefined ? [] : [markOf(now, 'now')]),
    ...(cheapest === null || cheapest === now ? [] : [markOf(cheapest, 'least for each card')]),
  ];
  return (
    <>
      <PlotFrame
        title="Minutes a day for each desired retention"
        description={wordsOf(cheapest)}
        height={260}
        table={{
          columns: [
            'Desired',
            'Minutes a day',
            'Reviews a day',
            'Known at the end',
            'Minutes for each',
          ],
          rows: curve.map((point) => [
            whole(point.desiredRetention),
            point.minutesEachDay.toFixed(1),
            point.reviewsEachDay.toFixed(1),
            whole(point.knownShare),
            point.minutesForEachKnown.toFixed(2),
          ]),
        }}
        onSave={onSave}
      >
        {(size) => (
          <LinePlot
            {...size}
            upName="minutes a day"
            acrossName="desired retention"
            across={{ ticks, format: whole }}
            up={{ ticks: roundTicks(greatest), format: shortNumber }}
            marks={marks}
            lines={[
              {
                name: 'minutes',
                hasDots: true,
                points: curve.map((point) => ({
                  x: point.desiredRetention,
                  y: point.minutesEachDay,
                  hint: `${whole(point.desiredRetention)}: ${point.minutesEachDay.toFixed(1)} minutes a day, ${whole(point.knownShare)} known at the end`,
                })),
              },
            ]}
          />
        )}
      </PlotFrame>
      <TakeRetention curve={curve} present={present} />
    </>
  );
}

function markOf({ desiredRetention, minutesEachDay }: Workload, name: string): Mark {
  return { x: desiredRetention, y: minutesEachDay, name };
}

function wordsOf(cheapest: Workload | null): string {
  const start = 'In the later half of the time. More is remembered to the right, and costs more.';
  if (cheapest === null) return start;
  return `${start} At ${whole(cheapest.desiredRetention)} each known card costs least: ${cheapest.minutesForEachKnown.toFixed(1)} minutes.`;
}

function TakeRetention({ curve, present }: Pick<WorkloadCurveProps, 'curve' | 'present'>) {
  const { store } = useSurroundings();
  const announce = useAnnounce();
  const id = useId();
  const [wanted, setWanted] = useState(present);
  async function take(): Promise<void> {
    await changeScheduling(store, { desiredRetention: wanted });
    announce(`From now on ${whole(wanted)} is desired. Dates that are set stay as they are.`);
  }
  return (
    <div className={styles['plan']}>
      <div className={styles['number']}>
        <label htmlFor={id}>Desired retention</label>
        <select id={id} value={wanted} onChange={({ target }) => setWanted(Number(target.value))}>
          {curve.map(({ desiredRetention }) => (
            <option key={desiredRetention} value={desiredRetention}>
              {whole(desiredRetention)}
              {desiredRetention === present ? ' (now)' : ''}
            </option>
          ))}
        </select>
      </div>
      <Button disabled={wanted === present} onClick={() => void take()}>
        Use it
      </Button>
    </div>
  );
}
