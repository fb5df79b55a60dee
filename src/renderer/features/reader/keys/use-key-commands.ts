/** Turns keys on the text into commands, and commands into what they do. */
import { highlightBeside, highlightColourNames } from '#core/highlight/highlight.ts';
import { type PassageEdge, resizeByWord } from '#core/highlight/resize-passage.ts';
import { shortened } from '#core/text/shortened.ts';
import { commandOf } from '../../../desk/keys/keymap.ts';
import { useAnnounce } from '../../../ui/announcer.tsx';
import { chordOf, keyPressOf } from '../../../ui/chord.ts';
import { useWindowKeys } from '../../../ui/use-window-keys.ts';
import type { Marking } from '../marking/use-marking.ts';
import { topOffset } from '../marking/visible-blocks.ts';
import { nothingHasFocus } from '../use-reading-keys.ts';
import { colourOfCommand, type ReaderCommand, useKeymap } from './keymap.ts';

/** What the commands open that is no part of marking. */
export type KeyTargets = {
  readonly onShowKeys: () => void;
  readonly onShowNotes: () => void;
  readonly onWriteDocumentNote: () => void;
  readonly onShowFacts: () => void;
  /** Begins a fact of the selected words, the open highlight's, or the cursor's. */
  readonly onWriteFact: () => void;
  readonly onShowTray: () => void;
  readonly onShowMemory: () => void;
  /** Reviews what is due of the document. */
  readonly onReview: () => void;
  /** Puts what the open tray has in hand on the selected words, or on the cursor's. */
  readonly onPutHere: () => void;
};

/** Does a command by its name, and answers the handler for the text's keys. */
export function useKeyCommands(marking: Marking, targets: KeyTargets) {
  const [keymap] = useKeymap();
  const walk = useWalk(marking);
  const { cursor, opening } = marking;
  const resize = (edge: PassageEdge, step: 1 | -1) => () => {
    const { open, source, acts } = marking;
    const to = open === null ? null : resizeByWord(source, open.passage, edge, step);
    if (open !== null && to !== null) void acts.resize(open.highlight, to);
  };
  const move = (step: 1 | -1, extend: boolean) => () => {
    if (marking.open !== null) cursor.put(marking.open.passage);
    opening.close();
    marking.clearSelection();
    cursor.move(step, extend);
  };

  const doers: Readonly<Partial<Record<ReaderCommand, () => void>>> = {
    'move-on': move(1, false),
    'move-back': move(-1, false),
    'widen-on': move(1, true),
    'widen-back': move(-1, true),
    'by-word': () => cursor.moveBy('word'),
    'by-sentence': () => cursor.moveBy('sentence'),
    'by-paragraph': () => cursor.moveBy('paragraph'),
    'next-highlight': () => walk(1),
    'previous-highlight': () => walk(-1),
    leave: marking.leave,
    'write-note': () => void marking.writeNote(),
    'make-card': () => void marking.markForCard(),
    copy: marking.copy,
    'open-highlight': () =>
      marking.openAt((marking.open?.passage ?? cursor.passage)?.start ?? null),
    'delete-highlight': () => {
      if (marking.open !== null) void marking.remove(marking.open.highlight);
    },
    'end-on': resize('end', 1),
    'end-back': resize('end', -1),
    'start-on': resize('start', 1),
    'start-back': resize('start', -1),
    'write-document-note': targets.onWriteDocumentNote,
    'show-notes': targets.onShowNotes,
    'show-facts': targets.onShowFacts,
    'write-fact': targets.onWriteFact,
    'show-tray': targets.onShowTray,
    'show-memory': targets.onShowMemory,
    review: targets.onReview,
    'put-here': targets.onPutHere,
    'show-keys': targets.onShowKeys,
  };

  function run(command: ReaderCommand): void {
    const colour = colourOfCommand(command);
    if (colour === null) doers[command]?.();
    else void marking.mark(colour);
  }

  function onKeyDown(event: PressedKey): void {
    const chord = chordOf(keyPressOf(event));
    const command = chord === null ? null : commandOf(keymap, chord, marking.open !== null);
    if (command === null) return;
    event.preventDefault();
    run(command);
  }

  // A text that a click has opened, or a click beside it has left, is still what is read.
  useWindowKeys((event) => {
    if (nothingHasFocus(event) && !event.defaultPrevented) onKeyDown(event);
  });
  return {
    run,
    /** Does what a key on the text commands; a key that commands nothing is left to the browser. */
    onKeyDown,
  };
}

/** A key event, of React's or the window's. */
type PressedKey = Parameters<typeof keyPressOf>[0] & Pick<KeyboardEvent, 'preventDefault'>;

/** Goes to the next highlight (1) or the one before (-1), and says it with its place and its note. */
function useWalk(marking: Marking): (step: 1 | -1) => void {
  const announce = useAnnounce();
  return (step) => {
    const { placed, open, cursor, textRef, readable } = marking;
    const at = cursor.passage?.start ?? topOffset(textRef.current, readable.text.blocks);
    const next = highlightBeside(placed, open?.highlight.id ?? null, at, step);
    if (next === null) {
      announce(step === 1 ? 'No highlight after this one.' : 'No highlight before this one.');
      return;
    }
    const { highlight } = next;
    marking.show(highlight);
    const place = `${placed.indexOf(next) + 1} of ${placed.length}`;
    const note = highlight.note === '' ? '' : ` Note: ${shortened(highlight.note)}`;
    announce(
      `${highlightColourNames[highlight.colour]}, ${place}. ${shortened(marking.sentenceOf(next.passage))}${note}`,
    );
  };
}
