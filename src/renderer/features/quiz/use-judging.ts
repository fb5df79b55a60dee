/** Judges answers: typed ones with the dictionary of English and the words of their document. */
import { useEffect, useMemo, useRef } from 'react';
import { documentWordsOf } from '#core/quiz/answer/answer-context.ts';
import type { SpellingDictionary } from '#core/quiz/answer/spelling-dictionary.ts';
import type { AskedQuestion, GivenAnswer } from '#core/quiz/attempt.ts';
import type { Checked } from '#core/quiz/check-answer.ts';
import { judgeQuestion } from '#core/quiz/session/judge-question.ts';
import { loadEnglishDictionary } from '../../workers/english-dictionary.ts';
import { type Proof, paragraphAt } from './use-document-text.ts';

/** So much text around the proof is looked at for its names, in UTF-16 code units. */
const reach = 20_000;

/** The judge of the question in front. */
export type Judge = (given: GivenAnswer) => Promise<Checked>;

/** The judge; it waits for the dictionary where the question is typed. */
export function useJudging(question: AskedQuestion, proof: Proof | null | undefined): Judge {
  const isTyped = question.kind === 'typed' || question.kind === 'cloze';
  const dictionary = useRef<Promise<SpellingDictionary | null> | null>(null);
  useEffect(() => {
    if (isTyped) dictionary.current ??= loadEnglishDictionary().catch(() => null);
  }, [isTyped]);
  const words = useMemo(() => {
    if (!isTyped || proof === undefined || proof === null) return null;
    const { text, language } = proof.text;
    const place = proof.passages[0]?.start ?? 0;
    return documentWordsOf(
      text.slice(Math.max(0, place - reach), place + reach),
      language ?? undefined,
    );
  }, [isTyped, proof]);
  return async (given) => {
    const language = proof?.text.language ?? 'en';
    const isEnglish = language.toLowerCase().startsWith('en');
    const known = isTyped && isEnglish ? await dictionary.current : null;
    return judgeQuestion(question, given, {
      answer: {
        language,
        ...(words === null ? {} : { document: words }),
        ...(known === null ? {} : { dictionary: known }),
      },
      proofs: proof?.passages ?? [],
      paragraphs: proof?.passages.map(({ start }) => paragraphAt(proof.text.text, start)) ?? [],
    });
  };
}
