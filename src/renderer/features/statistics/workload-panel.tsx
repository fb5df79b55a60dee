/** The simulator: what each desired retention would cost in time, and what it would bring. */
import { type FormEvent, useState } from 'react';
import { defaultWeights } from '#core/schedule/fsrs.ts';
import { optionsFor } from '#core/schedule/scheduler-options.ts';
import { usualTraits } from '#core/schedule/simulate/simulated-learner.ts';
import { usualRetentions } from '#core/schedule/simulate/workload.ts';
import { readScheduling } from '../../storage/scheduling.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { SavedPicture } from '../../ui/plot/plot-frame.tsx';
import { Working } from '../../ui/working.tsx';
import styles from './panels.module.css';
import type { Statistics } from './use-statistics.ts';
import { useStudy } from './use-study.ts';
import { WorkloadCurve } from './workload-curve.tsx';

type WorkloadPanelProps = {
  readonly statistics: Statistics;
  readonly onSave: (picture: SavedPicture) => void;
};

const most = { cards: 20_000, newEachDay: 500, days: 1_000 } as const;
const names = { cards: 'Cards in all', newEachDay: 'New cards a day', days: 'Days' } as const;
type PlanNumbers = { readonly [Name in keyof typeof most]: number };

/** What is asked, the curve that it comes to, and the way to take another desired retention. */
export function WorkloadPanel({ statistics, onSave }: WorkloadPanelProps) {
  const { settings, cards } = statistics;
  const [plan, setPlan] = useState<PlanNumbers>({
    cards: Math.min(most.cards, Math.max(1_000, cards.cards)),
    newEachDay: Math.max(1, Math.min(most.newEachDay, settings.newEachDay)),
    days: 365,
  });
  const study = useStudy<'workload'>(
    async (store) => {
      const kept = await readScheduling(store);
      const scheduler = optionsFor(kept, [], store.timeZone());
      const weights = kept.weights ?? defaultWeights;
      const { reviewsEachDay, isBalanced, willingness } = kept;
      const retentions = withPresent(kept.desiredRetention);
      const own = { scheduler, reviewsEachDay, isBalanced, willingness, seed: 1 };
      const learner = { ...usualTraits, weights };
      const whole = { ...plan, ...own, learner, from: store.now() };
      return { task: { kind: 'workload', plan: whole, retentions }, reviews: [] };
    },
    () => 'The curve is there.',
  );
  const { state, begin, stop } = study;

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    begin();
  }

  return (
    <div className={styles['panel']}>
      <p className={styles['quiet']}>
        A learner with your memory model studies by the scheduler itself, day by day, once for each
        desired retention. How long an answer takes, and how often a new card is known, is that of
        the mean reader.
      </p>
      <form className={styles['plan']} onSubmit={onSubmit}>
        {(Object.keys(names) as (keyof PlanNumbers)[]).map((name) => (
          <label key={name} className={styles['number']}>
            {names[name]}
            <input
              type="number"
              required
              min={1}
              max={most[name]}
              value={Number.isNaN(plan[name]) ? '' : plan[name]}
              onChange={({ target }) => setPlan({ ...plan, [name]: target.valueAsNumber })}
            />
          </label>
        ))}
        {state.kind !== 'working' && <Button type="submit">Simulate</Button>}
      </form>
      {state.kind === 'working' && <Working words="Simulating" share={state.share} onStop={stop} />}
      {state.kind === 'failed' && (
        <Notice title="The simulation did not come to an end.">
          <p>Nothing was changed. Try it with fewer cards or days.</p>
        </Notice>
      )}
      {state.kind === 'done' && (
        <WorkloadCurve curve={state.result} present={settings.desiredRetention} onSave={onSave} />
      )}
    </div>
  );
}

/** The usual retentions and the present one, in rising order. */
function withPresent(present: number): readonly number[] {
  return [...new Set([...usualRetentions, present])].sort((a, b) => a - b);
}
