/** What is still known of a text: the memory of its passages and sections, from their cards. */
import { recallAt } from '../schedule/recall-at.ts';
import { optionsFor } from '../schedule/scheduler-options.ts';
import { retentionBounds, type SchedulingSettings } from '../schedule/scheduling-settings.ts';
import type { RevisionId } from '../text/document.ts';
import { type Passage, passage } from '../text/passage.ts';
import type { Card } from './card.ts';

/**
 * How well a passage is known: `known` at the desired retention or above, `fading` below it, `faded`
 * below the least retention that can be desired (70 %), `new` before the first review.
 */
export const memoryLevels = ['faded', 'fading', 'known', 'new'] as const;
export type MemoryLevel = (typeof memoryLevels)[number];

/** A passage with the memory of its cards. */
export type PassageMemory = {
  readonly passage: Passage;
  /** The headings above it, the outermost first. */
  readonly headingPath: readonly string[];
  readonly level: MemoryLevel;
  /** The least chance of recall among its cards, from 0 to 1; null where none was reviewed. */
  readonly recall: number | null;
  readonly cards: number;
  /** How many of the cards are due. */
  readonly due: number;
};

/** The memory of a section, with all below its heading. */
export type SectionMemory = {
  readonly passages: number;
  readonly counts: Readonly<Record<MemoryLevel, number>>;
  /** The mean recall of the passages that were reviewed; null where none was. */
  readonly recall: number | null;
  readonly due: number;
};

/** What a memory is measured by: the time in epoch milliseconds, and the reader's settings. */
export type MemoryConditions = { readonly now: number; readonly settings: SchedulingSettings };

/**
 * The passages of `revisionId` that have cards, in the order of the text; cards of one passage count
 * together, by the one that is known least. Suspended cards, and those without a place there, do not count.
 */
export function memoryOfText(
  cards: readonly Card[],
  revisionId: RevisionId,
  conditions: MemoryConditions,
): readonly PassageMemory[] {
  const byPassage = new Map<string, Card[]>();
  for (const card of cards) {
    const { anchor, queue } = card;
    if (queue === null || anchor === null || anchor.revisionId !== revisionId) continue;
    const key = `${anchor.start} ${anchor.end}`;
    const same = byPassage.get(key);
    if (same === undefined) byPassage.set(key, [card]);
    else same.push(card);
  }
  return [...byPassage.values()]
    .flatMap((same) => memoryOfPassage(same, conditions) ?? [])
    .sort((a, b) => a.passage.start - b.passage.start || a.passage.end - b.passage.end);
}

function memoryOfPassage(
  cards: readonly Card[],
  { now, settings }: MemoryConditions,
): PassageMemory | null {
  const anchor = cards[0]?.anchor;
  if (anchor === undefined || anchor === null) return null;
  let [level, recall]: [MemoryLevel, number | null] = ['new', null];
  for (const { schedule, tags } of cards) {
    const { weights, desiredRetention } = optionsFor(settings, tags, 'UTC');
    const one = recallAt(schedule, now, weights);
    if (one === null) continue;
    if (recall === null || one < recall) recall = one;
    const ofCard = levelOf(one, desiredRetention);
    if (level === 'new' || rank(ofCard) < rank(level)) level = ofCard;
  }
  const { start, end, headingPath } = anchor;
  const due = cards.filter(({ queue }) => queue !== null && queue.at <= now).length;
  return { passage: passage(start, end), headingPath, level, recall, cards: cards.length, due };
}

function levelOf(recall: number, desired: number): MemoryLevel {
  if (recall >= desired) return 'known';
  return recall >= retentionBounds.least ? 'fading' : 'faded';
}

function rank(level: MemoryLevel): number {
  return memoryLevels.indexOf(level);
}

/** The memory of those passages together; of a section, where they stand below its heading. */
export function memoryOfSection(memories: readonly PassageMemory[]): SectionMemory {
  const counts = { faded: 0, fading: 0, known: 0, new: 0 };
  for (const { level } of memories) counts[level] += 1;
  const recalls = memories.flatMap(({ recall }) => (recall === null ? [] : [recall]));
  const sum = recalls.reduce((total, recall) => total + recall, 0);
  return {
    passages: memories.length,
    counts,
    recall: recalls.length === 0 ? null : sum / recalls.length,
    due: memories.reduce((total, { due }) => total + due, 0),
  };
}

/** A section that has passages with cards, by its heading; null is the whole text. */
export type MemoryLine = { readonly heading: string | null; readonly memory: SectionMemory };

/**
 * The whole text, then each of `headings` that has passages below it, in their order; headings of the same
 * words are one. A heading above all passages says no more than the whole, and is left out.
 */
export function memoryLines(
  memories: readonly PassageMemory[],
  headings: readonly string[],
): readonly MemoryLine[] {
  const whole = { heading: null, memory: memoryOfSection(memories) };
  const below = new Map<string, PassageMemory[]>();
  for (const memory of memories) {
    for (const heading of new Set(memory.headingPath)) {
      const some = below.get(heading);
      if (some === undefined) below.set(heading, [memory]);
      else some.push(memory);
    }
  }
  const lines = [...new Set(headings)].flatMap((heading) => {
    const some = below.get(heading) ?? [];
    const isPart = some.length > 0 && some.length < memories.length;
    return isPart ? { heading, memory: memoryOfSection(some) } : [];
  });
  return [whole, ...lines];
}
