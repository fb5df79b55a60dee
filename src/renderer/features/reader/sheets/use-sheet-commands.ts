/** What is done with the sheets by keys and buttons: other pages, other sizes, the other view. */
import { type RefObject, useRef } from 'react';
import { useAnnounce } from '../../../ui/announcer.tsx';
import { offsetAtHeight, topInset } from '../page/view.ts';
import type { Jumps } from '../progress/use-jump-history.ts';
import type { SheetDrawing } from './document-sheets.tsx';
import { nameOfSheet } from './sheet-layout.ts';
import { chooseZoom, steppedZoom } from './sheet-zoom.ts';
import type { ViewedDocument } from './use-document-view.ts';
import { goToSheet } from './use-present-sheet.ts';
import { usePresentPercent } from './use-sheet-scale.ts';

/** The commands; those of the sheets answer whether they are shown. */
export type SheetCommands = {
  readonly fieldRef: RefObject<HTMLInputElement | null>;
  /** Goes to a sheet, or to the part of it below `share` of its height (0 to 1). */
  readonly goTo: (index: number, share?: number) => void;
  readonly askPage: () => boolean;
  readonly zoom: (direction: 1 | -1) => boolean;
  readonly fitWidth: () => boolean;
  /** Shows the other view; answers whether there is one. */
  readonly switchView: () => boolean;
};

/** The commands over a viewed document. */
export function useSheetCommands(
  textRef: RefObject<HTMLElement | null>,
  { readable, view, switchView }: ViewedDocument,
  jumps: Jumps,
): SheetCommands {
  const announce = useAnnounce();
  const percent = usePresentPercent();
  const fieldRef = useRef<HTMLInputElement>(null);
  const drawing: SheetDrawing | null = view === 'sheets' ? readable.sheets : null;
  return {
    fieldRef,
    goTo(index, share = 0) {
      const layout = drawing?.chunks[index];
      if (textRef.current === null || drawing === null || layout === undefined) return;
      jumps.remember();
      goToSheet(textRef.current, index, share);
      const name = nameOfSheet(layout.sheet, index);
      announce(`Page ${name}, ${index + 1} of ${drawing.chunks.length}.`);
    },
    askPage() {
      fieldRef.current?.focus();
      return drawing !== null;
    },
    zoom(direction) {
      if (drawing === null) return false;
      const next = steppedZoom(percent, direction);
      chooseZoom(next);
      announce(`${next} percent.`);
      return true;
    },
    fitWidth() {
      if (drawing === null) return false;
      chooseZoom('width');
      announce('As wide as the window allows.');
      return true;
    },
    switchView() {
      if (view === null || textRef.current === null) return false;
      const isAtTop = scrollY < topInset;
      switchView(isAtTop ? 0 : (offsetAtHeight(textRef.current, readable.text, topInset) ?? 0));
      return true;
    },
  };
}
