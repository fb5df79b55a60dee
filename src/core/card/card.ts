/** Cards: a prompt and an answer with a schedule, bound to the passage they came from. */
import type { Anchor } from '../anchor/anchor.ts';
import type { HighlightId } from '../highlight/highlight.ts';
import { type CardSchedule, newSchedule } from '../schedule/card-schedule.ts';
import { type QueuePlace, queuePlace } from '../schedule/queue-place.ts';
import type { DocumentId } from '../text/document.ts';
import { type CardContent, type CardPart, partsOf } from './card-content.ts';
import { plainFace } from './card-face.ts';
import { textKey } from './card-words.ts';

export type CardId = string & { readonly __brand: 'CardId' };

/** The cards of one content: both directions of it, or all its groups of gaps. */
export type SiblingGroupId = string & { readonly __brand: 'SiblingGroupId' };

/** The flags a reader can put on a card. */
export const cardFlags = ['red', 'orange', 'green', 'blue'] as const;
export type CardFlag = (typeof cardFlags)[number];

/** Where a card comes from; it stands alone where all is null. */
export type CardSource = {
  readonly documentId: DocumentId | null;
  readonly highlightId: HighlightId | null;
  readonly anchor: Anchor | null;
  /** The words of the passage; kept when its highlight is deleted. */
  readonly quote: string | null;
};

/** A card. Siblings have the same content, each with a part, a passage and a schedule of its own. */
export type Card = CardSource & {
  readonly id: CardId;
  readonly siblingGroup: SiblingGroupId;
  readonly content: CardContent;
  readonly part: CardPart;
  readonly tags: readonly string[];
  readonly flag: CardFlag | null;
  readonly schedule: CardSchedule;
  /** Epoch milliseconds; null while it is not suspended. */
  readonly suspendedAt: number | null;
  /** It is not asked before; null where it is not buried. */
  readonly buriedUntil: number | null;
  /** When it was last found to be forgotten again and again; null where it is no leech. */
  readonly leechSince: number | null;
  /** Its place in the queue, which follows from the rest: see `filed`. */
  readonly queue: QueuePlace | null;
  /** What cards that ask the same share, which follows from the content: see `filed`. */
  readonly promptKey: number;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  readonly changedAt: number;
};

/** The card without what follows from the rest. */
export type UnfiledCard = Omit<Card, 'queue' | 'promptKey'>;

/** A source that is none: for a card that stands alone. */
export const noSource: CardSource = {
  documentId: null,
  highlightId: null,
  anchor: null,
  quote: null,
};

/** The card with what follows from the rest; every card that is stored went through here. */
export function filed(card: UnfiledCard): Card {
  const isAsked = !isPartGone(card);
  return {
    ...card,
    queue: isAsked ? queuePlace(card.schedule, card) : null,
    promptKey: textKey(plainFace(card.content, card.part).prompt),
  };
}

/** Whether the content no longer has the part that the card asks: it is kept, flagged, and not asked. */
export function isPartGone({ content, part }: Pick<Card, 'content' | 'part'>): boolean {
  return !partsOf(content).includes(part);
}

/** A new card of one part, due at once. */
export function newCard(
  id: CardId,
  siblingGroup: SiblingGroupId,
  { content, part }: { readonly content: CardContent; readonly part: CardPart },
  source: CardSource,
  now: number,
): Card {
  return filed({
    id,
    siblingGroup,
    ...source,
    content,
    part,
    tags: [],
    flag: null,
    schedule: newSchedule(now),
    suspendedAt: null,
    buriedUntil: null,
    leechSince: null,
    createdAt: now,
    changedAt: now,
  });
}

/** The cards that `content` gives: one for each part, siblings of each other; `newId` makes their ids. */
export function cardsOf(
  content: CardContent,
  source: CardSource,
  now: number,
  newId: () => string,
): readonly Card[] {
  const group = newId();
  return partsOf(content).map((part, index) => {
    const id = (index === 0 ? group : newId()) as CardId;
    return newCard(id, group as SiblingGroupId, { content, part }, source, now);
  });
}
