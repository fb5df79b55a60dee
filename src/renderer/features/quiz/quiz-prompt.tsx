/** What is asked: its prompt, or the sentence with its gap. */
import type { AskedQuestion } from '#core/quiz/attempt.ts';
import { CardFace } from '../../desk/card/card-face.tsx';

type QuizPromptProps = {
  readonly question: AskedQuestion;
  /** Whether the gap of a cloze is to be filled. */
  readonly isJudged: boolean;
};

/** The question's words, set as those of a card. */
export function QuizPrompt({ question, isJudged }: QuizPromptProps) {
  if (question.kind !== 'cloze') {
    return <CardFace side="question" spans={[{ kind: 'text', text: question.prompt }]} />;
  }
  return (
    <CardFace
      side="question"
      spans={[
        { kind: 'text', text: question.before },
        isJudged ? { kind: 'filled', text: question.answer } : { kind: 'gap', hint: null },
        { kind: 'text', text: question.after },
      ]}
    />
  );
}

/** What the reader is to do, in a word or two. */
export const taskWords: Readonly<Record<AskedQuestion['kind'], string>> = {
  choice: 'Choose one',
  'true-false': 'True or false?',
  typed: 'Type the answer',
  cloze: 'Fill the gap',
  matching: 'Match',
  ordering: 'The earliest first',
  proof: 'Which sentence proves it?',
};
