/** What can stand over any screen: dialogs, the palette, the way back to a card, news of damage. */
import { Suspense } from 'react';
import { Route } from 'wouter';
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
  ReturnToCard,
  WatchedFiles,
} from './later-screens.ts';

/** Something that is open, and how it closes. */
type Open<T> = { readonly now: T; readonly onClose: () => void };

type OverScreensProps = {
  readonly task: Open<CardTask | null>;
  /** The address of the card that the reader came from; null where from none. */
  readonly returnTo: Open<string | null>;
  readonly readAnew: Open<DocumentId | null>;
  readonly search: Open<boolean>;
  readonly opening: Opening;
  readonly undo: Undo;
};

/** The page stays as it is, with its focus, while a dialog's script comes. */
export function OverScreens({ task, returnTo, readAnew, search, opening, undo }: OverScreensProps) {
  const { host } = useSurroundings();
  const isOpening = opening.state.kind === 'offering' || opening.state.kind === 'reading';
  return (
    <Suspense fallback={null}>
      <Route path="/read/*">
        {returnTo.now !== null && <ReturnToCard path={returnTo.now} onLeave={returnTo.onClose} />}
      </Route>
      {task.now !== null && <CardDialog task={task.now} onClose={task.onClose} />}
      {host.watching !== null && <WatchedFiles watching={host.watching} opening={opening} />}
      {isOpening && <OpeningDialog opening={opening} />}
      {readAnew.now !== null && (
        <ReadAnewDialog documentId={readAnew.now} opening={opening} onClose={readAnew.onClose} />
      )}
      {search.now && (
        <Palette undo={undo} onOpenFile={() => void opening.choose()} onClose={search.onClose} />
      )}
    </Suspense>
  );
}
