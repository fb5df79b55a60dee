/** Starts quizzes, and goes to them. */
import { useLocation } from 'wouter';
import { useSurroundings } from '../../desk/surroundings/surroundings.tsx';
import { type NewAttempt, startAttempt } from '../../storage/attempts.ts';
import { useAnnounce } from '../../ui/announcer.tsx';

/** Starts a quiz and goes to it, or to its sheet; says so where it has no question. */
export function useStartQuiz(): (quiz: NewAttempt, place?: '' | '/sheet') => Promise<void> {
  const { store } = useSurroundings();
  const announce = useAnnounce();
  const [, navigate] = useLocation();
  return async (quiz, place = '') => {
    if (quiz.questions.length === 0) {
      announce('These facts give no question of the kinds that were chosen.');
      return;
    }
    const { id } = await startAttempt(store, quiz);
    navigate(`/quiz/${id}${place}`);
  };
}
