/** Judges the response to the card in front, once its answer is shown and the dictionary is there. */
import { useEffect, useMemo, useState } from 'react';
import type { CardFace } from '#core/card/card-face.ts';
import { documentWordsOf } from '#core/quiz/answer/answer-context.ts';
import type { SpellingDictionary } from '#core/quiz/answer/spelling-dictionary.ts';
import { useSourceText } from '../../desk/card/source-text.ts';
import { loadEnglishDictionary } from '../../workers/english-dictionary.ts';
import { type Judgement, judgeResponse } from './judge-response.ts';
import type { Asked } from './review-session.ts';

/** So much text around the passage is looked at for its names, in UTF-16 code units. */
const reach = 20_000;

/** The judgement: undefined while it is not known, null where there is nothing to judge. */
export function useCardJudgement(
  asked: Asked | null,
  face: CardFace | null,
): Judgement | null | undefined {
  const isTyped = face?.way === 'type';
  const anchor = asked?.card.anchor ?? null;
  const source = useSourceText(isTyped ? (anchor?.revisionId ?? null) : null);
  const dictionary = useDictionary(isTyped);
  const document = useMemo(() => {
    if (source == null || anchor === null) return null;
    const { start, end } = anchor;
    const around = source.text.slice(Math.max(0, start - reach), end + reach);
    return documentWordsOf(around, source.language ?? undefined);
  }, [source, anchor]);
  const response = asked?.response;
  return useMemo(() => {
    if (face === null || response === undefined || !asked?.isAnswered) return null;
    if (isTyped && dictionary === undefined) return undefined;
    const language = source?.language ?? 'en';
    const isEnglish = language.toLowerCase().startsWith('en');
    return judgeResponse(face, response, {
      language,
      ...(document === null ? {} : { document }),
      ...(isEnglish && dictionary != null ? { dictionary } : {}),
    });
  }, [face, response, asked?.isAnswered, isTyped, dictionary, document, source]);
}

/** The dictionary of English: undefined while it is loaded, null where it cannot be or is not wanted. */
function useDictionary(isWanted: boolean): SpellingDictionary | null | undefined {
  const [dictionary, setDictionary] = useState<SpellingDictionary | null | undefined>(undefined);
  useEffect(() => {
    if (!isWanted) return;
    loadEnglishDictionary().then(setDictionary, () => setDictionary(null));
  }, [isWanted]);
  return isWanted ? dictionary : null;
}
