/** Runs the generator on the open document, and adds what it finds as suggestions, in one act. */
import { useEffect, useRef, useState } from 'react';
import { type StoredFact, storedFactId } from '#core/quiz/stored-fact.ts';
import { useSurroundings } from '../../../desk/surroundings/surroundings.tsx';
import { addFacts, type NewFact } from '../../../storage/facts.ts';
import { useAnnounce } from '../../../ui/announcer.tsx';
import { generateFactsOffFrame } from '../../../workers/generate-facts-off-frame.ts';
import type { ReadableDocument } from '../use-opened-document.ts';
import { findingWords } from './fact-words.ts';

/** So many facts are added at once: more would be no help. */
const mostAtOnce = 200;

/** A search for facts: how far it is, and what the last one came to. */
export type FindingState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly share: number }
  | { readonly kind: 'told'; readonly words: string };

/** The search, to be begun and stopped; it stops by itself when the panel is closed. */
export function useFinding({ document: { id: documentId }, text }: ReadableDocument) {
  const { store, host } = useSurroundings();
  const announce = useAnnounce();
  const [state, setState] = useState<FindingState>({ kind: 'idle' });
  const control = useRef<AbortController | null>(null);
  useEffect(
    () => () => {
      const own = control.current;
      control.current = null;
      own?.abort();
    },
    [],
  );
  const tell = (words: string) => {
    setState({ kind: 'told', words });
    announce(words);
  };

  async function search(facts: readonly StoredFact[], signal: AbortSignal): Promise<string> {
    const prefix = storedFactId(documentId, '' as StoredFact['id']);
    const known = facts.map(({ id }) => id.replace(prefix, '') as StoredFact['id']);
    const { found, left, report } = await generateFactsOffFrame(
      { text, known, most: mostAtOnce },
      (share) => setState({ kind: 'running', share }),
      signal,
    );
    signal.throwIfAborted();
    const suggested = found.map(
      ({ fact, anchors }): NewFact => ({
        ...fact,
        ...{ id: storedFactId(documentId, fact.id), documentId, anchors },
        ...{ origin: 'generated', state: 'suggested', tags: [] },
      }),
    );
    const added = suggested.length === 0 ? [] : await addFacts(store, suggested);
    return findingWords({ added: added.length, left, known: known.length, report });
  }

  return {
    state,
    /** Finds facts that are not among `facts`, rejected ones included. */
    async begin(facts: readonly StoredFact[]): Promise<void> {
      control.current?.abort();
      const own = new AbortController();
      control.current = own;
      setState({ kind: 'running', share: 0 });
      try {
        tell(await search(facts, own.signal));
      } catch (cause) {
        if (own.signal.aborted) {
          if (control.current === own) tell('Stopped. Nothing was added.');
          return;
        }
        const stack = cause instanceof Error ? (cause.stack ?? null) : null;
        host.reportFault(`Facts were not found: ${cause}`, stack);
        tell('The search failed, and nothing was added. Try it once more.');
      }
    },
    stop: () => control.current?.abort(),
  };
}
