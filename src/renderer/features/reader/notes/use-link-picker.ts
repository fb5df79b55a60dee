/** The links that a note may want where `[[` was typed: documents by title, highlights by their words. */
import { type KeyboardEvent, useDeferredValue, useId, useState } from 'react';
import { folded } from '#core/highlight/filter-highlights.ts';
import { type LinkQuery, linkQueryAt, markdownOfLink, withLink } from '#core/note/write-link.ts';
import { useStored } from '../../../desk/surroundings/surroundings.tsx';
import type { Store } from '../../../storage/act.ts';
import { listDocuments } from '../../../storage/documents.ts';
import { findHighlights } from '../../../storage/highlights.ts';

/** Something that a note can link to. */
export type LinkTarget = {
  readonly kind: 'document' | 'highlight';
  readonly id: string;
  readonly label: string;
};

const mostDocuments = 4;
const mostHighlights = 6;

/** The picker of one editor: what it offers at `caret`, and how keys and clicks choose. */
export function useLinkPicker(
  text: string,
  caret: number,
  onChoose: (text: string, caret: number) => void,
) {
  const listId = useId();
  const [dismissed, setDismissed] = useState<number | null>(null);
  const [chosen, setChosen] = useState(0);
  const found = linkQueryAt(text, caret);
  const query = found !== null && found.from !== dismissed ? found : null;
  const words = useDeferredValue(query?.words ?? null);
  const targets =
    useStored(async (store) => (words === null ? [] : listTargets(store, words)), [words]) ?? [];
  const isOpen = query !== null && targets.length > 0;
  const active = Math.min(chosen, targets.length - 1);

  function choose(target: LinkTarget | undefined, from: LinkQuery | null): void {
    if (target === undefined || from === null) return;
    const link = markdownOfLink(target.kind, target.id, target.label);
    const next = withLink(text, from, link);
    setChosen(0);
    onChoose(next.text, next.caret);
  }

  return {
    ...{ listId, targets, isOpen, active },
    optionId: (index: number) => `${listId}-${index}`,
    choose: (index: number) => choose(targets[index], query),
    /** Takes the keys that the list wants; answers whether it took this one. */
    onKeyDown(event: KeyboardEvent): boolean {
      if (!isOpen) return false;
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
      if (step !== 0) setChosen((active + step + targets.length) % targets.length);
      else if (event.key === 'Enter' || event.key === 'Tab') choose(targets[active], query);
      else if (event.key === 'Escape') setDismissed(query.from);
      else return false;
      event.preventDefault();
      event.stopPropagation();
      return true;
    },
  };
}

async function listTargets(store: Store, words: string): Promise<readonly LinkTarget[]> {
  const wanted = folded(words);
  const [documents, highlights] = await Promise.all([
    listDocuments(store),
    findHighlights(store, words, mostHighlights),
  ]);
  return [
    ...documents
      .filter(({ title }) => folded(title).includes(wanted))
      .slice(0, mostDocuments)
      .map(({ id, title }): LinkTarget => ({ kind: 'document', id, label: title })),
    ...highlights.map(
      ({ id, anchor }): LinkTarget => ({ kind: 'highlight', id, label: anchor.quote }),
    ),
  ];
}
