/** Makes questions of one fact, in every form that the fact allows. */
import { type Chance, chanceOf, shuffled } from '../chance.ts';
import { wrongOptionsOf } from './choice-options.ts';
import { gapIn } from './cloze-from-quote.ts';
import type { Fact, FactQuestion } from './fact.ts';
import type {
  ChoiceQuestion,
  ClozeQuestion,
  ProofQuestion,
  Question,
  QuestionKind,
  TrueFalseQuestion,
  TypedQuestion,
} from './question.ts';

/** A longer answer is not asked to be typed: words. */
const longestTyped = 8;

/** The kinds of question that one fact gives by itself. */
export type SingleKind = Exclude<QuestionKind, 'matching' | 'ordering'>;

/** The questions that `fact` gives, in every form; the same for the same `seed`. */
export function questionsFromFact(fact: Fact, seed: string): readonly Question[] {
  const kinds = ['choice', 'typed', 'cloze'] as const;
  const made = fact.questions.flatMap((_, at) => kinds.map((kind) => formOf(fact, kind, at, seed)));
  return [...made, trueFalseOf(fact, seed), proofOf(fact)].filter((question) => question !== null);
}

/** How many forms of `kind` a fact has at most; some of them may come to nothing. */
export function formsOf({ questions }: Fact, kind: SingleKind): number {
  return kind === 'true-false' || kind === 'proof' ? 1 : questions.length;
}

/** The question of `kind` in its form `at`, from 0; null where the fact does not give it. */
export function formOf(fact: Fact, kind: SingleKind, at: number, seed: string): Question | null {
  if (kind === 'true-false') return trueFalseOf(fact, seed);
  if (kind === 'proof') return proofOf(fact);
  const question = fact.questions[at];
  if (question === undefined) return null;
  if (kind === 'choice') return choiceOf(fact, question, at, seed);
  return kind === 'typed' ? typedOf(fact, question, at) : clozeOf(fact, question, at);
}

function asked(fact: Fact, form: string, prompt: string) {
  const { id, kind, difficulty, quotes } = fact;
  return { id: `${id}/${form}`, factIds: [id], factKind: kind, difficulty, quotes, prompt };
}

function choiceOf(
  fact: Fact,
  question: FactQuestion,
  at: number,
  seed: string,
): ChoiceQuestion | null {
  const chance = chanceOf(`${seed}/${fact.id}/choice/${at}`);
  const wrong = wrongOptionsOf(question, chance);
  if (wrong === null) return null;
  const options = shuffled([question.answer, ...wrong], chance);
  const right = options.indexOf(question.answer);
  return { ...asked(fact, `choice/${at}`, question.prompt), kind: 'choice', options, right };
}

function typedOf(fact: Fact, question: FactQuestion, at: number): TypedQuestion | null {
  const { prompt, answer, synonyms, kind = fact.kind } = question;
  if (answer.split(/\s+/).length > longestTyped) return null;
  const base = asked(fact, `typed/${at}`, prompt);
  return { ...base, kind: 'typed', answer, answerKind: kind, synonyms };
}

/** A gap in the first quote that has the answer; the synonyms stay, as they say the same. */
function clozeOf(fact: Fact, question: FactQuestion, at: number): ClozeQuestion | null {
  const { answer, synonyms, kind = fact.kind } = question;
  if (answer.split(/\s+/).length > longestTyped) return null;
  for (const quote of fact.quotes) {
    const gap = gapIn(quote.exact, answer);
    if (gap === null) continue;
    const base = asked(fact, `cloze/${at}`, `${gap.before}…${gap.after}`);
    return { ...base, quotes: [quote], kind: 'cloze', ...gap, answerKind: kind, synonyms };
  }
  return null;
}

function trueFalseOf(fact: Fact, seed: string): TrueFalseQuestion | null {
  const chance = chanceOf(`${seed}/${fact.id}/true-false`);
  const { statement, falsehoods } = fact;
  if (falsehoods.length === 0) return null;
  const isTrue = chance() < 0.5;
  const prompt = isTrue ? statement : pick(falsehoods, chance);
  return { ...asked(fact, 'true-false', prompt), kind: 'true-false', isTrue, truth: statement };
}

function proofOf(fact: Fact): ProofQuestion {
  return { ...asked(fact, 'proof', fact.statement), kind: 'proof' };
}

function pick(items: readonly string[], chance: Chance): string {
  return items[Math.floor(chance() * items.length)] ?? '';
}
