/** What a reader does to cards apart from grading them; each answers the card as it then is. */
import { newSchedule } from '../schedule/card-schedule.ts';
import { earliestDue, latestDue } from '../schedule/study-calendar.ts';
import { type Card, type CardFlag, filed, newCard, type UnfiledCard } from './card.ts';
import { type CardContent, type CardPart, partsOf } from './card-content.ts';

/** The card with `change`; `changedAt` always moves on, so that a stale copy of it is told. */
export function changedCard(card: Card, change: Partial<UnfiledCard>, now: number): Card {
  return filed({ ...card, ...change, changedAt: Math.max(now, card.changedAt + 1) });
}

/** Not asked until it is resumed. */
export function suspended(card: Card, now: number): Card {
  return card.suspendedAt === null ? changedCard(card, { suspendedAt: now }, now) : card;
}

/** Asked again; a leech that is resumed is no leech until it is forgotten again. */
export function resumed(card: Card, now: number): Card {
  return changedCard(card, { suspendedAt: null, buriedUntil: null, leechSince: null }, now);
}

/** Not asked before `until`, which is when the next study day begins. */
export function buried(card: Card, until: number, now: number): Card {
  return changedCard(card, { buriedUntil: until }, now);
}

export function flagged(card: Card, flag: CardFlag | null, now: number): Card {
  return changedCard(card, { flag }, now);
}

/** With `added` tags and without `removed` ones; each tag once, in the order of the alphabet. */
export function tagged(
  card: Card,
  added: readonly string[],
  removed: readonly string[],
  now: number,
): Card {
  const kept = [...card.tags, ...added].map((tag) => tag.trim()).filter((tag) => tag !== '');
  const tags = [...new Set(kept)].filter((tag) => !removed.includes(tag)).sort();
  return changedCard(card, { tags }, now);
}

/**
 * Due at `dueAt`, its memory as it was; a card without a memory stays new, and has its turn then.
 * `isClamped` tells that the date lay beyond the calendar, and its nearest end was taken.
 */
export function dueOn(
  card: Card,
  dueAt: number,
  now: number,
): { readonly card: Card; readonly isClamped: boolean } {
  const wanted = Number.isFinite(dueAt) ? dueAt : latestDue;
  const within = Math.min(Math.max(wanted, earliestDue), latestDue);
  const { schedule } = card;
  const state = schedule.stability > 0 ? ('review' as const) : schedule.state;
  const next = { ...schedule, state, learningStep: 0, dueAt: within };
  const change = { schedule: next, buriedUntil: null };
  return { card: changedCard(card, change, now), isClamped: within !== dueAt };
}

/** As if never asked; its reviews stay in the log. */
export function forgotten(card: Card, now: number): Card {
  return changedCard(
    card,
    { schedule: newSchedule(now), buriedUntil: null, leechSince: null },
    now,
  );
}

/** What an edit does to the cards of a content. */
export type EditedCards = {
  /** Each sibling, with the new content. */
  readonly changed: readonly Card[];
  /** Cards of parts that there were none for. */
  readonly added: readonly Card[];
};

/**
 * Gives all `siblings` a new content; their schedules stay. A card keeps its part where the content
 * still has it. Where the kind changed, the cards take the new parts in their order; one that finds none
 * keeps its own and is flagged by that (`isPartGone`), and a part that finds none gets a new card.
 */
export function editedCards(
  siblings: readonly Card[],
  content: CardContent,
  now: number,
  newId: () => string,
): EditedCards {
  const [first] = siblings;
  if (first === undefined) return { changed: [], added: [] };
  const isSameKind = first.content.kind === content.kind;
  const parts = partsOf(content);
  const partOf = (card: Card, index: number): CardPart =>
    isSameKind ? card.part : (parts[index] ?? card.part);
  const { documentId, highlightId, anchor, quote } = first;
  const source = { documentId, highlightId, anchor, quote };
  const changed = siblings.map((card, index) =>
    changedCard(card, { content, part: partOf(card, index) }, now),
  );
  const taken = new Set(changed.map(({ part }) => part));
  const added = parts
    .filter((part) => !taken.has(part))
    .map((part) => {
      const id = newId() as Card['id'];
      const card = newCard(id, first.siblingGroup, { content, part }, source, now);
      return filed({ ...card, tags: first.tags });
    });
  return { changed, added };
}
