/** The reading bar: the tools of the page, quiet while it is read. */
import { ArrowLeft, ArrowRight, GraduationCap, TableOfContents, TextSearch } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { Link } from 'wouter';
import { buttonClass } from '../../ui/button.tsx';
import { AppearanceMenu } from './appearance/appearance-menu.tsx';
import type { Find } from './find/use-find.ts';
import { ReadingProgress } from './progress/reading-progress.tsx';
import type { Jumps } from './progress/use-jump-history.ts';
import styles from './reader-bar.module.css';
import type { ReadableDocument } from './use-opened-document.ts';
import { useQuietChrome } from './use-quiet-chrome.ts';

type ReaderBarProps = {
  readonly textRef: RefObject<HTMLElement | null>;
  readonly readable: ReadableDocument;
  readonly jumps: Jumps;
  readonly find: Find;
  readonly outline: { readonly isOpen: boolean; readonly toggle: () => void };
  /** Whether the look of the text can be chosen. */
  readonly hasAppearance: boolean;
  /** Further tools, at the end. */
  readonly children: ReactNode;
};

/** A toolbar over the page; it comes back for the pointer, the focus, or a scroll upward. */
export function ReaderBar({ textRef, readable, jumps, find, outline, ...rest }: ReaderBarProps) {
  const chrome = useQuietChrome();
  return (
    <section className={styles['bar']} data-chrome={chrome} aria-label="Reading tools">
      <div className={styles['start']}>
        <button
          type="button"
          className={buttonClass('quiet')}
          aria-label="Outline"
          title="Outline (o)"
          aria-expanded={outline.isOpen}
          onClick={outline.toggle}
        >
          <TableOfContents size={18} aria-hidden="true" />
        </button>
        <JumpButton jumps={jumps} direction="back" name="Back to where you were" keys="Alt+Left">
          <ArrowLeft size={18} aria-hidden="true" />
        </JumpButton>
        <JumpButton jumps={jumps} direction="forward" name="Forward again" keys="Alt+Right">
          <ArrowRight size={18} aria-hidden="true" />
        </JumpButton>
      </div>
      <p className={styles['title']} aria-hidden="true">
        {readable.document.title}
      </p>
      <div className={styles['end']}>
        <ReadingProgress textRef={textRef} readable={readable} />
        <button
          type="button"
          className={buttonClass('quiet')}
          aria-label="Find in document"
          aria-keyshortcuts="Control+F Meta+F"
          title="Find in document (Ctrl+F)"
          onClick={find.open}
        >
          <TextSearch size={18} aria-hidden="true" />
        </button>
        <Link
          to={`/quiz/of/${readable.document.id}`}
          className={buttonClass('quiet')}
          aria-label="Quiz on this document"
          title="Quiz on this document"
        >
          <GraduationCap size={18} aria-hidden="true" />
        </Link>
        {rest.hasAppearance && <AppearanceMenu />}
        {rest.children}
      </div>
    </section>
  );
}

type JumpButtonProps = {
  readonly jumps: Jumps;
  readonly direction: 'back' | 'forward';
  readonly name: string;
  readonly keys: string;
  readonly children: ReactNode;
};

/** Not shown before there is a jump to go back on. */
function JumpButton({ jumps, direction, name, keys, children }: JumpButtonProps) {
  if (!jumps.canGo.back && !jumps.canGo.forward) return null;
  return (
    <button
      type="button"
      className={buttonClass('quiet')}
      aria-label={name}
      aria-keyshortcuts={keys}
      title={`${name} (${keys})`}
      disabled={!jumps.canGo[direction]}
      onClick={() => jumps.step(direction)}
    >
      {children}
    </button>
  );
}
