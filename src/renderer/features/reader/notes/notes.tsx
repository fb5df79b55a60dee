/** The notes of the document: in the margin beside the text, and in the panel when it is asked for. */
import { useEffect, useEffectEvent, useMemo } from 'react';
import type { NoteLink } from '#core/note/note-link.ts';
import { useStored } from '../../../desk/surroundings/surroundings.tsx';
import { notesOf } from '../../../storage/notes.ts';
import '../../../desk/marks/highlight-colours.css';
import type { Marking } from '../marking/use-marking.ts';
import { Margin } from './margin.tsx';
import { NoteActionsProvider } from './note-actions.tsx';
import { NotesPanel } from './notes-panel.tsx';
import { useFollowLink } from './use-follow-link.ts';
import type { Panels } from './use-panels.ts';

type NotesProps = {
  readonly marking: Marking;
  readonly panels: Panels;
  /** How many marks wait in the tray. */
  readonly waiting: number;
};

/** Draws the margin, and the panel while it is open. */
export function Notes({ marking, panels, waiting }: NotesProps) {
  const { id } = marking.readable.document;
  const notes = useStored((store) => notesOf(store, id), [id]) ?? [];
  const follow = useFollowLink(marking);
  const hasPanel = panels.notes !== null;
  const dropBar = useEffectEvent(marking.opening.dropBar);
  useEffect(() => {
    if (hasPanel) dropBar();
  }, [hasPanel]);
  const actions = useMemo(
    () => ({
      onFollow: (link: NoteLink) => void follow(link),
      onTag: panels.showTag,
    }),
    [follow, panels.showTag],
  );
  return (
    <NoteActionsProvider value={actions}>
      <Margin marking={marking} notes={notes} onWriteDocumentNote={panels.writeDocumentNote} />
      {panels.notes !== null && (
        <NotesPanel
          key={panels.notes.turn}
          marking={marking}
          notes={notes}
          request={panels.notes}
          waiting={waiting}
          onShowTray={panels.showTray}
          onClose={panels.closeNotes}
        />
      )}
    </NoteActionsProvider>
  );
}
