/** The page itself: the text, the keys and the pointer on it, and what stands over it while marking. */
import { useAnnounce } from '../../ui/announcer.tsx';
import { chordLabel } from '../../ui/chord.ts';
import { useAppearance } from './appearance/appearance.ts';
import { useKeymap } from './keys/keymap.ts';
import { ReadingTools } from './keys/reading-tools.tsx';
import { useKeyCommands } from './keys/use-key-commands.ts';
import { MarkingLayer } from './marking/marking-layer.tsx';
import type { Marking } from './marking/use-marking.ts';
import { useTextPointer } from './marking/use-text-pointer.ts';
import type { Panels } from './notes/use-panels.ts';
import { DocumentText } from './page/document-text.tsx';
import { PagePicturesProvider } from './page/page-pictures.tsx';
import { useTextLinks } from './page/use-text-links.ts';
import type { Jumps } from './progress/use-jump-history.ts';
import styles from './reader-screen.module.css';
import { DocumentSheets, type SheetDrawing } from './sheets/document-sheets.tsx';
import { SheetBar } from './sheets/sheet-bar.tsx';
import { LinkNotice } from './sheets/sheet-links.tsx';
import { SheetNotice } from './sheets/sheet-notice.tsx';
import { useInverted } from './sheets/sheet-zoom.ts';
import { useCopiedWords } from './sheets/use-copied-words.ts';
import type { ViewedDocument } from './sheets/use-document-view.ts';
import { useSelectionGuard } from './sheets/use-selection-guard.ts';
import type { SheetCommands } from './sheets/use-sheet-commands.ts';
import { type SheetLinksDesk, useSheetLinks } from './sheets/use-sheet-links.ts';
import { type SheetPictures, useSheetPictures } from './sheets/use-sheet-pictures.ts';
import type { Tray } from './tray/use-tray.ts';

type ReaderPageProps = {
  readonly viewed: ViewedDocument;
  readonly sheetCommands: SheetCommands;
  readonly marking: Marking;
  readonly panels: Panels;
  readonly tray: Tray;
  /** Reviews what is due of the document. */
  readonly onReview: () => void;
  /** Whether all but the present paragraph is dimmed. */
  readonly isFocused: boolean;
  readonly jumps: Pick<Jumps, 'jumpTo'>;
};

/** One document's text as the reader marks it. */
export function ReaderPage({ viewed, marking, panels, tray, ...rest }: ReaderPageProps) {
  const { readable, view } = viewed;
  const { document: record, revision, drawing } = readable;
  // Of plain text alone, the byline is a paragraph of its own.
  const hasByline = record.byline !== null && record.format === 'plain-text';
  const announce = useAnnounce();
  const sheets = view === 'sheets' ? readable.sheets : null;
  const { pictures, links } = useSheets(viewed, marking, sheets, rest.sheetCommands);
  const isInverted = useInverted();
  const { isHorizontal } = useAppearance();
  const pointer = useTextPointer(marking);
  const follow = useTextLinks(readable, rest.jumps);
  const keys = useKeyCommands(marking, {
    onShowKeys: panels.showKeys,
    onShowNotes: panels.toggleNotes,
    onWriteDocumentNote: panels.writeDocumentNote,
    onShowFacts: panels.toggleFacts,
    onWriteFact: () => {
      if (marking.subject === null) announce('Nothing is selected to make a fact of.');
      else panels.writeFact(marking.subject);
    },
    onShowTray: panels.showTray,
    onShowMemory: panels.toggleMemory,
    onReview: rest.onReview,
    onPutHere: () => {
      if (panels.hasTray) void tray.put(marking.selected?.passage ?? marking.cursor.passage);
    },
  });
  const [{ chords }] = useKeymap();
  return (
    <main className={styles['page']}>
      <ReadingTools onRun={keys.run} />
      {sheets !== null && (
        <SheetNotice pictures={pictures} onShowText={rest.sheetCommands.switchView} />
      )}
      <article
        ref={marking.textRef}
        className={styles['text']}
        data-byline={hasByline || undefined}
        data-focus-mode={(sheets === null && rest.isFocused) || undefined}
        data-horizontal={isHorizontal || undefined}
        data-inverted={isInverted || undefined}
        lang={revision.content.language ?? 'en'}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the text takes the keys of the reading cursor
        tabIndex={0}
        aria-label={record.title}
        aria-describedby="reading-keys"
        onKeyDown={(event) => {
          if (!(isPress(event.key) && isOnControl(event.target))) keys.onKeyDown(event);
        }}
        onMouseDown={pointer.onMouseDown}
        onMouseMove={links.point}
        onClick={(event) => {
          if (!links.follow(event) && !follow(event)) pointer.onClick(event);
        }}
        // The middle button would open an address without asking.
        onAuxClick={(event) => links.follow(event) || follow(event)}
      >
        {sheets === null ? (
          <PagePicturesProvider readable={readable}>
            <DocumentText drawing={drawing} />
          </PagePicturesProvider>
        ) : (
          <DocumentSheets drawing={sheets} links={links.source} />
        )}
      </article>
      <p id="reading-keys" className={styles['facts']}>
        Arrow keys move, Shift widens, 1 to 5 mark; {chordLabel(chords['show-keys'])} lists the
        keys. Ctrl+F finds.
      </p>
      <MarkingLayer marking={marking} />
      {links.told !== null && <LinkNotice words={links.told} />}
      {sheets !== null && (
        <SheetBar textRef={marking.textRef} drawing={sheets} commands={rest.sheetCommands} />
      )}
    </main>
  );
}

/** What sheets need beside the marking of their words: pictures, links, and a selection that holds. */
function useSheets(
  { readable }: ViewedDocument,
  { textRef }: Marking,
  drawing: SheetDrawing | null,
  commands: SheetCommands,
): { readonly pictures: SheetPictures; readonly links: SheetLinksDesk } {
  useSelectionGuard(textRef, drawing !== null);
  useCopiedWords(textRef, readable.text, drawing !== null);
  const pictures = useSheetPictures(textRef, readable, drawing);
  return { pictures, links: useSheetLinks(textRef, drawing, pictures.sheets, commands) };
}

function isPress(key: string): boolean {
  return key === 'Enter' || key === ' ';
}

function isOnControl(target: EventTarget): boolean {
  return target instanceof Element && target.closest('a[href], button') !== null;
}
