/** Guesses the card that a reader most likely wants from a marked passage. */
import type { BasicContent } from './card-content.ts';

const gap = '_____';
const definition =
  /^(?:The |An? )?(?<term>\p{L}[^,;:.]{1,60}?) (?<verb>is|are|was|were|means|refers to) (?<answer>(?:the|an?) .+?)\.?$/u;
const expansion = /^(?<name>\p{Lu}[^()]{3,80}?) \((?<acronym>\p{Lu}{2,}\d*)\)$/u;

/**
 * A card from `quote` and the `sentence` around it: a definition is asked for its term, an expansion
 * for its acronym, a part of a sentence becomes the gap in it, and a whole sentence the answer.
 */
export function suggestCard(quote: string, sentence: string): BasicContent {
  const words = quote.trim();
  const expanded = expansion.exec(words)?.groups;
  if (expanded !== undefined) {
    return basic(`What does ${expanded['acronym']} stand for?`, expanded['name'] ?? '');
  }
  const defined = definition.exec(words)?.groups;
  if (
    defined !== undefined &&
    !/^(?:this|that|it|there|which|they)\b/i.test(defined['term'] ?? '')
  ) {
    const verb = /^(?:are|were|was)$/.test(defined['verb'] ?? '') ? defined['verb'] : 'is';
    return basic(`What ${verb} ${defined['term']}?`, defined['answer'] ?? '');
  }
  const at = sentence.indexOf(words);
  if (at !== -1 && words.length < sentence.trim().length * 0.7) {
    return basic(sentence.slice(0, at) + gap + sentence.slice(at + words.length), words);
  }
  return basic('', words);
}

function basic(prompt: string, answer: string): BasicContent {
  return { kind: 'basic', prompt, answer };
}
