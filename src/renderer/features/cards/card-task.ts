/** What the card dialog is opened for. */
import type { Card } from '#core/card/card.ts';
import type { CardContent } from '#core/card/card-content.ts';
import type { Highlight } from '#core/highlight/highlight.ts';

export type CardTask =
  /** New cards of a highlight. */
  | { readonly kind: 'new'; readonly highlight: Highlight }
  /** Another content for a card, its siblings included. */
  | {
      readonly kind: 'edit';
      readonly card: Card;
      /** What to begin with in place of the present content. */
      readonly proposed?: CardContent;
      /** Whether the card is being mended: it is no leech after. */
      readonly isRepair?: boolean;
    };
