/** Where in the app a marked passage is: in its text, or in the tray where it has no place. */
import type { Anchor } from '#core/anchor/anchor.ts';

/** What the last part of a reader's address leads to. */
export type ReaderPlace = {
  /** The offset to show first; null for where reading stopped. */
  readonly target: number | null;
  /** Where the passage that was found ends; null where it is only an offset. */
  readonly targetEnd: number | null;
  /** Whether the tray, or the notes, are to be open. */
  readonly hasTray: boolean;
  readonly hasNotes: boolean;
};

/** `120`, `120-134`, `tray`, `notes`; what follows a `~` only makes two ways to one place differ. */
export function placeOfAddress(place: string | undefined): ReaderPlace {
  const [named = ''] = place?.split('~') ?? [];
  const panels = { hasTray: named === 'tray', hasNotes: named === 'notes' };
  const [, start, end] = /^(\d+)(?:-(\d+))?$/.exec(named) ?? [];
  const offset = (digits: string | undefined) => (digits === undefined ? null : Number(digits));
  return { target: offset(start), targetEnd: offset(end), ...panels };
}

/** The address of the reader with the passage before the eyes; of one that waits for its place, with the tray open. */
export function addressOfPassage(documentId: string, anchor: Anchor | null): string {
  if (anchor === null) return `/read/${documentId}/0`;
  return anchor.unplaced === undefined
    ? addressOfPlace(documentId, anchor)
    : `/read/${documentId}/tray`;
}

/** The address of the reader with this passage of the present text before the eyes. */
export function addressOfPlace(
  documentId: string,
  { start, end }: { readonly start: number; readonly end: number },
): string {
  return `/read/${documentId}/${start}-${end}`;
}
