/** The statistics: what the reader remembers, what is to come, what was done, and what could be changed. */
import { type ReactNode, useEffect, useId, useState } from 'react';
import { Places } from '../../desk/places/places.tsx';
import { useSaveBytes } from '../../desk/surroundings/use-save-bytes.ts';
import { Notice } from '../../ui/notice.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import { AnswerPlots } from './answer-plots.tsx';
import { CardPlots } from './card-plots.tsx';
import { CalendarOfReviews, ForecastPlot, TimePlot } from './day-plots.tsx';
import { KeyFigures } from './key-figures.tsx';
import { ModelPanel } from './model-panel.tsx';
import { RetentionPlots } from './retention-plots.tsx';
import { type Scope, wholeDesk } from './scope.ts';
import { ScopeChoice } from './scope-choice.tsx';
import type { Span } from './spans.ts';
import styles from './statistics-screen.module.css';
import { type Statistics, useStatistics } from './use-statistics.ts';
import { WorkloadPanel } from './workload-panel.tsx';

/** The screen at `/statistics`. */
export function StatisticsScreen({ tools }: { readonly tools: ReactNode }) {
  const [scope, setScope] = useState<Scope>(wholeDesk);
  const [span, setSpan] = useState<Span>('month');
  const { kind, last } = useStatistics(scope);
  useEffect(() => {
    document.title = 'Statistics – Plenum';
  }, []);
  return (
    <>
      <TopBar tools={tools}>
        <Places current="statistics" />
      </TopBar>
      <main className={styles['screen']} aria-busy={kind === 'reckoning'}>
        <header className={styles['head']}>
          <h1 className={styles['title']}>Statistics</h1>
          <ScopeChoice
            scope={scope}
            onScope={setScope}
            choices={last?.choices ?? { tags: [], sections: [] }}
            span={span}
            onSpan={setSpan}
          />
        </header>
        {kind === 'failed' && (
          <Notice title="The statistics could not be reckoned.">
            <p>Your cards and reviews are untouched. Open this screen again to try once more.</p>
          </Notice>
        )}
        {last === null && kind === 'reckoning' && (
          <p className={styles['waiting']} role="status">
            Reckoning…
          </p>
        )}
        {last !== null && <Sections statistics={last} span={span} />}
      </main>
    </>
  );
}

type SectionsProps = {
  readonly statistics: Statistics;
  readonly span: Span;
};

function Sections({ statistics, span }: SectionsProps) {
  const onSave = useSaveBytes();
  const isNew = statistics.reviews.reviews < 30;
  return (
    <>
      <KeyFigures statistics={statistics} />
      {isNew && <Beginning reviews={statistics.reviews.reviews} />}
      <Section title="What you remember">
        <RetentionPlots statistics={statistics} onSave={onSave} />
      </Section>
      <Section title="What is to come">
        <ForecastPlot statistics={statistics} span={span} onSave={onSave} />
      </Section>
      <Section title="What you did">
        <CalendarOfReviews statistics={statistics} onSave={onSave} />
        <TimePlot statistics={statistics} span={span} onSave={onSave} />
        <AnswerPlots statistics={statistics} onSave={onSave} />
      </Section>
      <Section title="Your cards">
        <CardPlots statistics={statistics} onSave={onSave} />
      </Section>
      <Section title="Your memory model">
        <ModelPanel settings={statistics.settings} />
      </Section>
      <Section title="What would it cost?">
        <WorkloadPanel statistics={statistics} onSave={onSave} />
      </Section>
    </>
  );
}

/** What will appear, for a reader who has just begun. */
function Beginning({ reviews }: { readonly reviews: number }) {
  return (
    <div className={styles['beginning']}>
      <p className={styles['kind']}>
        {reviews === 0 ? 'This page fills as you review.' : 'A beginning is made.'}
      </p>
      <p>
        From the first day you see your days of study and what is to come. When cards come back
        after a day or more, your true retention appears beside what you want. After some hundred
        reviews you see whether the memory model knows you, and after four hundred it can be fitted
        to you.
      </p>
    </div>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles['section']} aria-labelledby={id}>
      <h2 id={id} className={styles['sectionTitle']}>
        {title}
      </h2>
      {children}
    </section>
  );
}
