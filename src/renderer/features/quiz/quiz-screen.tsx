/** Where a quiz begins: what it is of, how it is asked, what was asked so far, and the quizzes before. */
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { DocumentId } from '#core/text/document.ts';
import { counted } from '#core/text/in-figures.ts';
import { Places } from '../../desk/places/places.tsx';
import { useKept } from '../../desk/surroundings/surroundings.tsx';
import { listDocuments } from '../../storage/documents.ts';
import type { DocumentRecord } from '../../storage/records.ts';
import { Button } from '../../ui/button.tsx';
import { ScreenHead } from '../../ui/screen-head.tsx';
import { ScreenPart } from '../../ui/screen-part.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import { ChooseDocuments } from './choose-documents.tsx';
import { ChooseHow } from './choose-how.tsx';
import { ChooseWhat } from './choose-what.tsx';
import { CoverageTable } from './coverage-table.tsx';
import { PastQuizzes } from './past-quizzes.tsx';
import { factsWithin } from './plan-quiz.ts';
import styles from './quiz-screen.module.css';
import { keepSettings, lastSettings, type QuizSettings } from './quiz-settings.ts';
import { type Material, useMaterial } from './use-material.ts';
import { usePlannedQuiz } from './use-planned-quiz.ts';
import { useStartQuiz } from './use-start-quiz.ts';

type QuizScreenProps = {
  readonly tools: ReactNode;
  /** The document to be asked about; null for those of last time. */
  readonly documentId: string | null;
};

/** The screen at `/quiz`, and at `/quiz/of/<document>`. */
export function QuizScreen({ tools, documentId }: QuizScreenProps) {
  const documents = useKept('documents', listDocuments, []);
  useEffect(() => {
    document.title = 'Quiz – Plenum';
  }, []);
  return (
    <>
      <TopBar tools={tools}>
        <Places current="quiz" />
      </TopBar>
      <main className={styles['screen']} aria-busy={documents === undefined}>
        <ScreenHead title="Quiz" className={styles['head']}>
          Do you know what is in it? Every question here is proved by a sentence of the text, and
          shows it.
        </ScreenHead>
        {documents?.length === 0 && (
          <p>There is no document yet. Open one from the library, and it can be asked about.</p>
        )}
        {documents !== undefined && documents.length > 0 && (
          <Begin documents={documents} documentId={documentId} />
        )}
        <PastQuizzes />
      </main>
    </>
  );
}

type BeginProps = {
  readonly documents: readonly DocumentRecord[];
  readonly documentId: string | null;
};

function Begin({ documents, documentId }: BeginProps) {
  const [settings, setSettings] = useState(() => settingsFor(documents, documentId));
  const known = new Set(documents.map(({ id }) => id));
  const documentIds = settings.documentIds.filter((id) => known.has(id));
  const material = useMaterial(documentIds);
  const change = (next: Partial<QuizSettings>) => setSettings({ ...settings, ...next });
  const titleOf = (id: DocumentId) => documents.find((one) => one.id === id)?.title ?? 'A document';
  return (
    <>
      <ScreenPart title="From">
        <ChooseDocuments
          documents={documents}
          chosen={documentIds}
          onChange={(chosen) => change({ documentIds: chosen, sections: null, tags: null })}
        />
      </ScreenPart>
      {material !== undefined && material.facts.length > 0 && (
        <>
          <ScreenPart title="About">
            <ChooseWhat {...{ settings, material, titleOf }} onChange={change} />
          </ScreenPart>
          <ScreenPart title="How" hasFields={true}>
            <ChooseHow settings={settings} onChange={change} />
          </ScreenPart>
        </>
      )}
      <Ways {...{ settings, material, titleOf }} documentIds={documentIds} />
      {material !== undefined && material.facts.length > 0 && (
        <ScreenPart title="What was asked">
          <CoverageTable facts={material.facts} histories={material.histories} />
        </ScreenPart>
      )}
    </>
  );
}

type WaysProps = {
  readonly settings: QuizSettings;
  readonly material: Material | undefined;
  readonly documentIds: readonly DocumentId[];
  readonly titleOf: (id: DocumentId) => string;
};

/** The ways to begin, and how much there is to ask. */
function Ways({ settings, material, documentIds, titleOf }: WaysProps) {
  const start = useStartQuiz();
  const ready = useRef<HTMLButtonElement>(null);
  const facts = useMemo(
    () => (material === undefined ? [] : factsWithin(material, settings)),
    [material, settings],
  );
  const planned = usePlannedQuiz(
    material === undefined ? null : { facts, settings, histories: material.histories },
  );
  const isReady = facts.length > 0;
  // Once, when there is something to ask: from then on the focus is where the reader puts it.
  useEffect(() => {
    if (isReady && document.activeElement === document.body) ready.current?.focus();
  }, [isReady]);
  const begin = (place: '' | '/sheet') => {
    const quiz =
      facts.length === 0 ? null : planned.take(titleOfQuiz(documentIds.map(titleOf), settings));
    if (quiz === null) return;
    keepSettings(settings);
    void start(quiz, place);
  };
  return (
    <div className={styles['ways']}>
      <p className={styles['found']} role="status">
        {foundWords(material, facts.length, documentIds.length)}
        {planned.count !== null && planned.count < settings.count && fewWords(planned.count)}
      </p>
      <Button ref={ready} tone="main" disabled={facts.length === 0} onClick={() => begin('')}>
        {settings.isBeforeReading ? 'Begin before reading' : 'Start the quiz'}
      </Button>
      <Button disabled={facts.length === 0} onClick={() => begin('/sheet')}>
        On paper
      </Button>
    </div>
  );
}

function foundWords(material: Material | undefined, facts: number, documents: number): string {
  if (documents === 0) return 'Choose a document first.';
  if (material === undefined) return 'Looking…';
  if (material.facts.length === 0) return 'There are no facts to ask about yet.';
  if (facts === 0) return 'No fact is within these choices.';
  return facts === 1 ? 'One fact to ask about.' : `${counted(facts, 'fact')} to ask about.`;
}

/** Where the facts give fewer questions than were wished for: none is made up to fill the number. */
function fewWords(questions: number): string {
  return ` ${questions === 1 ? 'It gives' : 'They give'} ${counted(questions, 'question')}.`;
}

function titleOfQuiz(titles: readonly string[], { isBeforeReading }: QuizSettings): string {
  const [first = 'Quiz', ...more] = titles;
  const whole = more.length === 0 ? first : `${first} and ${counted(more.length, 'other text')}`;
  return isBeforeReading ? `Before reading: ${whole}` : whole;
}

/** The choices of last time, for the documents that are there; else for the one read last. */
function settingsFor(
  documents: readonly DocumentRecord[],
  documentId: string | null,
): QuizSettings {
  const last = lastSettings();
  const wanted = documents.filter(({ id }) => id === documentId).map(({ id }) => id);
  if (wanted.length > 0) return { ...last, documentIds: wanted };
  const there = documents.filter(({ id }) => last.documentIds.includes(id)).map(({ id }) => id);
  const [latest] = [...documents].sort((a, b) => (b.openedAt ?? 0) - (a.openedAt ?? 0));
  const first = latest === undefined ? [] : [latest.id];
  return { ...last, documentIds: there.length > 0 ? there : first };
}
