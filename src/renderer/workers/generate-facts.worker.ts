/** Generates facts off the frame: a text comes in, progress and then the facts go out. */
import { anchorsOfFact } from '#core/quiz/anchor-fact.ts';
import type { Fact } from '#core/quiz/fact.ts';
import { generateFacts } from '#core/quiz/generate/generate-facts.ts';
import type { FactsMessage, FactsTask, FoundFact } from './generate-facts-task.ts';

self.onmessage = ({ data }: MessageEvent<FactsTask>) => {
  const answer = (message: FactsMessage) => self.postMessage(message);
  for (const step of generateFacts(data.text)) {
    if (step.kind === 'progress') answer(step);
    else answer({ kind: 'done', report: step.report, ...chosen(step.facts, data) });
  }
};

/** The most useful of the facts that are not known, each with its places. */
function chosen(facts: readonly Fact[], { text, known, most }: FactsTask) {
  const isKnown = new Set(known);
  const fresh = facts.filter(({ id }) => !isKnown.has(id));
  const found = fresh.slice(0, most).flatMap((fact): FoundFact[] => {
    const anchors = anchorsOfFact(fact, text);
    return anchors === null ? [] : [{ fact, anchors }];
  });
  return { found, left: Math.max(0, fresh.length - most) };
}
