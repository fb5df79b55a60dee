/** What the page and the anchor worker say to each other. */
import type { Anchor, AnchoringText } from '#core/anchor/anchor.ts';
import type { Placement } from '#core/anchor/placement.ts';

/** Find the places of `anchors` in `next`; `old` is the text that they were made in, where it is known. */
export type AnchorTask = {
  readonly anchors: readonly Anchor[];
  readonly old: AnchoringText | null;
  readonly next: AnchoringText;
};

/** The placements in the order of the anchors, or the fault in words. */
export type AnchorAnswer =
  | { readonly ok: true; readonly value: readonly Placement[] }
  | { readonly ok: false; readonly error: string };
