/** The notes on the whole document: each is written here, and one more can be added. */
import { Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Note, NoteId } from '#core/note/note.ts';
import type { DocumentId } from '#core/text/document.ts';
import { useSurroundings } from '../../../desk/surroundings/surroundings.tsx';
import { addNote, changeNote, deleteNote } from '../../../storage/notes.ts';
import { useAnnounce } from '../../../ui/announcer.tsx';
import { Button, buttonClass } from '../../../ui/button.tsx';
import { NoteEditor } from './note-editor.tsx';
import { NoteView } from './note-view.tsx';
import styles from './notes-panel.module.css';

type DocumentNotesProps = {
  readonly documentId: DocumentId;
  readonly notes: readonly Note[];
  /** Whether a new one is to be written at once. */
  readonly isWriting: boolean;
};

/** Lists the notes; an emptied one is deleted when it is left. */
export function DocumentNotes({ documentId, notes, isWriting }: DocumentNotesProps) {
  const [isNew, setNew] = useState(isWriting);
  // The new one is in the store from its first pause on; it is listed once it is left.
  const [newId, setNewId] = useState<NoteId | null>(null);
  const section = useRef<HTMLElement>(null);
  // The editor goes with its focus; the panel around it takes the keys then.
  const focusPanel = () => section.current?.closest('aside')?.focus();
  const listed = isNew ? notes.filter(({ id }) => id !== newId) : notes;
  return (
    <section ref={section} className={styles['about']} aria-label="Notes on the document">
      <ul className={styles['documentNotes']}>
        {listed.map((note) => (
          <DocumentNote key={note.id} note={note} onLeave={focusPanel} />
        ))}
      </ul>
      {isNew ? (
        <NewNote
          documentId={documentId}
          onAdded={setNewId}
          onDone={() => setNew(false)}
          onLeave={focusPanel}
        />
      ) : (
        <Button tone="quiet" onClick={() => setNew(true)}>
          Add a note on the document
        </Button>
      )}
    </section>
  );
}

type DocumentNoteProps = {
  readonly note: Note;
  /** The reader left it by Escape, or deleted it. */
  readonly onLeave: () => void;
};

function DocumentNote({ note, onLeave }: DocumentNoteProps) {
  const { store } = useSurroundings();
  const announce = useAnnounce();
  const [isWriting, setWriting] = useState(false);
  const remove = async () => {
    await deleteNote(store, note.id);
    announce('Note deleted.');
  };
  const keep = async (text: string) => {
    if (text.trim() === '') return remove();
    await changeNote(store, note.id, text);
    announce('Note kept.');
  };
  return (
    <li className={styles['documentNote']}>
      {isWriting ? (
        <NoteEditor
          value={note.text}
          label="Note on the document"
          placeholder="An empty note is deleted"
          takesFocus
          onKeep={(text) => void keep(text)}
          onLeave={onLeave}
          onBlur={() => setWriting(false)}
        />
      ) : (
        <NoteView text={note.text} />
      )}
      <div className={styles['actions']}>
        <button type="button" className={buttonClass('quiet')} onClick={() => setWriting(true)}>
          Edit
        </button>
        <button
          type="button"
          className={buttonClass('quiet')}
          aria-label="Delete note"
          title="Delete note"
          onClick={() => {
            onLeave();
            void remove();
          }}
        >
          <Trash2 size={15} aria-hidden="true" />
        </button>
      </div>
    </li>
  );
}

/** Writes a note that is stored with its first pause, and changed by every later one. */
function NewNote({
  documentId,
  onAdded,
  onDone,
  onLeave,
}: {
  readonly documentId: DocumentId;
  readonly onAdded: (id: NoteId) => void;
  readonly onDone: () => void;
  readonly onLeave: () => void;
}) {
  const { store } = useSurroundings();
  const announce = useAnnounce();
  const added = useRef<Promise<Note> | null>(null);
  const keep = async (text: string) => {
    const known = added.current;
    if (known === null && text.trim() === '') return;
    if (known === null) {
      added.current = addNote(store, documentId, text);
      onAdded((await added.current).id);
    } else await changeNote(store, (await known).id, text);
    announce('Note kept.');
  };
  return (
    <NoteEditor
      value=""
      label="New note on the document"
      placeholder="What is it about? What do you make of it?"
      takesFocus
      onKeep={(text) => void keep(text)}
      onLeave={onLeave}
      onBlur={onDone}
    />
  );
}
