/** One fact that was missed: what was asked, what was given, what is right, and the words that prove it. */
import { Link } from 'wouter';
import type { AskedQuestion, Attempt, AttemptAnswer } from '#core/quiz/attempt.ts';
import type { FactId } from '#core/quiz/fact.ts';
import { givenWords, rightWords } from '#core/quiz/session/given-words.ts';
import type { FactResult } from '#core/quiz/session/results.ts';
import { promptOf } from '#core/quiz/share/quiz-table.ts';
import type { StoredFact } from '#core/quiz/stored-fact.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import styles from './fact-results.module.css';
import { ordinal } from './quiz-words.ts';
import { verdictWords } from './use-quiz-session.ts';

type FactItemProps = {
  readonly id: string;
  readonly result: FactResult;
  readonly attempt: Attempt;
  /** Null where it is not kept any more. */
  readonly fact: StoredFact | null;
  readonly isFront: boolean;
  /** Where the reader shows it. */
  readonly path: string;
  readonly onFocus: () => void;
  readonly onOpen: () => void;
  readonly onMakeCard: () => void;
  readonly onOverrule: () => void;
};

/** The fact with its ways. */
export function FactItem({ id, result, attempt, fact, isFront, path, ...ways }: FactItemProps) {
  const { question, factId } = result;
  const answer = attempt.answers[attempt.questions.indexOf(question)] ?? null;
  const { asked, given, right } = partOf(question, factId, answer);
  const quotes = fact?.quotes ?? (question.factIds.length === 1 ? question.quotes : []);
  return (
    <li
      id={id}
      className={styles['fact']}
      data-front={isFront || undefined}
      tabIndex={-1}
      onFocus={ways.onFocus}
    >
      <p className={styles['asked']}>{asked}</p>
      <p className={styles['answer']}>
        <span className={styles['verdict']} data-verdict={answer?.verdict ?? 'skipped'}>
          {answer === null ? 'No answer.' : verdictWords[answer.verdict]}
        </span>{' '}
        {given !== null && <>You: {given}. </>}
        <strong>{right}</strong>
      </p>
      {answer !== null && question.factIds.length === 1 && (
        <p className={styles['reason']}>{answer.reason}</p>
      )}
      {quotes.map(({ exact, before }) => (
        <blockquote key={before + exact} className={styles['quote']}>
          {exact}
        </blockquote>
      ))}
      <p className={styles['ways']}>
        <Link to={path} className={buttonClass('quiet')} onClick={ways.onOpen}>
          Read it again
        </Link>
        <Button tone="quiet" onClick={ways.onMakeCard}>
          Make a card
        </Button>
        {answer !== null && (
          <Button tone="quiet" onClick={ways.onOverrule}>
            {answer.verdict === 'right' ? 'I was wrong' : 'I was right'}
          </Button>
        )}
      </p>
    </li>
  );
}

/** What of the question is about this fact: of pairs its own one, of an order its own place. */
function partOf(question: AskedQuestion, factId: FactId, answer: AttemptAnswer | null) {
  const given = answer?.given ?? null;
  const indexes = Array.isArray(given) ? given : [];
  const at = Math.max(0, question.factIds.indexOf(factId));
  switch (question.kind) {
    case 'matching':
      return {
        asked: question.cues[at] ?? question.prompt,
        given: question.answers[indexes[at] ?? -1] ?? null,
        right: question.answers[question.right[at] ?? 0] ?? '',
      };
    case 'ordering': {
      const place = indexes.indexOf(at);
      return {
        asked: question.events[at] ?? question.prompt,
        given: place === -1 ? null : `${ordinal(place)} in time`,
        right: `${ordinal(question.right.indexOf(at))} of ${question.events.length} in time`,
      };
    }
    case 'proof':
      // The sentence that proves it stands below.
      return { asked: question.prompt, given: null, right: '' };
    default:
      return {
        asked: promptOf(question),
        given: given === null ? null : givenWords(question, given),
        right: rightWords(question),
      };
  }
}
