/** How the question in front is answered, by its kind; and what was right, once it is judged. */
import type { AskedQuestion, GivenAnswer } from '#core/quiz/attempt.ts';
import { isPlace } from '#core/quiz/session/given-words.ts';
import { pickOf } from '../../desk/keys/pick-commands.ts';
import styles from './question-card.module.css';
import { MatchingResponse, RightPairs } from './responses/matching-response.tsx';
import { type Option, OptionResponse } from './responses/option-response.tsx';
import { OrderingResponse, RightOrder } from './responses/ordering-response.tsx';
import { SentenceResponse } from './responses/sentence-response.tsx';
import { TypedResponse } from './responses/typed-response.tsx';
import type { RunningQuiz } from './use-quiz-session.ts';

type QuestionResponseProps = {
  readonly quiz: RunningQuiz;
  /** The id of the words that ask. */
  readonly promptId: string;
};

/** The response to the question in front. */
export function QuestionResponse({ quiz, promptId }: QuestionResponseProps) {
  const { question, session, answer } = quiz;
  if (session.isJudged) return <Solution question={question} given={answer?.given ?? null} />;
  const given = answer?.given ?? null;
  const give = (value: GivenAnswer) => void quiz.give(value);
  switch (question.kind) {
    case 'choice': {
      const options = optionsOf(question.options);
      const chosen = typeof given === 'number' ? given : undefined;
      return <OptionResponse options={options} given={chosen} right={undefined} onGive={give} />;
    }
    case 'true-false': {
      const chosen = typeof given === 'boolean' ? given : undefined;
      return <OptionResponse options={truths} given={chosen} right={undefined} onGive={give} />;
    }
    case 'typed':
    case 'cloze':
      return (
        <TypedResponse
          key={question.id}
          text={session.draft.text}
          describedBy={promptId}
          onType={(text) => quiz.draft({ text })}
          onGive={() => void quiz.give()}
          onSkip={() => void quiz.skip()}
        />
      );
    case 'matching':
      return <MatchingResponse question={question} draft={session.draft} onDraft={quiz.draft} />;
    case 'ordering':
      return (
        <OrderingResponse
          question={question}
          order={session.draft.order}
          onOrder={(order) => quiz.draft({ order })}
        />
      );
    case 'proof':
      return <FindSentence quiz={quiz} given={given} />;
  }
}

const truths = [
  { value: true, words: 'True', command: 'say-true' },
  { value: false, words: 'False', command: 'say-false' },
] as const;

function optionsOf(options: readonly string[]): readonly Option<number>[] {
  return options.map((words, at) => ({ value: at, words, command: pickOf(at) }));
}

/** The text to look in; where it is gone, the question cannot be answered, and says so. */
function FindSentence({
  quiz: { proof, question, give },
  given,
}: {
  readonly quiz: RunningQuiz;
  readonly given: GivenAnswer;
}) {
  if (proof === undefined) return <p aria-busy="true">The text is being opened…</p>;
  if (proof === null || proof.passages.length === 0) {
    return (
      <p className={styles['gone']} role="alert">
        {proof === null
          ? 'The text that this question is of is not in the library any more.'
          : 'The text was changed since, and no longer says this.'}{' '}
        Nothing is lost: go on with “I do not know”.
      </p>
    );
  }
  return (
    <SentenceResponse
      key={question.id}
      proof={proof}
      seed={question.id}
      given={isPlace(given) ? given : null}
      onGive={({ start, end }) => void give({ start, end })}
    />
  );
}

type SolutionProps = { readonly question: AskedQuestion; readonly given: GivenAnswer };

/** What is right, beside what was given; the verdict and its reason stand elsewhere. */
function Solution({ question, given }: SolutionProps) {
  switch (question.kind) {
    case 'choice': {
      const options = optionsOf(question.options);
      const chosen = typeof given === 'number' ? given : undefined;
      return (
        <OptionResponse options={options} given={chosen} right={question.right} onGive={nothing} />
      );
    }
    case 'true-false': {
      const chosen = typeof given === 'boolean' ? given : undefined;
      return (
        <OptionResponse options={truths} given={chosen} right={question.isTrue} onGive={nothing} />
      );
    }
    case 'typed':
    case 'cloze':
      return (
        <dl className={styles['answers']}>
          {typeof given === 'string' && (
            <div>
              <dt>You</dt>
              <dd>{given}</dd>
            </div>
          )}
          <div>
            <dt>Answer</dt>
            <dd>
              <strong>{question.answer}</strong>
            </dd>
          </div>
        </dl>
      );
    case 'matching':
      return <RightPairs question={question} pairs={Array.isArray(given) ? given : []} />;
    case 'ordering':
      return <RightOrder question={question} order={Array.isArray(given) ? given : []} />;
    case 'proof':
      return null;
  }
}

function nothing(): void {
  // What is judged takes no other answer.
}
