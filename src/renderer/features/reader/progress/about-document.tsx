/** What there is to say about the open document: its length, how far it was read; and its copies on paper. */

import { History, Info, Printer, Quote, RefreshCw } from 'lucide-react';
import { useId } from 'react';
import { Link } from 'wouter';
import type { DocumentFormat } from '#core/text/document.ts';
import { inFigures } from '#core/text/in-figures.ts';
import { sayMinutes } from '#core/text/reading-time.ts';
import { readingMinutes } from '#core/text/sentence.ts';
import { buttonClass } from '../../../ui/button.tsx';
import type { ReadableDocument } from '../use-opened-document.ts';
import styles from './about-document.module.css';

/** What each format is called. */
const formatLabels: Readonly<Record<DocumentFormat, string>> = {
  'plain-text': 'Plain text',
  markdown: 'Markdown',
  html: 'Web page',
  epub: 'Book (EPUB)',
  docx: 'Word document',
  pdf: 'PDF',
  subtitles: 'Subtitles',
};

type AboutDocumentProps = {
  readonly readable: ReadableDocument;
  /** Sentences about what was read and marked. */
  readonly summaries: readonly string[];
  readonly onCopyWithCitation: () => void;
  readonly onReadAnew: () => void;
};

/** A button that opens the facts beside it. */
export function AboutDocument({
  readable,
  summaries,
  onCopyWithCitation,
  onReadAnew,
}: AboutDocumentProps) {
  const { id, title, byline, words, format, encoding } = readable.document;
  const menuId = useId();
  return (
    <>
      <button
        type="button"
        className={buttonClass('quiet')}
        popoverTarget={menuId}
        aria-label="About this document"
        title="About this document"
      >
        <Info size={18} aria-hidden="true" />
      </button>
      <section
        id={menuId}
        popover="auto"
        className={styles['menu']}
        aria-label="About this document"
      >
        <h2 className={styles['title']}>{title}</h2>
        {byline !== null && <p>{byline}</p>}
        <p className={styles['facts']}>
          {inFigures(words)} words · {sayMinutes(readingMinutes(words))}
        </p>
        <p className={styles['facts']}>
          {formatLabels[format]}
          {encoding !== null && ` · read as ${encoding.toUpperCase()}`}
        </p>
        <ul className={styles['summaries']}>
          {summaries.map((summary) => (
            <li key={summary}>{summary}</li>
          ))}
        </ul>
        <button
          type="button"
          className={buttonClass('quiet')}
          // The selection in the text must outlive the press.
          onMouseDown={(event) => event.preventDefault()}
          onClick={onCopyWithCitation}
        >
          <Quote size={16} aria-hidden="true" /> Copy with citation
        </button>
        {encoding !== null && (
          <button
            type="button"
            className={buttonClass('quiet')}
            popoverTarget={menuId}
            popoverTargetAction="hide"
            onClick={onReadAnew}
          >
            <RefreshCw size={16} aria-hidden="true" /> Read the file again…
          </button>
        )}
        <button type="button" className={buttonClass('quiet')} onClick={() => print()}>
          <Printer size={16} aria-hidden="true" /> Print
        </button>
        <Link to={`/versions/${id}`} className={buttonClass('quiet')}>
          <History size={16} aria-hidden="true" /> Versions
        </Link>
      </section>
    </>
  );
}
