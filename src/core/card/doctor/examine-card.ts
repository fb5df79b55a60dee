/** The card doctor: hints for a better card while it is written; none of them ever blocks. */
import { type CardContent, partsOf } from '../card-content.ts';
import { plainFace } from '../card-face.ts';
import { type ComparedCard, findDuplicates } from '../find-duplicates.ts';
import {
  type Examined,
  type Finding,
  matuschak,
  type Rule,
  type Source,
  wozniak,
} from './finding.ts';
import { list, tooLong, twoFacts } from './size-rules.ts';
import { answerInPrompt, easyCloze, pronoun, yesNo } from './wording-rules.ts';

/** The rules in the order of their weight, each with where it was written down. */
const rules: readonly (readonly [Rule, Source, 'any' | 'english'])[] = [
  [tooLong, wozniak('4. Stick to the minimum information principle'), 'any'],
  [twoFacts, matuschak('Focused: one detail at a time'), 'english'],
  [list, wozniak('9. Avoid sets; 10. Avoid enumerations'), 'any'],
  [pronoun, wozniak('16. Context cues simplify wording'), 'english'],
  [answerInPrompt, matuschak('Effortful: the answer must be retrieved'), 'any'],
  [yesNo, matuschak('Effortful: avoid questions of yes or no'), 'english'],
  [easyCloze, wozniak('5. Cloze deletion is easy and effective'), 'english'],
];

/**
 * What speaks against `content`, the weightiest first. `others` are the cards it may repeat; `language`
 * (BCP 47, null where unknown) leaves out the rules of English grammar where the text is in another.
 */
export function examineCard(
  content: CardContent,
  others: readonly ComparedCard[],
  language: string | null,
): readonly Finding[] {
  const examined = examinedOf(content);
  const isEnglish = language === null || language.toLowerCase().startsWith('en');
  const found = rules.flatMap(([rule, source, scope]) => {
    const finding = scope === 'any' || isEnglish ? rule(examined) : null;
    return finding === null ? [] : [{ ...finding, source }];
  });
  return [...found, ...repeated(content, others)];
}

function examinedOf(content: CardContent): Examined {
  const faces = partsOf(content).map((part) => plainFace(content, part));
  return {
    content,
    prompts: faces.map(({ prompt }) => prompt),
    answers: faces.map(({ answer }) => answer),
  };
}

function repeated(content: CardContent, others: readonly ComparedCard[]): Finding[] {
  for (const part of partsOf(content)) {
    const [likest] = findDuplicates(content, part, others);
    if (likest === undefined) continue;
    const other = others.find(({ id }) => id === likest.id);
    return [
      {
        kind: 'near-duplicate',
        words: other === undefined ? '' : plainFace(other.content, other.part).prompt,
        reason:
          likest.kind === 'same'
            ? 'Another card asks exactly this: you would learn it twice.'
            : 'Another card asks nearly this: alike cards get in each other’s way.',
        remedy: likest.kind === 'same' ? 'retire' : 'reword',
        source: wozniak('11. Combat interference'),
      },
    ];
  }
  return [];
}
