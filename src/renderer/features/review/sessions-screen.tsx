/** Sessions of the reader's own: cards chosen by a query, studied, crammed or looked through. */
import { type ReactNode, useDeferredValue, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { parseCardQuery } from '#core/card/query/parse-card-query.ts';
import { Places } from '../../desk/places/places.tsx';
import { type SessionWay, sessionPath } from '../../desk/session/session-source.ts';
import { useStored } from '../../desk/surroundings/surroundings.tsx';
import { listDocuments } from '../../storage/documents.ts';
import { findCards } from '../../storage/find-cards.ts';
import { readLeftToday } from '../../storage/left-today.ts';
import { Button } from '../../ui/button.tsx';
import { ScreenHead } from '../../ui/screen-head.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import { countFound, foundWords } from './found-words.ts';
import { QueryTerms } from './query-terms.tsx';
import { SavedSessions } from './saved-sessions.tsx';
import { facetsOf, queryFaultWords } from './session-query.ts';
import styles from './sessions-screen.module.css';

/** The screen at `/sessions`. */
export function SessionsScreen({ tools }: { readonly tools: ReactNode }) {
  const [query, setQuery] = useState('');
  const [, navigate] = useLocation();
  const found = useFound(query);
  const begin = (way: SessionWay) => navigate(sessionPath({ kind: 'query', way, query }));
  useEffect(() => {
    document.title = 'Sessions – Plenum';
  }, []);
  return (
    <>
      <TopBar tools={tools}>
        <Places current="review" />
      </TopBar>
      <main className={styles['screen']}>
        <ScreenHead title="A session of your own" className={styles['head']}>
          Choose the cards. Study asks those that are due, past the limits of the day where there
          are more, and its answers count for the day; cramming and looking through leave every date
          as it is.
        </ScreenHead>
        <label className={styles['field']}>
          Cards
          <input
            type="search"
            value={query}
            placeholder="All cards. Words, or terms like is:leech, tag:law, stability<10"
            aria-describedby="session-found"
            aria-invalid={found.fault !== null}
            onChange={(event) => setQuery(event.target.value)}
          />
        </label>
        <p id="session-found" className={styles['found']} role="status">
          {found.fault ?? found.words}
        </p>
        <QueryTerms
          query={query}
          onChange={setQuery}
          {...found.facets}
          documents={found.documents}
        />
        <SavedSessions query={query} isReadable={found.fault === null} onOpen={setQuery} />
        <div className={styles['ways']}>
          <Button
            tone="main"
            disabled={found.fault !== null || found.due === 0}
            onClick={() => begin('study')}
          >
            Study what is due
          </Button>
          <Button disabled={found.fault !== null || found.all === 0} onClick={() => begin('cram')}>
            Cram
          </Button>
          <Button
            disabled={found.fault !== null || found.all === 0}
            onClick={() => begin('preview')}
          >
            Look through
          </Button>
        </div>
      </main>
    </>
  );
}

/** What the query finds, a moment behind the typing. */
function useFound(query: string) {
  const settled = useDeferredValue(query);
  const parsed = parseCardQuery(settled);
  const documents = useStored(listDocuments, []);
  const read = useStored(
    async (store) => {
      const cards = parsed.ok ? await findCards(store, parsed.value) : [];
      const askable = cards.filter(({ queue }) => queue !== null);
      const now = store.now();
      const { left } = await readLeftToday(store, now);
      return { ...countFound(askable, now, left), facets: facetsOf(cards) };
    },
    [settled],
  );
  const { all = 0, due = 0, facets = { tags: [], sections: [] } } = read ?? {};
  return {
    ...{ all, due, facets },
    documents: documents ?? [],
    fault: parsed.ok ? null : queryFaultWords(settled, parsed.error),
    words: read === undefined ? 'Looking …' : foundWords(read),
  };
}
