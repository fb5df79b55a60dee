/** What a reader does to a document's passages: marks, opens, annotates, copies them, makes cards. */
import { type RefObject, useRef } from 'react';
import {
  type Highlight,
  type HighlightColour,
  highlightOfPassage,
  highlightToOpen,
} from '#core/highlight/highlight.ts';
import { type Passage, passage, quoteOf } from '#core/text/passage.ts';
import { sentenceAround } from '#core/text/sentence.ts';
import { useAnnounce } from '../../../ui/announcer.tsx';
import type { ReadableDocument } from '../use-opened-document.ts';
import type { Arrival } from '../use-reading-place.ts';
import { copyText } from './copy-text.ts';
import { type CardComing, useCardComing } from './use-card-coming.ts';
import { type MarkingState, useMarkingState } from './use-marking-state.ts';

/** Opens the dialog of a new card for a highlight and the sentence it stands in. */
export type MakeCard = (highlight: Highlight, sentence: string) => void;

/** Everything that marking one document rests on, and what can be done. */
export type Marking = ReturnType<typeof useMarking>;

/** The state of marking with the acts on it. */
export function useMarking(readable: ReadableDocument, arrival: Arrival, onMakeCard: MakeCard) {
  const state = useMarkingState(readable, arrival);
  const announce = useAnnounce();
  const making = useRef<Making | null>(null);
  const coming = useCardComing();
  const acts = passageActs(state, making, onMakeCard, { announce, coming });
  return { ...state, ...acts, ...openingActs(state), coming };
}

/** A highlight that is being stored: the next key may come before it is. */
type Making = { readonly passage: Passage; readonly highlight: Promise<Highlight | null> };

/** What is done with the subject: the selection, the open highlight or the cursor's passage. */
function passageActs(
  state: MarkingState,
  making: RefObject<Making | null>,
  onMakeCard: MakeCard,
  { announce, coming }: { announce: (message: string) => void; coming: CardComing },
) {
  const { subject, selected, open, opening, placed, acts, lastColour } = state;
  const { text, language } = state.source;

  async function marked(): Promise<Highlight | null> {
    if (selected === null && open !== null) return open.highlight;
    if (subject === null) return null;
    if (making.current !== null && isSame(making.current.passage, subject)) {
      return making.current.highlight;
    }
    return highlightOfPassage(placed, subject)?.highlight ?? null;
  }

  async function make(colour: HighlightColour): Promise<Highlight | null> {
    if (subject === null) return acts.mark(null, colour);
    const highlight = acts.mark(subject, colour);
    making.current = { passage: subject, highlight };
    return highlight;
  }

  async function mark(colour: HighlightColour): Promise<Highlight | null> {
    const isStill = opening.stillness();
    const known = await marked();
    state.setLastColour(colour);
    if (known !== null && known.colour !== colour) await acts.recolour(known, colour);
    const highlight = known ?? (await make(colour));
    if (highlight !== null && isStill()) opening.openQuietly(highlight.id);
    state.clearSelection();
    return highlight;
  }

  const markedOrNew = async () => (await marked()) ?? (await mark(lastColour));

  function sentenceOf({ start, end }: Passage): string {
    return quoteOf(text, sentenceAround(text, passage(start, end), language ?? undefined));
  }

  function makeCard(highlight: Highlight): void {
    const found = placed.find((one) => one.highlight.id === highlight.id);
    onMakeCard(highlight, found === undefined ? highlight.anchor.quote : sentenceOf(found.passage));
  }

  return {
    ...{ sentenceOf, makeCard },
    /** Marks the subject, or gives its highlight another colour; the highlight is open after. */
    mark,
    async markForCard(): Promise<void> {
      const known = await marked();
      if (known !== null) return makeCard(known);
      // From now on the keys are the dialog's, however long the disk takes.
      const isWanted = coming.begin();
      try {
        const highlight = await mark(lastColour);
        if (highlight !== null && isWanted()) makeCard(highlight);
      } finally {
        coming.end();
      }
    },
    async writeNote(): Promise<void> {
      const highlight = await markedOrNew();
      if (highlight === null) return;
      state.clearSelection();
      opening.write(highlight.id);
    },
    copy(): void {
      const words = subject === null ? '' : quoteOf(text, subject);
      announce(words !== '' && copyText(words) ? 'Copied.' : 'Nothing is selected to copy.');
    },
  };
}

function isSame(a: Passage, b: Passage): boolean {
  return a.start === b.start && a.end === b.end;
}

/** What is done with highlights, and with what is in front. */
function openingActs(state: MarkingState) {
  const { selected, opening, placed, acts, cursor, textRef, scrollTo } = state;
  return {
    async remove(highlight: Highlight): Promise<void> {
      if (opening.open?.id === highlight.id) opening.close();
      await acts.remove(highlight);
      textRef.current?.focus({ preventScroll: true });
    },
    /** Opens the highlight at `offset`, or the next one below it; nothing there closes what is open. */
    openAt(offset: number | null): void {
      const openId = opening.open?.id ?? null;
      const found = offset === null ? null : highlightToOpen(placed, offset, openId);
      if (found === null) opening.close();
      else opening.openWithBar(found.highlight.id);
    },
    /** Opens a highlight from a list, and brings its passage into view. */
    show(highlight: Highlight): void {
      opening.openQuietly(highlight.id);
      const found = placed.find((one) => one.highlight.id === highlight.id);
      if (found === undefined) return;
      cursor.put(found.passage);
      scrollTo(found.passage);
    },
    /** Takes back, step by step, what is in front: the selection, the open highlight, the cursor. */
    leave(): void {
      if (selected !== null) state.clearSelection();
      else if (opening.open !== null) opening.close();
      else cursor.drop();
    },
  };
}
