/** The vault for the reader: where it is, what it holds, and the ways back. */

import { useState } from 'react';
import { useSurroundings } from '../../desk/surroundings/surroundings.tsx';
import { sizeWords } from '../../desk/words/size-words.ts';
import type { Safety } from '../../storage/vault/attach-vault.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { ScreenPart } from '../../ui/screen-part.tsx';
import { GoBackDialog } from './go-back-dialog.tsx';
import { OtherHistory } from './other-history.tsx';
import { SnapshotList } from './snapshot-list.tsx';
import {
  type OfferedSnapshot,
  useVaultOverview,
  type VaultOverview,
} from './use-vault-overview.ts';
import styles from './vault-part.module.css';
import { VaultStatus } from './vault-status.tsx';
import { movedWords } from './vault-words.ts';

/** A part of the screen on the reader's data. */
export function VaultPart({ safety }: { readonly safety: Safety | null }) {
  const [turn, setTurn] = useState(0);
  const [words, setWords] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [chosen, setChosen] = useState<OfferedSnapshot | null>(null);
  const overview = useVaultOverview(safety, turn);
  const announce = useAnnounce();
  const { host } = useSurroundings();
  const { moveVault } = host;
  const vault = safety?.vault ?? null;
  const tell = (said: string) => {
    setWords(said);
    if (said !== '') announce(said);
  };
  const run = async (work: () => Promise<string>) => {
    setBusy(true);
    tell(await work());
    setBusy(false);
    setTurn((last) => last + 1);
  };
  const keep = async () => {
    const taken = await vault?.snapshotNow('asked');
    if (taken?.ok === true) return 'Everything was kept in a snapshot.';
    return `No snapshot was taken: ${taken?.error.reason ?? 'there is no vault'}.`;
  };
  return (
    <ScreenPart title="The vault">
      <VaultStatus safety={safety} />
      <OtherHistory safety={safety} overview={overview?.ok === true ? overview.value : null} />
      {overview?.ok === true && <Place overview={overview.value} />}
      {overview?.ok === false && <p>The vault cannot be read: {overview.error.reason}.</p>}
      <p className={styles['acts']}>
        {vault !== null && (
          <Button disabled={isBusy} onClick={() => void run(keep)}>
            Keep a snapshot now
          </Button>
        )}
        {moveVault !== null && (
          <Button
            tone="quiet"
            disabled={isBusy}
            onClick={() => void run(async () => movedWords(await moveVault()))}
          >
            Move it to another folder…
          </Button>
        )}
      </p>
      {words !== '' && <p className={styles['words']}>{words}</p>}
      {overview?.ok === true && safety !== null && (
        <SnapshotList overview={overview.value} onGoBack={setChosen} />
      )}
      {chosen !== null && safety !== null && (
        <GoBackDialog
          snapshot={chosen}
          safety={safety}
          onClose={(said) => {
            setChosen(null);
            tell(said);
          }}
        />
      )}
    </ScreenPart>
  );
}

function Place({ overview: { place } }: { readonly overview: VaultOverview }) {
  if (place === null) return null;
  const room = place.freeBytes === null ? '' : ` ${sizeWords(place.freeBytes)} are free there.`;
  return (
    <p className={styles['place']}>
      It lies in <span className={styles['path']}>{place.place}</span>.{room}
    </p>
  );
}
