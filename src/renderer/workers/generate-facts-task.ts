/** What the generator of facts is asked for off the frame, and what it answers. */
import type { Anchor, AnchoringText } from '#core/anchor/anchor.ts';
import type { Fact, FactId } from '#core/quiz/fact.ts';
import type { GenerationReport } from '#core/quiz/generate/generation-report.ts';

/** The text, and which facts are wanted of it. */
export type FactsTask = {
  readonly text: AnchoringText;
  /** Facts that are there already, whatever became of them: they are not found again. */
  readonly known: readonly FactId[];
  /** So many facts at most, the most useful first. */
  readonly most: number;
};

/** A fact with one anchor for each of its quotes. */
export type FoundFact = { readonly fact: Fact; readonly anchors: readonly Anchor[] };

/** What was found. */
export type FoundFacts = {
  readonly found: readonly FoundFact[];
  /** How many more there are. */
  readonly left: number;
  readonly report: GenerationReport;
};

/** What the worker says. */
export type FactsMessage =
  | { readonly kind: 'progress'; readonly share: number }
  | ({ readonly kind: 'done' } & FoundFacts);
