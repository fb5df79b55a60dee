/** The answers of an attempt with those that were just given: the store is read again a moment after. */
import { useRef } from 'react';
import type { Attempt, AttemptAnswer } from '#core/quiz/attempt.ts';

type Answers = Attempt['answers'];

/** Notes an answer at an index; answers all that there are then. */
export function useAnswersSoFar({
  answers,
}: Attempt): (at: number, answer: AttemptAnswer) => Answers {
  const given = useRef(new Map<number, AttemptAnswer>());
  // The latest of them, for an act that began before they were read.
  const latest = useRef(answers);
  latest.current = answers;
  return (at, answer) => {
    for (const [index, known] of latest.current.entries()) {
      if (known !== null) given.current.delete(index);
    }
    given.current.set(at, answer);
    return latest.current.map((known, index) => given.current.get(index) ?? known);
  };
}
