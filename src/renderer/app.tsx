/** The frame around the screens: which one is shown, and what they hand to each other. */
import { lazy, Suspense, useEffect, useState } from 'react';
import { Route, Router, Switch, useLocation } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import type { Highlight } from '#core/highlight/highlight.ts';
import type { MenuCommand } from '#shared/ipc.ts';
import { UndoButtons } from './features/history/undo-buttons.tsx';
import { useUndo } from './features/history/use-undo.ts';
import type { LibraryFault } from './features/library/bundled-library.ts';
import { LibraryScreen } from './features/library/library-screen.tsx';
import { chooseTheme } from './features/settings/theme.ts';
import { ThemeMenu } from './features/settings/theme-menu.tsx';
import {
  type Surroundings,
  SurroundingsProvider,
  useSurroundings,
} from './features/surroundings.tsx';
import { VaultStatus } from './features/vault/vault-status.tsx';
import type { Safety } from './storage/vault/attach-vault.ts';
import { Announcer } from './ui/announcer.tsx';

const reader = () => import('./features/reader/reader-screen.tsx');
const cardDialog = () => import('./features/cards/card-dialog.tsx');
const review = () => import('./features/review/review-screen.tsx');
const history = () => import('./features/history/history-screen.tsx');
const trash = () => import('./features/trash/trash-screen.tsx');
const data = () => import('./features/data/data-screen.tsx');

const ReaderScreen = lazy(async () => ({ default: (await reader()).ReaderScreen }));
const CardDialog = lazy(async () => ({ default: (await cardDialog()).CardDialog }));
const ReviewScreen = lazy(async () => ({ default: (await review()).ReviewScreen }));
const HistoryScreen = lazy(async () => ({ default: (await history()).HistoryScreen }));
const TrashScreen = lazy(async () => ({ default: (await trash()).TrashScreen }));
const DataScreen = lazy(async () => ({ default: (await data()).DataScreen }));

/** Loads the screens that the first one did not need, so that each comes at once. */
export function preloadScreens(): void {
  for (const load of [reader, cardDialog, review, history, trash, data]) void load();
}

type AppProps = {
  readonly surroundings: Surroundings;
  /** Settles when the bundled library is in the store, with what could not be added. */
  readonly library: Promise<readonly LibraryFault[]>;
  /** What keeps the store safe; null until the desk is shown and it has begun. */
  readonly safety: Safety | null;
};

/** The whole app over an open store. */
export function App({ surroundings, ...rest }: AppProps) {
  return (
    <SurroundingsProvider value={surroundings}>
      <Announcer>
        <Router hook={useHashLocation}>
          <Screens {...rest} />
        </Router>
      </Announcer>
    </SurroundingsProvider>
  );
}

/** A highlight whose card is being written, with the sentence it stands in. */
type CardDraft = { readonly highlight: Highlight; readonly sentence: string };

function Screens({ library, safety }: Omit<AppProps, 'surroundings'>) {
  const [draft, setDraft] = useState<CardDraft | null>(null);
  useMenuCommands();
  const undo = useUndo();
  const tools = (
    <>
      <UndoButtons {...undo} />
      <ThemeMenu />
    </>
  );
  return (
    <>
      <Suspense fallback={<main aria-busy="true" aria-label="Plenum is opening" />}>
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
          <Route path="/history">
            <HistoryScreen tools={tools} />
          </Route>
          <Route path="/trash">
            <TrashScreen tools={tools} />
          </Route>
          <Route path="/data">
            <DataScreen tools={tools} vault={<VaultStatus safety={safety} />} />
          </Route>
          <Route>
            <LibraryScreen
              library={library}
              tools={tools}
              footer={<VaultStatus safety={safety} />}
            />
          </Route>
        </Switch>
      </Suspense>
      {/* The page stays as it is, with its focus, while the dialog's script comes. */}
      <Suspense fallback={null}>
        {draft !== null && <CardDialog {...draft} onClose={() => setDraft(null)} />}
      </Suspense>
    </>
  );
}

type PlaceCommand = Exclude<MenuCommand['kind'], 'set-theme' | 'undo' | 'redo'>;

const placesOfMenu: Readonly<Record<PlaceCommand, string>> = {
  'show-library': '/',
  'show-review': '/review',
  'show-history': '/history',
  'show-trash': '/trash',
  'show-data': '/data',
};

function useMenuCommands(): void {
  const [, navigate] = useLocation();
  const { host } = useSurroundings();
  useEffect(
    () =>
      host.onMenuCommand((command) => {
        if (command.kind === 'set-theme') chooseTheme(command.theme);
        else if (command.kind in placesOfMenu) navigate(placesOfMenu[command.kind as PlaceCommand]);
      }),
    [host, navigate],
  );
}
