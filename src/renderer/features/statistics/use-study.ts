/** A task of the study worker, begun by the reader: how far it is, what it came to, and its end before time. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReviewColumns } from '#core/schedule/review-columns.ts';
import { useSurroundings } from '../../desk/surroundings/surroundings.tsx';
import type { Store } from '../../storage/act.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { studyInWorker } from '../../workers/study-in-worker.ts';
import type { StudyResult, StudyTask } from '../../workers/study-task.ts';

/** How far the task is. */
export type StudyState<T> =
  | { readonly kind: 'resting' }
  | { readonly kind: 'working'; readonly share: number }
  | { readonly kind: 'done'; readonly result: T }
  | { readonly kind: 'failed' };

/** The work: a task, and the reviews that it goes by. */
export type StudyWork<Kind extends StudyTask['kind']> = {
  readonly task: Extract<StudyTask, { readonly kind: Kind }>;
  readonly reviews: AsyncIterable<ReviewColumns> | Iterable<ReviewColumns>;
};

/** `begin` starts the work that `prepare` reads; it ends with the screen, or by `stop`. */
export function useStudy<Kind extends StudyTask['kind']>(
  prepare: (store: Store) => Promise<StudyWork<Kind>>,
  doneWords: (result: StudyResult[Kind]) => string,
) {
  const { store, host } = useSurroundings();
  const announce = useAnnounce();
  const [state, setState] = useState<StudyState<StudyResult[Kind]>>({ kind: 'resting' });
  const controller = useRef<AbortController | null>(null);
  const stop = useCallback(() => {
    controller.current?.abort();
    setState({ kind: 'resting' });
  }, []);
  useEffect(() => () => controller.current?.abort(), []);

  async function begin(): Promise<void> {
    const own = new AbortController();
    controller.current?.abort();
    controller.current = own;
    const { signal } = own;
    setState({ kind: 'working', share: 0 });
    const onProgress = (share: number) => {
      if (!signal.aborted) setState({ kind: 'working', share });
    };
    try {
      const { task, reviews } = await prepare(store);
      const result = await studyInWorker(task, reviews, { signal, onProgress });
      if (signal.aborted) return;
      setState({ kind: 'done', result });
      announce(doneWords(result));
    } catch (cause) {
      if (signal.aborted) return;
      host.reportFault(`The study worker failed: ${String(cause)}`, null);
      setState({ kind: 'failed' });
    }
  }

  return { state, begin: () => void begin(), stop, rest: () => setState({ kind: 'resting' }) };
}
