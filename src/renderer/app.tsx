/** The frame around the screens: which one is shown, and what they hand to each other. */
import { Suspense, useEffect, useState } from 'react';
import { Route, Router, Switch, useLocation } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import type { Card } from '#core/card/card.ts';
import type { DocumentId } from '#core/text/document.ts';
import { placeOfAddress } from './desk/places/passage-address.ts';
import { due, sessionOf } from './desk/session/session-source.ts';
import { type Surroundings, SurroundingsProvider } from './desk/surroundings/surroundings.tsx';
import type { CardTask } from './features/cards/card-task.ts';
import { UndoButtons } from './features/history/undo-buttons.tsx';
import { useUndo } from './features/history/use-undo.ts';
import type { LibraryFault } from './features/library/bundled-library.ts';
import { LibraryScreen } from './features/library/library-screen.tsx';
import { SearchButton } from './features/search/search-button.tsx';
import { useSearchKey } from './features/search/use-search-key.ts';
import { ThemeMenu } from './features/settings/theme-menu.tsx';
import type { Damage } from './features/vault/damage-notice.tsx';
import { VaultStatus } from './features/vault/vault-status.tsx';
import {
  BrowserScreen,
  DamageNotice,
  DataScreen,
  HistoryScreen,
  OpeningNews,
  QuizScreens,
  ReaderScreen,
  RepairScreen,
  ReviewScreen,
  SchedulingScreen,
  SessionsScreen,
  StatisticsScreen,
  TrashScreen,
  VaultPart,
  VersionsScreen,
} from './later-screens.ts';

import { useMenuCommands } from './menu-commands.ts';
import { OverScreens } from './over-screens.tsx';
import type { Safety } from './storage/vault/attach-vault.ts';
import { Announcer } from './ui/announcer.tsx';
import { useIncoming } from './use-incoming.ts';
import { useWayBack } from './use-way-back.ts';

export type AppProps = {
  readonly surroundings: Surroundings;
  /** Settles when the bundled library is in the store, with what could not be added. */
  readonly library: Promise<readonly LibraryFault[]>;
  /** Settles when the facts that the app brings are there too, with what could not be added. */
  readonly facts: Promise<readonly LibraryFault[]>;
  /** What keeps the store safe; null until the desk is shown and it has begun. */
  readonly safety: Safety | null;
  /** Records that cannot be read; null while none is known. */
  readonly damage: Damage | null;
  /** Called once when the desk is shown. */
  readonly onShown?: () => void;
};

/** The whole app over a store that is open, or is about to be. */
export function App({ surroundings, onShown, ...rest }: AppProps) {
  useEffect(() => onShown?.(), [onShown]);
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

function Screens({ library, damage, facts, safety }: Omit<AppProps, 'surroundings' | 'onShown'>) {
  const [task, setTask] = useState<CardTask | null>(null);
  const [readAnew, setReadAnew] = useState<DocumentId | null>(null);
  const [location] = useLocation();
  const [returnTo, setReturnTo] = useWayBack(location);
  const ways = {
    onEdit: (card: Card) => setTask({ kind: 'edit', card }),
    onLeaveForSource: setReturnTo,
  };
  const [isSearching, setSearching] = useState(false);
  useMenuCommands(() => setSearching(true));
  useSearchKey(isSearching, () => setSearching(!isSearching));
  const undo = useUndo();
  const { opening, incoming } = useIncoming();
  const tools = (
    <>
      <SearchButton onOpen={() => setSearching(true)} />
      <UndoButtons {...undo} />
      <ThemeMenu />
    </>
  );
  return (
    <>
      {damage !== null && (
        <Suspense fallback={null}>
          <DamageNotice {...damage} />
        </Suspense>
      )}
      <Suspense fallback={<main aria-busy="true" aria-label="Plenum is opening" />}>
        <Switch>
          <Route path="/read/:id/:place?">
            {({ id, place }) => (
              <ReaderScreen
                // The way to where one is already begins the reader anew.
                key={place?.endsWith('~') === true ? `${id}~` : id}
                documentId={id}
                {...placeOfAddress(place)}
                wayBack={
                  returnTo === null ? null : { path: returnTo, onLeave: () => setReturnTo(null) }
                }
                tools={tools}
                onReadAnew={setReadAnew}
                onMakeCard={(highlight) => setTask({ kind: 'new', highlight })}
              />
            )}
          </Route>
          <Route path="/versions/:id/:revision?">
            {({ id, revision = null }) => (
              <VersionsScreen
                documentId={id}
                {...{ revision, incoming, tools }}
                onOpen={(document) => void opening.chooseVersionOf(document)}
              />
            )}
          </Route>
          <Route path="/review">
            <ReviewScreen source={due} tools={tools} {...ways} />
          </Route>
          <Route path="/session/:way/:query?">
            {({ way, query = '' }) => (
              <ReviewScreen
                key={`${way} ${query}`}
                source={sessionOf(way, query)}
                tools={tools}
                {...ways}
              />
            )}
          </Route>
          <Route path="/sessions">
            <SessionsScreen tools={tools} />
          </Route>
          <Route path="/repair/:id">
            {({ id }) => <RepairScreen key={id} cardId={id} tools={tools} onEdit={setTask} />}
          </Route>
          <Route path="/scheduling">
            <SchedulingScreen tools={tools} />
          </Route>
          <Route path="/cards/:query?">
            {({ query = '' }) => <BrowserScreen tools={tools} address={query} />}
          </Route>
          <Route path="/quiz/*?">
            <QuizScreens tools={tools} onLeaveForSource={setReturnTo} />
          </Route>
          <Route path="/statistics">
            <StatisticsScreen tools={tools} />
          </Route>
          <Route path="/history">
            <HistoryScreen tools={tools} />
          </Route>
          <Route path="/trash">
            <TrashScreen tools={tools} />
          </Route>
          <Route path="/data">
            <DataScreen
              tools={tools}
              vault={<VaultPart safety={safety} />}
              keepPresent={async () => void (await safety?.vault?.snapshotNow('before import'))}
            />
          </Route>
          <Route>
            <LibraryScreen
              {...{ library, facts, opening, tools }}
              news={opening.state.kind !== 'idle' && <OpeningNews opening={opening} />}
              footer={<VaultStatus safety={safety} />}
            />
          </Route>
        </Switch>
      </Suspense>
      <OverScreens
        task={{ now: task, onClose: () => setTask(null) }}
        readAnew={{ now: readAnew, onClose: () => setReadAnew(null) }}
        search={{ now: isSearching, onClose: () => setSearching(false) }}
        {...{ opening, undo }}
      />
    </>
  );
}
