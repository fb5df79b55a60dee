/** What is known of the documents that are drawn: read for all of them at once, anew after every change. */
import type { DocumentId } from '#core/text/document.ts';
import { useStored } from '../../desk/surroundings/surroundings.tsx';
import { type DocumentFigures, readFigures } from '../../storage/document-figures.ts';
import type { QuizResult } from '../../storage/last-quiz.ts';

/** By the documents' ids; what is not read yet is not there. */
export type DrawnFigures = {
  readonly figures: ReadonlyMap<string, DocumentFigures> | undefined;
  readonly quizzes: ReadonlyMap<string, QuizResult> | undefined;
};

/** The figures of the documents of `ids`; `now` says which cards are due. */
export function useFigures(ids: readonly DocumentId[], now: number): DrawnFigures {
  const key = ids.join();
  const figures = useStored((store) => readFigures(store, ids, now), [key, now]);
  const quizzes = useStored(
    async (store) => {
      // Wrapped, so that the database still knows who reads it.
      const { lastQuizzesOf } = await Promise.resolve(import('../../storage/last-quiz.ts'));
      return lastQuizzesOf(store, ids);
    },
    [key],
  );
  return { figures, quizzes };
}
