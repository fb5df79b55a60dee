/** A quiz on paper, with its key; and as a file. */
import { type ReactNode, useEffect, useState } from 'react';
import { Link } from 'wouter';
import type { AskedQuestion, Attempt, AttemptId } from '#core/quiz/attempt.ts';
import { quizCsv, quizJson } from '#core/quiz/share/quiz-table.ts';
import { Places } from '../../desk/places/places.tsx';
import { useStored } from '../../desk/surroundings/surroundings.tsx';
import { useSaveBytes } from '../../desk/surroundings/use-save-bytes.ts';
import { attemptOf } from '../../storage/attempts.ts';
import { documentOf } from '../../storage/documents.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import { PrintedQuiz } from './printed-quiz.tsx';
import styles from './sheet-screen.module.css';

type SheetScreenProps = { readonly attemptId: AttemptId; readonly tools: ReactNode };

/** The screen at `/quiz/<attempt>/sheet`. */
export function SheetScreen({ attemptId, tools }: SheetScreenProps) {
  const read = useStored(
    async (store) => {
      const attempt = await attemptOf(store, attemptId);
      const documents = await Promise.all(
        attempt?.documentIds.map((id) => documentOf(store, id)) ?? [],
      );
      const titles = new Map(
        documents.flatMap((one) => (one === null ? [] : [[one.id, one.title]])),
      );
      return { attempt, titles };
    },
    [attemptId],
  );
  const attempt = read?.attempt;
  useEffect(() => {
    document.title = 'Quiz on paper – Plenum';
  }, []);
  return (
    <>
      <div className={styles['screenOnly']}>
        <TopBar tools={tools}>
          <Places current="quiz" />
        </TopBar>
      </div>
      <main className={styles['screen']} aria-busy={read === undefined}>
        {attempt === null && (
          <Notice title="This quiz is not here any more.">
            <p>
              <Link to="/quiz">Other quizzes</Link>
            </p>
          </Notice>
        )}
        {attempt && read && (
          <Sheet
            attempt={attempt}
            titleOf={({ documentId }) => read.titles.get(documentId) ?? 'A document that is gone'}
          />
        )}
      </main>
    </>
  );
}

type SheetProps = {
  readonly attempt: Attempt;
  readonly titleOf: (question: AskedQuestion) => string;
};

function Sheet({ attempt, titleOf }: SheetProps) {
  const [hasKey, setHasKey] = useState(true);
  const save = useSaveBytes('quiz');
  const saveText = (kind: 'csv' | 'json', text: string) =>
    save({ name: `${fileName(attempt.title)}.${kind}`, bytes: new TextEncoder().encode(text) });
  return (
    <>
      <div className={`${styles['tools']} ${styles['screenOnly']}`}>
        <Button tone="main" autoFocus onClick={() => print()}>
          Print
        </Button>
        <label className={styles['key']}>
          <input
            type="checkbox"
            checked={hasKey}
            onChange={({ target }) => setHasKey(target.checked)}
          />
          With the key
        </label>
        {/* A spreadsheet takes a file without this mark for one of another encoding. */}
        <Button onClick={() => saveText('csv', `\ufeff${quizCsv(attempt, titleOf)}`)}>
          Save as CSV
        </Button>
        <Button onClick={() => saveText('json', quizJson(attempt, titleOf))}>Save as JSON</Button>
        <Link to={`/quiz/${attempt.id}`} className={buttonClass('quiet')}>
          {attempt.finishedAt === null ? 'Answer it here' : 'The results'}
        </Link>
      </div>
      <PrintedQuiz attempt={attempt} hasKey={hasKey} />
    </>
  );
}

/** The title as hosts take it for a name: plain letters, no more than 80. */
function fileName(title: string): string {
  const plain = title.normalize('NFKD').replace(/[^A-Za-z0-9 -]/g, '');
  return (
    plain
      .replace(/^[ -]+/, '')
      .slice(0, 80)
      .trim() || 'Quiz'
  );
}
