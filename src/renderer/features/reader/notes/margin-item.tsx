/** One highlight in the margin: its tick, and its card where it has a note or is open. */
import { Layers, Pencil, Trash2 } from 'lucide-react';
import { type CSSProperties, type Ref, useState } from 'react';
import {
  type Highlight,
  highlightColourNames,
  type PlacedHighlight,
} from '#core/highlight/highlight.ts';
import { shortened } from '#core/text/shortened.ts';
import { buttonClass } from '../../../ui/button.tsx';
import type { Marking } from '../marking/use-marking.ts';
import styles from './margin.module.css';
import { NoteEditor } from './note-editor.tsx';
import { NoteView } from './note-view.tsx';
import type { MarginPlace } from './use-margin-places.ts';

type MarginItemProps = {
  readonly placed: PlacedHighlight;
  /** Null before it was measured. */
  readonly place: MarginPlace | null;
  readonly marking: Marking;
  /** The ref of its card; null where it has none. */
  readonly cardRef: Ref<HTMLDivElement> | null;
};

/** How far the cards stand from the margin's edge, in pixels; the style sheet says the same. */
const cardLeft = 28;

/** Draws the tick and the card where `place` says. */
export function MarginItem({ placed, place, marking, cardRef }: MarginItemProps) {
  const { highlight } = placed;
  const { id, colour, note, anchor } = highlight;
  const isOpen = marking.open?.highlight.id === id;
  const toggle = () => (isOpen ? marking.opening.close() : marking.opening.openQuietly(id));
  return (
    <li className={styles['item']} data-colour={colour} data-open={isOpen} data-noted={note !== ''}>
      <button
        type="button"
        className={styles['tick']}
        style={topOf(place?.tick)}
        hidden={place === null}
        aria-expanded={isOpen}
        title={highlightColourNames[colour]}
        onClick={toggle}
      >
        <span className="visually-hidden">
          {highlightColourNames[colour]}
          {note !== '' && ', with a note'}: <q>{shortened(anchor.quote)}</q>
        </span>
      </button>
      {cardRef !== null && (
        // A click on the card is the pointer's short way to the tick.
        // biome-ignore lint/a11y/noStaticElementInteractions: the tick is the control
        // biome-ignore lint/a11y/useKeyWithClickEvents: the tick takes the keys
        <div
          ref={cardRef}
          className={styles['card']}
          style={topOf(place?.card)}
          data-measured={place !== null}
          onClick={isOpen ? undefined : () => marking.opening.openQuietly(id)}
        >
          {place !== null && <Line place={place} />}
          <p className={styles['colour']}>{highlightColourNames[colour]}</p>
          {isOpen ? (
            <OpenCard highlight={highlight} marking={marking} isShown={place !== null} />
          ) : (
            <NoteView text={note} />
          )}
        </div>
      )}
    </li>
  );
}

/** A custom property, which a narrow window's style sheet may leave unused. */
function topOf(top = 0): CSSProperties {
  return { '--top': `${top}px` } as CSSProperties;
}

/** The line from the card to the end of the passage's first line. */
function Line({ place: { card, from } }: { readonly place: MarginPlace }) {
  const rise = from.y - card;
  const path = `M 0 12 H -8 L ${-cardLeft} ${rise} H ${from.x - cardLeft}`;
  return (
    <svg className={styles['line']} aria-hidden="true">
      <path d={path} />
    </svg>
  );
}

type OpenCardProps = {
  readonly highlight: Highlight;
  readonly marking: Marking;
  /** Whether it has its place: what is not shown cannot take the focus. */
  readonly isShown: boolean;
};

function OpenCard({ highlight, marking, isShown }: OpenCardProps) {
  const { opening, acts, textRef } = marking;
  const [isFocused, setFocused] = useState(false);
  const isWriting = opening.open?.isWriting === true;
  const isEdited = isWriting || isFocused || highlight.note === '';
  return (
    <>
      {isEdited ? (
        // biome-ignore lint/a11y/noStaticElementInteractions: only listens where the focus is
        <div onFocus={() => setFocused(true)}>
          <NoteEditor
            value={highlight.note}
            label="Note"
            placeholder="Add a note"
            takesFocus={isWriting && isShown}
            onKeep={(text) => void acts.annotate(highlight, text)}
            onLeave={() => textRef.current?.focus({ preventScroll: true })}
            onBlur={() => {
              setFocused(false);
              opening.stopWriting();
            }}
          />
        </div>
      ) : (
        <NoteView text={highlight.note} />
      )}
      <div className={styles['actions']}>
        {!isEdited && (
          <button
            type="button"
            className={buttonClass('quiet')}
            onClick={() => opening.write(highlight.id)}
          >
            <Pencil size={15} aria-hidden="true" /> Edit
          </button>
        )}
        <button
          type="button"
          className={buttonClass('quiet')}
          onClick={() => marking.makeCard(highlight)}
        >
          <Layers size={15} aria-hidden="true" /> Card
        </button>
        <button
          type="button"
          className={buttonClass('quiet')}
          aria-label="Delete highlight"
          title="Delete highlight"
          onClick={() => void marking.remove(highlight)}
        >
          <Trash2 size={15} aria-hidden="true" />
        </button>
      </div>
    </>
  );
}
