/** The page itself: the text, the keys and the pointer on it, and what stands over it while marking. */
import { chordLabel } from './keys/chord.ts';
import { useKeymap } from './keys/kept-keymap.ts';
import { ReadingTools } from './keys/reading-tools.tsx';
import { useKeyCommands } from './keys/use-key-commands.ts';
import { MarkingLayer } from './marking/marking-layer.tsx';
import type { Marking } from './marking/use-marking.ts';
import { useTextPointer } from './marking/use-text-pointer.ts';
import type { Panels } from './notes/use-panels.ts';
import { DocumentText } from './page/document-text.tsx';
import styles from './reader-screen.module.css';
import type { ReadableDocument } from './use-opened-document.ts';

type ReaderPageProps = {
  readonly readable: ReadableDocument;
  readonly marking: Marking;
  readonly panels: Panels;
  /** Whether all but the present paragraph is dimmed. */
  readonly isFocused: boolean;
};

/** One document's text as the reader marks it. */
export function ReaderPage({ readable, marking, panels, isFocused }: ReaderPageProps) {
  const { document: record, revision, drawing } = readable;
  const pointer = useTextPointer(marking);
  const keys = useKeyCommands(marking, {
    onShowKeys: panels.showKeys,
    onShowNotes: panels.toggleNotes,
    onWriteDocumentNote: panels.writeDocumentNote,
  });
  const [{ chords }] = useKeymap();
  return (
    <main className={styles['page']}>
      <ReadingTools onRun={keys.run} />
      <article
        ref={marking.textRef}
        className={styles['text']}
        data-byline={record.byline !== null || undefined}
        data-focus-mode={isFocused || undefined}
        lang={revision.content.language ?? 'en'}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the text takes the keys of the reading cursor
        tabIndex={0}
        aria-label={record.title}
        aria-describedby="reading-keys"
        onKeyDown={keys.onKeyDown}
        {...pointer}
      >
        <DocumentText drawing={drawing} />
      </article>
      <p id="reading-keys" className={styles['facts']}>
        Arrow keys move, Shift widens, 1 to 5 mark; {chordLabel(chords['show-keys'])} lists the
        keys. Ctrl+F finds.
      </p>
      <MarkingLayer marking={marking} />
    </main>
  );
}
