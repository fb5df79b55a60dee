/** The questions as they are printed, to be answered with a pen, and the key to them. */
import type { AskedQuestion, Attempt } from '#core/quiz/attempt.ts';
import { rightWords } from '#core/quiz/session/given-words.ts';
import { promptOf } from '#core/quiz/share/quiz-table.ts';
import styles from './sheet-screen.module.css';

type PrintedQuizProps = {
  readonly attempt: Pick<Attempt, 'title' | 'questions'>;
  readonly hasKey: boolean;
};

/** The sheet; its key begins a page of its own. */
export function PrintedQuiz({ attempt, hasKey }: PrintedQuizProps) {
  return (
    <div className={styles['sheet']}>
      <h1>{attempt.title}</h1>
      <p className={styles['name']}>Name: </p>
      <ol className={styles['questions']}>
        {attempt.questions.map((question) => (
          <li key={question.id}>
            <PrintedQuestion question={question} />
          </li>
        ))}
      </ol>
      {hasKey && (
        <section className={styles['answers']} aria-labelledby="quiz-key">
          <h2 id="quiz-key">Key</h2>
          <ol className={styles['questions']}>
            {attempt.questions.map((question) => (
              <li key={question.id}>
                <p>
                  <strong>{keyWords(question)}</strong>
                </p>
                <p className={styles['quote']}>
                  {question.quotes.map(({ exact }) => `“${exact}”`).join(' … ')}
                </p>
              </li>
            ))}
          </ol>
        </section>
      )}
    </div>
  );
}

const letters = 'abcdefghij';

/** The answer as the sheet is filled in: letters where there are letters. */
function keyWords(question: AskedQuestion): string {
  switch (question.kind) {
    case 'choice':
      return `${letters[question.right]}) ${question.options[question.right]}`;
    case 'matching':
      return question.right.map((at, cue) => `${cue + 1} – ${letters[at]}`).join(', ');
    case 'ordering':
      return question.right.map((at) => letters[at]).join(', ');
    case 'proof':
      return 'The sentence:';
    default:
      return rightWords(question);
  }
}

function PrintedQuestion({ question }: { readonly question: AskedQuestion }) {
  const prompt = <p className={styles['prompt']}>{promptOf(question)}</p>;
  switch (question.kind) {
    case 'choice':
      return (
        <>
          {prompt}
          <Lettered words={question.options} />
        </>
      );
    case 'true-false':
      return (
        <>
          {prompt}
          <p>☐ true ☐ false</p>
        </>
      );
    case 'matching':
      return (
        <>
          {prompt}
          <div className={styles['pairs']}>
            <ol>
              {question.cues.map((cue) => (
                <li key={cue}>___ {cue}</li>
              ))}
            </ol>
            <Lettered words={question.answers} />
          </div>
        </>
      );
    case 'ordering':
      return (
        <>
          {prompt}
          <Lettered words={question.events} />
          <p className={styles['line']}>Order: </p>
        </>
      );
    case 'proof':
      return (
        <>
          <p className={styles['prompt']}>Which sentence of the text proves this?</p>
          {prompt}
          <p className={styles['line']} />
        </>
      );
    default:
      return (
        <>
          {prompt}
          <p className={styles['line']} />
        </>
      );
  }
}

function Lettered({ words }: { readonly words: readonly string[] }) {
  return (
    <ol className={styles['letters']}>
      {words.map((one, at) => (
        <li key={one}>
          {letters[at]}) {one}
        </li>
      ))}
    </ol>
  );
}
