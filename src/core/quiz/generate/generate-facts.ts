/** Generates facts from any document, by rules or by statistics; the same for the same text. */
import type { Block } from '../../text/canonical-text.ts';
import type { Fact } from '../fact.ts';
import { englishFacts } from './english-facts.ts';
import { countBlocks, type GenerationReport } from './generation-report.ts';
import { type ProseSentence, proseSentences } from './prose-sentences.ts';
import { statisticalFacts } from './statistical-facts.ts';
import { languageOfText } from './text-language.ts';

/** The text that facts are generated from. */
export type GenerationText = {
  /** The canonical text. */
  readonly text: string;
  readonly blocks: readonly Block[];
  /** A BCP 47 tag, where the document tells it. */
  readonly language?: string | null;
};

/** How far the generator is: 0 to 1; the facts come with the last one, the most useful first. */
export type GenerationStep =
  | { readonly kind: 'progress'; readonly share: number }
  | {
      readonly kind: 'done';
      readonly facts: readonly Fact[];
      readonly report: GenerationReport;
    };

/** Generates step by step, so that a worker can report and stop. */
export function* generateFacts({
  text,
  blocks,
  language: told = null,
}: GenerationText): Generator<GenerationStep, void> {
  const language = languageOfText(text, told);
  const sentences = proseSentences(text, blocks, language);
  const isEnglish = language !== null && /^en\b/i.test(language);
  const facts = yield* asProgress(
    isEnglish ? englishFacts(text, sentences) : statisticalFacts(text, sentences, language),
  );
  const report: GenerationReport = {
    way: isEnglish ? 'rules' : 'statistics',
    language,
    ...countBlocks(blocks),
    ...countSentences(sentences),
    used: new Set(facts.flatMap(({ quotes }) => quotes.map(({ exact }) => exact))).size,
  };
  yield { kind: 'done', facts, report };
}

function* asProgress(
  shares: Generator<number, readonly Fact[]>,
): Generator<GenerationStep, readonly Fact[]> {
  for (;;) {
    const { done, value } = shares.next();
    if (done === true) return value;
    yield { kind: 'progress', share: value };
  }
}

function countSentences(blocks: readonly (readonly ProseSentence[])[]) {
  const seen = new Set<string>();
  let sentences = 0;
  for (const { words } of blocks.flat()) {
    sentences += 1;
    seen.add(words);
  }
  return { sentences, repeated: sentences - seen.size };
}
