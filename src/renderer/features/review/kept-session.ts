/** Keeps where a session stands on this device, so that an interruption loses neither card nor answer. */
import type { CardId } from '#core/card/card.ts';
import { type Done, noResponse, type Response, type ReviewSession } from './review-session.ts';

/** A session as it was left. */
export type KeptSession = {
  /** The card that was in front; null where none was. */
  readonly cardId: CardId | null;
  readonly changedAt: number;
  readonly isAnswered: boolean;
  readonly response: Response;
  /** How long the card had been in front, in milliseconds. */
  readonly elapsed: number;
  readonly waiting: readonly CardId[];
  readonly done: readonly Done[];
  /** The journal's latest entry when the session began: what came after is its own. */
  readonly began: number;
};

type Stored = KeptSession & { readonly source: string; readonly savedAt: number };

const storageKey = 'plenum.review-session';
/** A session that was left longer ago is over. */
const keptFor = 6 * 60 * 60_000;

/** The session of that source, if it was left a short while ago. */
export function readKeptSession(source: string, now: number): KeptSession | null {
  const kept = parsed(localStorage.getItem(storageKey));
  if (kept === null || kept.source !== source || Math.abs(now - kept.savedAt) > keptFor)
    return null;
  return kept;
}

/** Keeps how `session` stands. */
export function keepSession(
  source: string,
  { asked, waiting, done }: ReviewSession,
  began: number,
  now: number,
): void {
  const stored: Stored = {
    ...{ source, savedAt: now, began, done },
    waiting: waiting.map(({ id }) => id),
    cardId: asked?.card.id ?? null,
    changedAt: asked?.card.changedAt ?? 0,
    isAnswered: asked?.isAnswered ?? false,
    response: asked?.response ?? noResponse,
    elapsed: asked === null ? 0 : Math.max(0, now - asked.shownAt),
  };
  try {
    localStorage.setItem(storageKey, JSON.stringify(stored));
  } catch (cause) {
    // Its room is full, as by an answer of a million letters: the grades are in the store all the same.
    if (!(cause instanceof DOMException)) throw cause;
  }
}

/** What was kept, or null where it is not of this shape. */
function parsed(text: string | null): Stored | null {
  if (text === null) return null;
  try {
    const kept: Partial<Stored> | null = JSON.parse(text);
    const isWhole =
      typeof kept?.source === 'string' &&
      typeof kept.savedAt === 'number' &&
      typeof kept.began === 'number' &&
      typeof kept.response?.typed === 'string' &&
      Array.isArray(kept.response.order) &&
      Array.isArray(kept.done) &&
      Array.isArray(kept.waiting);
    return isWhole ? (kept as Stored) : null;
  } catch (cause) {
    if (cause instanceof SyntaxError) return null;
    throw cause;
  }
}
