/** The reader's data: what is here, a copy of it to keep, and copies to take in. */

import { type ReactNode, useEffect } from 'react';
import { Link } from 'wouter';
import { inFigures } from '#core/text/in-figures.ts';
import { Places } from '../../desk/places/places.tsx';
import { useStored } from '../../desk/surroundings/surroundings.tsx';
import { countAll } from '../../storage/counts.ts';
import { ScreenHead } from '../../ui/screen-head.tsx';
import { ScreenPart } from '../../ui/screen-part.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import styles from './data-screen.module.css';
import { ExportPart } from './export-part.tsx';
import { ImportPart } from './import-part.tsx';
import { knownTables } from './transfer-words.ts';
import { useImport } from './use-import.ts';

type DataScreenProps = {
  readonly tools: ReactNode;
  /** The part on the vault. */
  readonly vault?: ReactNode;
  /** Puts a snapshot of everything into the vault, where that can be: before a copy is taken in. */
  readonly keepPresent?: () => Promise<void>;
};

/** The screen at `/data`. */
export function DataScreen({ tools, vault = null, keepPresent = nothing }: DataScreenProps) {
  const importing = useImport(keepPresent);
  useEffect(() => {
    document.title = 'Your data · Plenum';
  }, []);
  return (
    <>
      <TopBar tools={tools}>
        <Places current={null} />
      </TopBar>
      <main className={styles['screen']}>
        <ScreenHead title="Your data" className={styles['head']}>
          Everything you read, mark and remember is on this device and nowhere else. Keep a copy
          where you keep what matters.
        </ScreenHead>
        <ScreenPart title="On this desk">
          <Holdings />
          <p className={styles['ways']}>
            <Link to="/history">History</Link>
            <Link to="/trash">Trash</Link>
          </p>
        </ScreenPart>
        {vault}
        <ExportPart />
        <ImportPart importing={importing} />
      </main>
    </>
  );
}

const nothing = async () => undefined;

/** How many there are of each thing, kept up to date. */
function Holdings() {
  const counts = useStored(
    ({ database }) =>
      countAll(
        database,
        knownTables.map(([table]) => table),
      ),
    [],
  );
  return (
    <dl className={styles['holdings']} aria-busy={counts === undefined}>
      {knownTables.map(([table, one, many]) => {
        const count = counts?.[table] ?? 0;
        const isNone = counts === undefined || count === 0;
        return (
          <div key={table} className={styles['holding']} data-none={isNone || undefined}>
            <dt>{count === 1 && table !== 'trash' ? one : many}</dt>
            <dd>{counts === undefined ? '–' : inFigures(count)}</dd>
          </div>
        );
      })}
    </dl>
  );
}
