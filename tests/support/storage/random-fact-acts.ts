/** Acts of a reader on facts and quizzes, for property tests of the journal. */
import type { Store } from '#renderer/storage/act.ts';
import {
  answerQuestion,
  deleteAttempt,
  finishAttempt,
  startAttempt,
} from '#renderer/storage/attempts.ts';
import {
  acceptFacts,
  addFacts,
  deleteFacts,
  editFact,
  mergeFacts,
  rejectFacts,
} from '#renderer/storage/facts.ts';
import { aFact, aTypedQuestion } from '../quiz/a-fact.ts';
import { nothing, onOne } from './on-one.ts';

const judgements = [acceptFacts, rejectFacts] as const;

type Doer = (store: Store, pick: number) => Promise<unknown>;

/** Each act by its name; `pick` chooses among what there is. */
export const factDoers = {
  'add facts': (store, pick) =>
    onOne(store, 'highlights', pick, ({ documentId, anchor }) =>
      addFacts(
        store,
        [pick % 3, pick % 5].map((number) => aFact(documentId, anchor, { id: `f${number}` })),
      ),
    ),
  'judge fact': (store, pick) =>
    onOne(store, 'facts', pick, ({ id }) => judgements[pick % 2]?.(store, [id]) ?? nothing),
  'edit fact': (store, pick) =>
    onOne(store, 'facts', pick, ({ id }) => editFact(store, id, { statement: `${pick}` })),
  'merge facts': async (store) => {
    const [one, two] = await store.database.facts.toArray();
    if (one?.documentId === two?.documentId && one !== undefined && two !== undefined) {
      await mergeFacts(store, [two.id, one.id]);
    }
  },
  'delete fact': (store, pick) => onOne(store, 'facts', pick, ({ id }) => deleteFacts(store, [id])),
  'start quiz': (store, pick) =>
    onOne(store, 'facts', pick, (fact) =>
      startAttempt(store, {
        ...{ title: `Quiz ${pick}`, documentIds: [fact.documentId], settings: { count: pick } },
        ...{ questions: [aTypedQuestion(fact)], mode: 'at-once' },
      }),
    ),
  'answer question': (store, pick) =>
    onOne(store, 'attempts', pick, ({ id }) =>
      answerQuestion(store, id, 0, { given: 'May', verdict: 'wrong', reason: '', ms: pick }),
    ),
  'finish quiz': (store, pick) =>
    onOne(store, 'attempts', pick, ({ id }) => finishAttempt(store, id)),
  'delete quiz': (store, pick) =>
    onOne(store, 'attempts', pick, ({ id }) => deleteAttempt(store, id)),
} as const satisfies Readonly<Record<string, Doer>>;
