/** Lets the answers of a quiz count for cards by themselves, once, where the reader chose that. */
import { useEffect, useEffectEvent } from 'react';
import type { Attempt } from '#core/quiz/attempt.ts';
import { readSettings } from './quiz-settings.ts';

const storageKey = 'plenum.quiz-counted';

/** So many quizzes are remembered to have counted; the button is there for those before. */
const mostRemembered = 50;

/** Calls `count` once it is there, the first time that these results are shown on this device. */
export function useCountedOnce(attempt: Attempt, count: (() => Promise<void>) | null): void {
  const run = useEffectEvent(() => void count?.());
  const { countsForCards } = readSettings(attempt.settings);
  const isReady = count !== null;
  useEffect(() => {
    if (!isReady || !countsForCards || wasCounted(attempt.id)) return;
    remember(attempt.id);
    run();
  }, [isReady, countsForCards, attempt.id]);
}

function wasCounted(id: string): boolean {
  return remembered().includes(id);
}

function remember(id: string): void {
  const all = [id, ...remembered()].slice(0, mostRemembered);
  localStorage.setItem(storageKey, JSON.stringify(all));
}

function remembered(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '[]');
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : [];
  } catch (cause) {
    if (cause instanceof SyntaxError) return [];
    throw cause;
  }
}
