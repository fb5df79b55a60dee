/** The worker of the search: keeps the index up to the reader's acts, and answers queries from it. */
import { parseSearchQuery } from '#core/search/parse-search-query.ts';
import { searchFaultWords } from '#core/search/search-fault-words.ts';
import { findEverything, type SearchScope } from '../storage/search-index/find-everything.ts';
import { SearchKeeper } from '../storage/search-index/search-keeper.ts';
import { openSearchSource, type SearchSource } from '../storage/search-index/search-source.ts';
import { openSearchStore } from '../storage/search-index/search-store.ts';
import type { SearchAnswer, SearchMessage, SearchReply } from './search-task.ts';

type Desk = { readonly source: SearchSource; readonly keeper: SearchKeeper };

let desk: Promise<Desk> | null = null;

addEventListener('message', ({ data }: MessageEvent<SearchMessage>) => {
  if (data.kind === 'open') {
    desk = open(data.databaseName);
    void follow();
  } else if (data.kind === 'changed') void follow();
  else void ask(data.id, data.query, data.scope);
});

async function open(databaseName: string): Promise<Desk> {
  const opening = openSearchStore().catch(() => null);
  const source = await openSearchSource(databaseName);
  const keeper = new SearchKeeper(source, opening, (progress) =>
    say({ kind: 'state', state: { kind: 'building', ...progress } }),
  );
  return { source, keeper };
}

async function follow(): Promise<void> {
  try {
    await (await desk)?.keeper.catchUp();
    say({ kind: 'state', state: { kind: 'ready' } });
  } catch (cause) {
    say({ kind: 'state', state: { kind: 'failed', error: String(cause) } });
  }
}

async function ask(id: number, query: string, scope: SearchScope): Promise<void> {
  say({ kind: 'answer', id, answer: await answerTo(query, scope) });
}

async function answerTo(query: string, scope: SearchScope): Promise<SearchAnswer> {
  const parsed = parseSearchQuery(query);
  if (!parsed.ok) return { ok: false, error: searchFaultWords(query, parsed.error) };
  try {
    const opened = await desk;
    if (opened === null) throw new Error('No database was named');
    const { keeper, source } = opened;
    return { ok: true, value: await findEverything(keeper, source, parsed.value, scope) };
  } catch (cause) {
    return { ok: false, error: `The search could not be answered: ${String(cause)}` };
  }
}

function say(reply: SearchReply): void {
  postMessage(reply);
}
