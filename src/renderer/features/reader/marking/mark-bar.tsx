/** The small bar beside a passage: the named colours, and what else can be done with its words. */
import { Copy, Layers, NotebookPen, Trash2, X } from 'lucide-react';
import { type ReactNode, type RefObject, useLayoutEffect, useState } from 'react';
import {
  type HighlightColour,
  highlightColourNames,
  highlightColours,
} from '#core/highlight/highlight.ts';
import type { Block } from '#core/text/canonical-text.ts';
import type { Passage } from '#core/text/passage.ts';
import { chordLabel } from '../../../ui/chord.ts';
import { type ReaderCommand, useKeymap } from '../keys/keymap.ts';
import { moveToolbarFocus } from '../keys/toolbar-focus.ts';
import styles from './mark-bar.module.css';
import { type BarPlace, barSizes, placeBar } from './place-bar.ts';
import { usePageChanges } from './use-page-changes.ts';
import { visibleLines } from './visible-blocks.ts';

type MarkBarProps = {
  readonly textRef: RefObject<HTMLElement | null>;
  readonly blocks: readonly Block[];
  readonly passage: Passage;
  readonly near: 'start' | 'end';
  /** The colour of the open highlight; null for a passage that is only selected. */
  readonly colour: HighlightColour | null;
  readonly onMark: (colour: HighlightColour) => void;
  readonly onNote: () => void;
  readonly onCard: () => void;
  readonly onCopy: () => void;
  /** Deletes the open highlight; null where there is none. */
  readonly onDelete: (() => void) | null;
  readonly onCancel: () => void;
};

/** Stands beside the passage, never on it; gone while the passage is out of view or leaves no room. */
export function MarkBar({ colour, onMark, onDelete, onCancel, ...rest }: MarkBarProps) {
  const { onNote, onCard, onCopy } = rest;
  const place = useBarPlace(rest);
  if (place === null) return null;
  const { width, height } = barSizes[place.shape];
  return (
    <div
      className={styles['bar']}
      role="toolbar"
      aria-label={colour === null ? 'Mark the passage' : 'Change the highlight'}
      aria-orientation={place.shape === 'row' ? 'horizontal' : 'vertical'}
      data-shape={place.shape}
      style={{ top: place.top, left: place.left, inlineSize: width, blockSize: height }}
      onMouseDown={(event) => event.preventDefault()}
      onKeyDown={(event) => (event.key === 'Escape' ? onCancel() : moveToolbarFocus(event))}
    >
      {highlightColours.map((one) => (
        <ColourButton key={one} colour={one} isChosen={one === colour} onMark={onMark} />
      ))}
      <span className={styles['rule']} />
      <Tool name="Note" command="write-note" onClick={onNote}>
        <NotebookPen size={17} aria-hidden="true" />
      </Tool>
      <Tool name="Card" command="make-card" onClick={onCard}>
        <Layers size={17} aria-hidden="true" />
      </Tool>
      <Tool name="Copy" command="copy" onClick={onCopy}>
        <Copy size={17} aria-hidden="true" />
      </Tool>
      {onDelete === null ? (
        <Tool name="Cancel" command="leave" onClick={onCancel}>
          <X size={17} aria-hidden="true" />
        </Tool>
      ) : (
        <Tool name="Delete highlight" command="delete-highlight" onClick={onDelete}>
          <Trash2 size={17} aria-hidden="true" />
        </Tool>
      )}
    </div>
  );
}

function useBarPlace({
  textRef,
  blocks,
  passage,
  near,
}: Pick<MarkBarProps, 'textRef' | 'blocks' | 'passage' | 'near'>): BarPlace | null {
  const [place, setPlace] = useState<BarPlace | null>(null);
  const find = () => {
    const root = textRef.current;
    const lines = root === null ? [] : visibleLines(root, blocks, passage);
    const { clientWidth, clientHeight } = document.documentElement;
    const view = { left: 0, top: 0, right: clientWidth, bottom: clientHeight };
    setPlace(placeBar(lines, view, near));
  };
  usePageChanges(textRef, true, find);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new passage wants a new place
  useLayoutEffect(find, [passage.start, passage.end, near]);
  return place;
}

type ColourButtonProps = {
  readonly colour: HighlightColour;
  readonly isChosen: boolean;
  readonly onMark: (colour: HighlightColour) => void;
};

function ColourButton({ colour, isChosen, onMark }: ColourButtonProps) {
  const [keymap] = useKeymap();
  const name = highlightColourNames[colour];
  const chord = keymap.chords[`mark-${colour}`];
  return (
    <button
      type="button"
      className={styles['colour']}
      data-colour={colour}
      aria-label={name}
      aria-pressed={isChosen}
      aria-keyshortcuts={chord}
      title={`${name} (${chordLabel(chord)})`}
      onClick={() => onMark(colour)}
    >
      <span aria-hidden="true">{name.slice(0, 1)}</span>
    </button>
  );
}

type ToolProps = {
  readonly name: string;
  readonly command: ReaderCommand;
  readonly onClick: () => void;
  readonly children: ReactNode;
};

function Tool({ name, command, onClick, children }: ToolProps) {
  const [keymap] = useKeymap();
  const chord = keymap.chords[command];
  return (
    <button
      type="button"
      className={styles['tool']}
      aria-label={name}
      aria-keyshortcuts={chord}
      title={`${name} (${chordLabel(chord)})`}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
