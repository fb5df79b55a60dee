/** What lies in the tray: marks without one place in the text, and the places that each may have. */
import { type Anchor, type AnchoringText, leastContext } from '#core/anchor/anchor.ts';
import { isUnplacedIn } from '#core/anchor/carry-anchor.ts';
import type { Candidate, Placement } from '#core/anchor/placement.ts';
import { standsIn } from '#core/anchor/resolve-anchor.ts';
import type { Card } from '#core/card/card.ts';
import type { Highlight } from '#core/highlight/highlight.ts';
import type { StoredFact } from '#core/quiz/stored-fact.ts';
import type { Passage } from '#core/text/passage.ts';
import { type Mark, marksOfFact } from '../../../storage/revisions.ts';

/** A mark that waits, with the cards that go where it goes. */
export type TrayItem = {
  readonly key: string;
  readonly mark: Mark;
  readonly followers: readonly Mark[];
  /** Whether the reader left it without a place. */
  readonly isLeft: boolean;
};

/**
 * The highlights without a place, the cards without one whose highlight is not among them, and the accepted
 * facts that were searched for in vain.
 */
export function trayItems(
  unplaced: readonly Highlight[],
  cards: readonly Card[],
  facts: readonly StoredFact[],
  text: AnchoringText,
): readonly TrayItem[] {
  const strays = cards.flatMap((record): Mark[] => {
    const { anchor } = record;
    const isStray = anchor !== null && !standsIn(anchor, text);
    return isStray ? [{ table: 'cards', record, anchor }] : [];
  });
  const highlightIds = new Set<string>(unplaced.map(({ id }) => id));
  const ownerOf = ({ record }: Mark) => ('highlightId' in record ? record.highlightId : null);
  const follows = (mark: Mark) => highlightIds.has(ownerOf(mark) ?? '');
  const ofHighlights = unplaced.map((record) =>
    itemOf(
      { table: 'highlights', record, anchor: record.anchor },
      strays.filter((card) => ownerOf(card) === record.id),
    ),
  );
  const alone = strays.filter((card) => !follows(card)).map((card) => itemOf(card, []));
  const ofFacts = facts
    .filter(({ state }) => state === 'accepted')
    .flatMap(marksOfFact)
    .filter(({ anchor }) => isUnplacedIn(anchor, text))
    .map((mark) => itemOf(mark, []));
  return [...ofHighlights, ...alone, ...ofFacts];
}

function itemOf(mark: Mark, followers: readonly Mark[]): TrayItem {
  const place = mark.table === 'facts' ? ` ${mark.record.anchors.indexOf(mark.anchor)}` : '';
  const key = `${mark.table} ${mark.record.id}${place}`;
  return { key, mark, followers, isLeft: mark.anchor.unplaced?.isLeft ?? false };
}

/** The places that a placement leaves to the reader, the likeliest first. */
export function candidatesOf(placement: Placement): readonly Candidate[] {
  if (placement.kind === 'ambiguous' || placement.kind === 'orphaned') return placement.candidates;
  return [{ passage: placement.passage, score: 1, quoteShare: 1 }];
}

/** The item after (1) or before (-1) the one with `key`, around the ends; the first where it is gone. */
export function itemBeside(
  items: readonly TrayItem[],
  key: string | null,
  step: 1 | -1,
): TrayItem | null {
  const at = items.findIndex((item) => item.key === key);
  if (at === -1) return items[0] ?? null;
  return items[(at + step + items.length) % items.length] ?? null;
}

/** A quote with the words on both sides of it. */
export type Surroundings = {
  readonly before: string;
  readonly quote: string;
  readonly after: string;
};

/** The anchor's words with those that it keeps of its old surroundings, cut between words. */
export function surroundingsOfAnchor({ before, quote, after, start }: Anchor): Surroundings {
  // Longer ones begin and end with their sentence.
  const isCut = (side: string) => side.length <= leastContext + 1;
  const hasMore = start > before.length && isCut(before);
  return {
    before: hasMore ? cutStart(before) : before,
    quote,
    after: isCut(after) && !/[.!?\u2026。！？]\s*$/u.test(after) ? cutEnd(after) : after,
  };
}

function cutStart(words: string): string {
  return words.replace(/^\S*\s+/u, '… ');
}

function cutEnd(words: string): string {
  return words.replace(/\s+\S*$/u, ' …');
}

/** So many code units on each side tell one place from another. */
const widestSide = 70;

/** The passage's words with those around it, cut between words. */
export function surroundingsOf(text: string, { start, end }: Passage): Surroundings {
  const before = text.slice(Math.max(0, start - widestSide), start);
  const after = text.slice(end, end + widestSide);
  const [isCutBefore, isCutAfter] = [start > widestSide, end + widestSide < text.length];
  return {
    before: isCutBefore ? cutStart(before) : before,
    quote: text.slice(start, end),
    after: isCutAfter ? cutEnd(after) : after,
  };
}
