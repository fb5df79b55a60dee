/** One document of the library: its cover and title, how far it was read, its marks, and what is due. */
import { Ellipsis } from 'lucide-react';
import { memo } from 'react';
import { Link } from 'wouter';
import type { DocumentRecord } from '../../storage/records.ts';
import { DocumentCover } from './document-cover.tsx';
import styles from './document-entry.module.css';
import { DocumentFacts, type KnownFacts } from './document-facts.tsx';
import type { ShelfView } from './shelf-view.ts';

/** What an entry tells the list. */
export type EntryHandlers = {
  readonly onChoose: (document: DocumentRecord) => void;
  /** Asks for the menu at its button. */
  readonly onMenu: (document: DocumentRecord, anchor: HTMLElement) => void;
};

type DocumentEntryProps = EntryHandlers &
  KnownFacts & {
    readonly document: DocumentRecord;
    readonly layout: ShelfView['layout'];
    /** Its index in the list. */
    readonly index: number;
    readonly isChosen: boolean;
    /** Whether its menu is open. */
    readonly isOpen: boolean;
  };

/** A link to the document with what is known of it. */
export const DocumentEntry = memo(function DocumentEntry(props: DocumentEntryProps) {
  const { document, layout, index, isChosen, isOpen, onChoose, onMenu, ...facts } = props;
  const { id, title, byline } = document;
  const heading = (
    <h3 className={styles['title']}>
      <Link to={`/read/${id}`} data-index={index} title={title}>
        {title}
      </Link>
    </h3>
  );
  const isList = layout === 'list';
  return (
    <article
      className={styles['entry']}
      data-layout={layout}
      data-chosen={isChosen || undefined}
      onContextMenu={(event) => {
        const button = event.currentTarget.querySelector<HTMLElement>('[aria-haspopup]');
        if (button === null) return;
        event.preventDefault();
        onMenu(document, button);
      }}
    >
      <div className={styles['cover']}>
        <DocumentCover title={title} byline={byline} isSmall={isList}>
          {isList ? undefined : heading}
        </DocumentCover>
      </div>
      {isList && (
        <div className={styles['words']}>
          {heading}
          {byline !== null && <p className={styles['byline']}>{byline}</p>}
        </div>
      )}
      <DocumentFacts {...facts} {...{ document, isList }} />
      <label className={styles['choose']}>
        <input
          type="checkbox"
          aria-label={`Choose ${title}`}
          checked={isChosen}
          onChange={() => onChoose(document)}
        />
      </label>
      <button
        type="button"
        className={styles['menu']}
        aria-label={`Menu of ${title}`}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={(event) => onMenu(document, event.currentTarget)}
      >
        <Ellipsis size={18} aria-hidden="true" />
      </button>
    </article>
  );
});
