/** Everything that one card on the desk rests on: its face, its answers, its keys, what is folded out. */
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { type CardFace, faceOf } from '#core/card/card-face.ts';
import type { Grade } from '#core/schedule/review.ts';
import { sentencesOf } from '#core/text/sentence.ts';
import { isGraded, type SessionSource, sessionPath } from '../../desk/session/session-source.ts';
import { useStored } from '../../desk/surroundings/surroundings.tsx';
import type { PreparedReview } from '../../storage/prepare-review.ts';
import { readScheduling } from '../../storage/scheduling.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { type Folds, sourcePath } from './answer-notes.tsx';
import { textOf } from './asked-card.tsx';
import { type GradeChoice, gradeChoices } from './grade-choices.ts';
import { useHardGuard } from './hard-guard.ts';
import { type Judgement, proposedGrade } from './judge-response.ts';
import { type ReviewCommand, useReviewKeys } from './review-keys.ts';
import type { Asked } from './review-session.ts';
import type { ReviewWays } from './review-ways.ts';
import type { HeadActs } from './session-head.tsx';
import { useCardJudgement } from './use-card-judgement.ts';
import { usePreparedReview } from './use-prepared-review.ts';
import { useReviewActs } from './use-review-acts.ts';
import type { RunningSession } from './use-review-session.ts';

export type CardDeskState = {
  readonly face: CardFace | null;
  readonly judgement: Judgement | null | undefined;
  readonly choices: readonly GradeChoice[];
  /** The grade that is offered first; null until the answer is judged. */
  readonly proposed: Grade | null;
  readonly prepared: PreparedReview | null;
  readonly isHardExplained: boolean;
  readonly choose: (grade: Grade) => void;
  readonly showAnswer: () => void;
  /** Uncovers the next sentence of a passage; null where there is none to uncover. */
  readonly uncover: (() => void) | null;
  readonly folds: Folds;
  readonly fold: (change: Partial<Folds>) => void;
  readonly noteLeaving: () => void;
  readonly acts: ReturnType<typeof useReviewActs>;
  readonly headActs: HeadActs;
  readonly hasKeys: boolean;
  readonly showKeys: (isShown: boolean) => void;
  /** What kind of session it is, where it is not the usual one. */
  readonly about: string | null;
};

const folded: Folds = { isMore: false, isWhy: false };

/** The desk of the card in front. */
export function useCardDesk(
  running: RunningSession,
  asked: Asked,
  { onEdit, onLeaveForSource }: ReviewWays,
): CardDeskState {
  const { source, send } = running;
  const { card } = asked;
  const [, navigate] = useLocation();
  const settings = useStored(readScheduling, []);
  const prepared = usePreparedReview(isGraded(source) ? card : null);
  const acts = useReviewActs(running, prepared);
  const guard = useHardGuard((grade) => void acts.grade(grade));
  const face = faceOf(card.content, card.part);
  const judgement = useCardJudgement(asked, face);
  const [folds, setFolds] = useState({ of: card.id, ...folded });
  const [hasKeys, showKeys] = useState(false);
  const present = folds.of === card.id ? folds : { of: card.id, ...folded };
  const answerButtons = isGraded(source) ? (settings?.answerButtons ?? 2) : 2;
  const fold = (change: Partial<Folds>) => setFolds({ ...present, ...change });
  const noteLeaving = () => onLeaveForSource(sessionPath(source));
  const path = sourcePath(card);
  const showAnswer = () => send({ kind: 'answer-shown' });
  usePreview(source, asked, showAnswer);

  const desk: CardDeskState = {
    ...{ face, judgement, prepared, acts, hasKeys, showKeys, fold, noteLeaving, showAnswer },
    folds: present,
    choices: gradeChoices(isPreview(source) ? 1 : answerButtons),
    proposed: judgement === undefined ? null : proposedGrade(judgement, answerButtons),
    isHardExplained: guard.isAsking,
    choose: guard.choose,
    uncover: uncoverNext(asked, face, running),
    about: aboutSource(source),
    headActs: {
      undo: running.session.done.length === 0 ? null : () => void acts.undo(),
      edit: () => {
        running.expectChange(card.id);
        onEdit(card);
      },
      bury: isGraded(source) ? () => void acts.bury() : null,
      flag: () => void acts.flag(),
      suspend: () => void acts.suspend(),
      showKeys: () => showKeys(true),
    },
  };
  useDeskKeys(desk, asked, {
    openSource: () => {
      if (path === null) return;
      noteLeaving();
      navigate(path);
    },
    repair: () => navigate(`/repair/${card.id}`),
  });
  return desk;
}

/** Passes the answers straight on where cards are only looked through. */
function usePreview(source: SessionSource, asked: Asked, showAnswer: () => void): void {
  const isShown = isPreview(source) && !asked.isAnswered;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a card that comes in front is turned
  useEffect(() => {
    if (isShown) showAnswer();
  }, [isShown, asked.card.id]);
}

function isPreview(source: SessionSource): boolean {
  return source.kind === 'query' && source.way === 'preview';
}

function aboutSource(source: SessionSource): string | null {
  if (source.kind === 'due') return null;
  const words = { study: 'Chosen cards', cram: 'Cram: dates stay', preview: 'Look through' };
  return words[source.way];
}

function uncoverNext(
  { isAnswered, response }: Asked,
  face: CardFace | null,
  { send }: RunningSession,
): (() => void) | null {
  if (face?.way !== 'recite' || isAnswered) return null;
  const all = sentencesOf(textOf(face)).length;
  if (all < 2) return null;
  return () => {
    const uncovered = response.uncovered + 1;
    send(
      uncovered >= all ? { kind: 'answer-shown' } : { kind: 'responded', response: { uncovered } },
    );
  };
}

type Ways = { readonly openSource: () => void; readonly repair: () => void };

function useDeskKeys(desk: CardDeskState, asked: Asked, { openSource, repair }: Ways): void {
  const announce = useAnnounce();
  const { isAnswered } = asked;
  const gradeBy = (command: ReviewCommand) => {
    const found = desk.choices.find((choice) => choice.command === command);
    return isAnswered && found !== undefined ? () => desk.choose(found.grade) : null;
  };
  const next = () => {
    if (!isAnswered) (desk.uncover ?? desk.showAnswer)();
    else if (desk.proposed !== null) desk.choose(desk.proposed);
  };
  const afterAnswer = (run: () => void) => () =>
    isAnswered ? run() : announce('Show the answer first.');
  const { headActs, folds } = desk;
  const commands = {
    'show-answer': next,
    'grade-1': gradeBy('grade-1'),
    'grade-2': gradeBy('grade-2'),
    'grade-3': gradeBy('grade-3'),
    'grade-4': gradeBy('grade-4'),
    undo: () => void desk.acts.undo(),
    edit: headActs.edit,
    'open-source': openSource,
    'more-source': afterAnswer(() => desk.fold({ isMore: !folds.isMore })),
    'explain-date': afterAnswer(() => desk.fold({ isWhy: !folds.isWhy })),
    bury: headActs.bury,
    flag: headActs.flag,
    suspend: headActs.suspend,
    repair,
    'show-keys': headActs.showKeys,
  };
  useReviewKeys(commands, !isAnswered);
}
