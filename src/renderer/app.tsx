/** The frame around the screens: which one is shown, and what they hand to each other. */
import { useEffect, useState } from 'react';
import { Route, Router, Switch, useLocation } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import type { Highlight } from '#core/highlight/highlight.ts';
import { CardDialog } from './features/cards/card-dialog.tsx';
import { DataScreen } from './features/data/data-screen.tsx';
import type { LibraryFault } from './features/library/bundled-library.ts';
import { LibraryScreen } from './features/library/library-screen.tsx';
import { ReaderScreen } from './features/reader/reader-screen.tsx';
import { ReviewScreen } from './features/review/review-screen.tsx';
import { chooseTheme } from './features/settings/theme.ts';
import { ThemeMenu } from './features/settings/theme-menu.tsx';
import {
  type Surroundings,
  SurroundingsProvider,
  useSurroundings,
} from './features/surroundings.tsx';
import { Announcer } from './ui/announcer.tsx';

type AppProps = {
  readonly surroundings: Surroundings;
  /** Settles when the bundled library is in the store, with what could not be added. */
  readonly library: Promise<readonly LibraryFault[]>;
};

/** The whole app over an open store. */
export function App({ surroundings, library }: AppProps) {
  return (
    <SurroundingsProvider value={surroundings}>
      <Announcer>
        <Router hook={useHashLocation}>
          <Screens library={library} />
        </Router>
      </Announcer>
    </SurroundingsProvider>
  );
}

/** A highlight whose card is being written, with the sentence it stands in. */
type CardDraft = { readonly highlight: Highlight; readonly sentence: string };

function Screens({ library }: Pick<AppProps, 'library'>) {
  const [draft, setDraft] = useState<CardDraft | null>(null);
  useMenuCommands();
  const tools = <ThemeMenu />;
  return (
    <>
      <Switch>
        <Route path="/read/:id/:offset?">
          {({ id, offset }) => (
            <ReaderScreen
              key={id}
              documentId={id}
              target={offset === undefined ? null : Number(offset)}
              tools={tools}
              onMakeCard={(highlight, sentence) => setDraft({ highlight, sentence })}
            />
          )}
        </Route>
        <Route path="/review">
          <ReviewScreen tools={tools} />
        </Route>
        <Route path="/data">
          <DataScreen tools={tools} />
        </Route>
        <Route>
          <LibraryScreen library={library} tools={tools} />
        </Route>
      </Switch>
      {draft !== null && <CardDialog {...draft} onClose={() => setDraft(null)} />}
    </>
  );
}

/** Where each of the menu's commands leads. */
const places = { 'show-library': '/', 'show-review': '/review', 'show-data': '/data' } as const;

function useMenuCommands(): void {
  const [, navigate] = useLocation();
  const { host } = useSurroundings();
  useEffect(
    () =>
      host.onMenuCommand((command) => {
        if (command.kind === 'set-theme') chooseTheme(command.theme);
        else navigate(places[command.kind]);
      }),
    [host, navigate],
  );
}
