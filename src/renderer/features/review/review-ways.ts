/** What a review asks of the frame around it. */
import type { Card } from '#core/card/card.ts';

/** What a review hands to the frame around it. */
export type ReviewWays = {
  /** Opens the card for editing. */
  readonly onEdit: (card: Card) => void;
  /** The reader leaves for the passage of a card: one key is to lead back to `path`. */
  readonly onLeaveForSource: (path: string) => void;
};
