/** The reader's settings of the scheduler: how well to remember, how much a day, how to answer. */
import { type ReactNode, useEffect } from 'react';
import type { SchedulingSettings } from '#core/schedule/scheduling-settings.ts';
import { Places } from '../../desk/places/places.tsx';
import { useStored, useSurroundings } from '../../desk/surroundings/surroundings.tsx';
import { changeScheduling, readScheduling } from '../../storage/scheduling.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { ScreenHead } from '../../ui/screen-head.tsx';
import { ScreenPart } from '../../ui/screen-part.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import { EasyDays } from './easy-days.tsx';
import { CountField, StepsField } from './number-fields.tsx';
import { OneOf } from './one-of.tsx';
import { RetentionField } from './retention-field.tsx';
import styles from './scheduling-screen.module.css';
import type { SettingsProps } from './settings-props.ts';
import { TagRetention } from './tag-retention.tsx';

/** The screen at `/scheduling`. */
export function SchedulingScreen({ tools }: { readonly tools: ReactNode }) {
  const { store } = useSurroundings();
  const announce = useAnnounce();
  const settings = useStored(readScheduling, []);
  useEffect(() => {
    document.title = 'Reviews – Plenum';
  }, []);
  async function change(part: Partial<SchedulingSettings>): Promise<void> {
    await changeScheduling(store, part);
    announce('Kept.');
  }
  return (
    <>
      <TopBar tools={tools}>
        <Places current={null} />
      </TopBar>
      <main className={styles['screen']} aria-busy={settings === undefined}>
        <ScreenHead title="How reviews come" className={styles['head']}>
          Every change is kept at once and can be undone. Dates that are set stay as they are; what
          you choose counts from each card’s next answer on.
        </ScreenHead>
        {settings !== undefined && (
          <Parts settings={settings} onChange={(part) => void change(part)} />
        )}
      </main>
    </>
  );
}

const orders = [
  ['due-date', 'The longest due first'],
  ['relative-overdueness', 'The most overdue for their wait first'],
  ['least-recall', 'The least sure first'],
  ['hardest', 'The hardest first'],
  ['shuffled', 'Shuffled'],
] as const;

const answers = [
  ['2', 'Two: Forgot and Remembered'],
  ['4', 'Four: Forgot, Hard, Good and Easy'],
] as const;

const leechActions = [
  ['tag', 'Offer to mend it'],
  ['suspend', 'Offer to mend it, and suspend it until then'],
] as const;

function Parts({ settings, onChange }: SettingsProps) {
  return (
    <>
      <ScreenPart hasFields title="Remembering">
        <RetentionField
          value={settings.desiredRetention}
          onChange={(desiredRetention) => onChange({ desiredRetention })}
        />
        <TagRetention settings={settings} onChange={onChange} />
      </ScreenPart>
      <ScreenPart hasFields title="Each day">
        <CountField
          label="New cards"
          value={settings.newEachDay}
          onChange={(newEachDay) => onChange({ newEachDay })}
        />
        <CountField
          label="Reviews"
          value={settings.reviewsEachDay}
          onChange={(reviewsEachDay) => onChange({ reviewsEachDay })}
        />
        <OneOf
          look="list"
          label="A new day begins at"
          value={String(settings.dayStartsAtHour)}
          options={hours}
          onChange={(hour) => onChange({ dayStartsAtHour: Number(hour) })}
        />
        <OneOf
          look="list"
          label="Reviews come"
          value={settings.order}
          options={orders}
          onChange={(order) => onChange({ order })}
        />
      </ScreenPart>
      <ScreenPart hasFields title="Easy days">
        <EasyDays settings={settings} onChange={onChange} />
      </ScreenPart>
      <ScreenPart hasFields title="Answers">
        <OneOf
          look="choices"
          label="Buttons"
          value={settings.answerButtons === 4 ? '4' : '2'}
          options={answers}
          onChange={(count) => onChange({ answerButtons: count === '4' ? 4 : 2 })}
        />
        <p className={styles['about']}>
          Two are quicker and as exact: what counts is whether you recalled it. Of four, only Forgot
          means that you did not.
        </p>
      </ScreenPart>
      <ScreenPart hasFields title="Learning">
        <StepsField
          label="Steps of a new card"
          hint="Minutes, hours or days: 1m 10m 1d. None lets the memory model decide."
          value={settings.learningSteps}
          onChange={(learningSteps) => onChange({ learningSteps })}
        />
        <StepsField
          label="Steps of one that was forgotten"
          hint="After them it goes on by its date."
          value={settings.relearningSteps}
          onChange={(relearningSteps) => onChange({ relearningSteps })}
        />
        <CountField
          label="Forgotten so often, a card needs mending"
          value={settings.leech.threshold}
          onChange={(threshold) => onChange({ leech: { ...settings.leech, threshold } })}
        />
        <OneOf
          look="choices"
          label="Then"
          value={settings.leech.action}
          options={leechActions}
          onChange={(action) => onChange({ leech: { ...settings.leech, action } })}
        />
      </ScreenPart>
    </>
  );
}

const hours = Array.from(
  { length: 24 },
  (_, hour) => [String(hour), `${String(hour).padStart(2, '0')}:00`] as const,
);
