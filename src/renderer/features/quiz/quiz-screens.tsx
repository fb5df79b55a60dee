/** The screens of quizzes: where one begins, one that goes on or is done, and one on paper. */
import type { ReactNode } from 'react';
import { Route, Switch } from 'wouter';
import type { AttemptId } from '#core/quiz/attempt.ts';
import { AttemptScreen } from './attempt-screen.tsx';
import { QuizScreen } from './quiz-screen.tsx';
import { SheetScreen } from './sheet-screen.tsx';

type QuizScreensProps = {
  readonly tools: ReactNode;
  /** Told where to come back to before the reader goes to the text. */
  readonly onLeaveForSource: (path: string) => void;
};

/** The screen of the address, at `/quiz` and below. */
export function QuizScreens({ tools, onLeaveForSource }: QuizScreensProps) {
  return (
    <Switch>
      <Route path="/quiz/of/:id">
        {({ id }) => <QuizScreen key={id} documentId={id} tools={tools} />}
      </Route>
      <Route path="/quiz/:id/sheet">
        {({ id }) => <SheetScreen attemptId={id as AttemptId} tools={tools} />}
      </Route>
      <Route path="/quiz/:id">
        {({ id }) => (
          <AttemptScreen key={id} attemptId={id as AttemptId} {...{ tools, onLeaveForSource }} />
        )}
      </Route>
      <Route>
        <QuizScreen documentId={null} tools={tools} />
      </Route>
    </Switch>
  );
}
