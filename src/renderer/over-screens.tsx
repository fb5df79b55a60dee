/** What can stand over any screen: dialogs, the palette, files that come. */
import { Suspense } from 'react';
import type { DocumentId } from '#core/text/document.ts';
import { useSurroundings } from './desk/surroundings/surroundings.tsx';
import type { CardTask } from './features/cards/card-task.ts';
import type { Undo } from './features/history/use-undo.ts';
import type { Opening } from './features/library/opening/use-open-file.ts';
import {
  CardDialog,
  OpeningDialog,
  Palette,
  ReadAnewDialog,
  WatchedFiles,
} from './later-screens.ts';
import { Asked } from './ui/asked.tsx';

/** Something that is open, and how it closes. */
type Open<T> = { readonly now: T; readonly onClose: () => void };

type OverScreensProps = {
  readonly task: Open<CardTask | null>;
  readonly readAnew: Open<DocumentId | null>;
  readonly search: Open<boolean>;
  readonly opening: Opening;
  readonly undo: Undo;
};

/** The page stays as it is while a dialog's script comes; what is typed meanwhile is the dialog's. */
export function OverScreens({ task, readAnew, search, opening, undo }: OverScreensProps) {
  const { host } = useSurroundings();
  return (
    <Suspense fallback={null}>
      {task.now !== null && (
        <Asked part={CardDialog} onLeave={task.onClose}>
          <CardDialog task={task.now} onClose={task.onClose} />
        </Asked>
      )}
      {host.watching !== null && <WatchedFiles watching={host.watching} opening={opening} />}
      {isAsking(opening.state) && (
        <Asked part={OpeningDialog} onLeave={() => leaveQuestion(opening)}>
          <OpeningDialog opening={opening} />
        </Asked>
      )}
      {readAnew.now !== null && (
        <Asked part={ReadAnewDialog} onLeave={readAnew.onClose}>
          <ReadAnewDialog documentId={readAnew.now} opening={opening} onClose={readAnew.onClose} />
        </Asked>
      )}
      {search.now && (
        <Asked part={Palette} onLeave={search.onClose}>
          <Palette undo={undo} onOpenFile={() => void opening.choose()} onClose={search.onClose} />
        </Asked>
      )}
    </Suspense>
  );
}

/** Whether a question stands between the reader and what is being opened. */
function isAsking(state: Opening['state']): boolean {
  return state.kind === 'offering' || (state.kind === 'reading' && state.question !== null);
}

/** Answers a question as its Escape does. */
function leaveQuestion({ state, leave }: Opening): void {
  if (state.kind !== 'reading') leave();
  else if (state.question?.kind === 'size') state.question.answer(false);
  else state.question?.answer(null);
}
