/** The memory model: fitted to the reader's reviews, compared on reviews it never saw, and taken only by consent. */
import { defaultWeights } from '#core/schedule/fsrs.ts';
import type { PredictionFit } from '#core/schedule/optimise/prediction-fit.ts';
import type { WeightsProposal } from '#core/schedule/optimise/propose-weights.ts';
import type { SchedulingSettings } from '#core/schedule/scheduling-settings.ts';
import { inFigures } from '#core/text/in-figures.ts';
import { useSurroundings } from '../../desk/surroundings/surroundings.tsx';
import { readReviewColumns } from '../../storage/read-review-columns.ts';
import { changeScheduling, readScheduling } from '../../storage/scheduling.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Working } from '../../ui/working.tsx';
import styles from './panels.module.css';
import { useStudy } from './use-study.ts';

/** The panel of the optimiser. */
export function ModelPanel({ settings }: { readonly settings: SchedulingSettings }) {
  const { store } = useSurroundings();
  const announce = useAnnounce();
  const { state, begin, stop, rest } = useStudy<'optimise'>(async (open) => {
    const { weights, dayStartsAtHour } = await readScheduling(open);
    const calendar = { timeZone: open.timeZone(), dayStartsAtHour };
    const task = { kind: 'optimise', calendar, weights: weights ?? defaultWeights } as const;
    return { task, reviews: readReviewColumns(open, true) };
  }, outcomeWords);

  async function take(weights: readonly number[] | null): Promise<void> {
    await changeScheduling(store, { weights });
    rest();
    announce(
      weights === null
        ? 'The published weights are in use again.'
        : 'The fitted weights are in use. Dates that are set stay as they are.',
    );
  }

  return (
    <div className={styles['panel']}>
      <p>
        {settings.weights === null
          ? 'Your dates follow the weights of FSRS-6 that were fitted to the reviews of many readers.'
          : 'Your dates follow weights that were fitted to your own reviews.'}{' '}
        <span className={styles['quiet']}>
          A fit learns from the first four fifths of your reviews, and is then tried on the rest.
          Nothing is changed unless you say so, and undo takes it back.
        </span>
      </p>
      {state.kind === 'working' ? (
        <Working words="Fitting the model to your reviews" share={state.share} onStop={stop} />
      ) : (
        <div className={styles['ways']}>
          <Button onClick={begin}>Fit to my reviews</Button>
          {settings.weights !== null && (
            <Button tone="quiet" onClick={() => void take(null)}>
              Go back to the published weights
            </Button>
          )}
        </div>
      )}
      {state.kind === 'failed' && (
        <Notice title="The fit did not come to an end.">
          <p>Nothing was changed. Try it once more.</p>
        </Notice>
      )}
      {state.kind === 'done' && (
        <Proposal proposal={state.result} onTake={(weights) => void take(weights)} onLeave={rest} />
      )}
    </div>
  );
}

function outcomeWords(proposal: WeightsProposal): string {
  if (proposal.kind === 'too-few') return tooFewWords(proposal);
  return proposal.isBetter
    ? 'The fitted weights predict your reviews better.'
    : 'The weights in use predict your reviews as well or better.';
}

function tooFewWords({ count, needed }: { readonly count: number; readonly needed: number }) {
  return `A fit needs ${inFigures(needed)} reviews that came a day or more after the last; there are ${inFigures(count)} so far.`;
}

type ProposalProps = {
  readonly proposal: WeightsProposal;
  readonly onTake: (weights: readonly number[]) => void;
  readonly onLeave: () => void;
};

function Proposal({ proposal, onTake, onLeave }: ProposalProps) {
  if (proposal.kind === 'too-few') return <p>{tooFewWords(proposal)}</p>;
  const { before, after, isBetter, weights, trainedOn } = proposal;
  return (
    <>
      <table className={styles['compare']}>
        <caption className="visually-hidden">The weights in use beside the fitted ones</caption>
        <thead>
          <tr>
            <th scope="col">On {inFigures(before.count)} later reviews</th>
            <th scope="col">In use</th>
            <th scope="col">Fitted</th>
            <th scope="col">Change</th>
          </tr>
        </thead>
        <tbody>
          {measures.map(([name, measure, digits]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{measure(before).toFixed(digits)}</td>
              <td>{measure(after).toFixed(digits)}</td>
              <td>{changeWords(measure(before), measure(after))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles['quiet']}>
        Less is better. Log-loss tells how surprised the model was by each answer; RMSE (bins) how
        far it was off among like reviews. It learned from {inFigures(trainedOn)} earlier reviews.
      </p>
      {isBetter ? (
        <div className={styles['ways']}>
          <Button tone="main" onClick={() => onTake(weights)}>
            Use the fitted weights
          </Button>
          <Button tone="quiet" onClick={onLeave}>
            Leave it as it is
          </Button>
        </div>
      ) : (
        <p>
          The fitted weights are not better by both measures: the weights in use stay. More reviews
          may change that.
        </p>
      )}
    </>
  );
}

const measures: readonly (readonly [string, (fit: PredictionFit) => number, number])[] = [
  ['Log-loss', ({ logLoss }) => logLoss, 4],
  ['RMSE (bins)', ({ rmseBins }) => rmseBins, 4],
];

function changeWords(before: number, after: number): string {
  const change = (100 * (after - before)) / before;
  return `${change > 0 ? '+' : '−'}${Math.abs(change).toFixed(1)} %`;
}
