/** What stands over the page while something is selected or open: the bar, and the highlight's handles. */
import type { HighlightColour } from '#core/highlight/highlight.ts';
import { MarkBar } from './mark-bar.tsx';
import { PassageHandles } from './passage-handles.tsx';
import type { Marking } from './use-marking.ts';

/** The bar and the handles of `marking`. */
export function MarkingLayer({ marking }: { readonly marking: Marking }) {
  const { textRef, readable, selected, open, opening, openPassage } = marking;
  const { blocks } = readable.text;
  const isSelecting = selected !== null && !selected.isDrawn;
  const hasBar = selected === null && open !== null && opening.open?.hasBar === true;
  // The bar goes with what it did: the text takes the keys again.
  const goOn = () => textRef.current?.focus({ preventScroll: true });
  const acts = {
    ...{ textRef, blocks, onCopy: marking.copy },
    onMark(colour: HighlightColour): void {
      void marking.mark(colour);
      goOn();
    },
    onCancel(): void {
      marking.leave();
      goOn();
    },
    onNote: () => void marking.writeNote(),
    onCard: () => void marking.markForCard(),
  };
  return (
    <>
      {selected === null && open !== null && <PassageHandles marking={marking} open={open} />}
      {isSelecting && (
        <MarkBar
          {...acts}
          passage={selected.passage}
          near={selected.near}
          colour={null}
          onDelete={null}
        />
      )}
      {hasBar && openPassage !== null && (
        <MarkBar
          {...acts}
          passage={openPassage}
          near="start"
          colour={open.highlight.colour}
          onDelete={() => void marking.remove(open.highlight)}
        />
      )}
    </>
  );
}
