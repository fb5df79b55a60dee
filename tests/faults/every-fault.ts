/** Every kind of fault that the suite tries, besides the kill. */
import { databaseFaults } from './browser/database-faults.ts';
import { sharingFaults } from './browser/sharing-faults.ts';
import { clockAhead, clockSetBack } from './disk/clock-faults.ts';
import {
  fullDuringImport,
  fullDuringSnapshot,
  fullWhileAppending,
  vaultAway,
  vaultReadOnly,
} from './disk/place-faults.ts';
import { cutLastAct, cutWithDatabase, flipInMiddle, segmentGone } from './disk/segment-faults.ts';
import {
  olderDatabase,
  sentinelDamaged,
  sentinelForeign,
  sentinelGone,
} from './disk/sentinel-faults.ts';
import {
  flippedManifest,
  flippedOriginal,
  flippedSnapshot,
  manifestGone,
  nothingSound,
  partGone,
} from './disk/snapshot-faults.ts';
import type { Fault } from './fault.ts';

/** Those of main's vault on a disk, and those of a real browser that shows the page at `url`. */
export function everyFault(url: string): {
  readonly onDisk: readonly Fault[];
  readonly inBrowser: readonly Fault[];
} {
  return {
    onDisk: [
      cutLastAct,
      cutWithDatabase,
      flipInMiddle,
      segmentGone,
      flippedSnapshot,
      flippedManifest,
      manifestGone,
      partGone,
      nothingSound,
      flippedOriginal,
      fullWhileAppending,
      fullDuringSnapshot,
      fullDuringImport,
      vaultAway,
      vaultReadOnly,
      sentinelGone,
      sentinelForeign,
      sentinelDamaged,
      olderDatabase,
      clockSetBack,
      clockAhead,
    ],
    inBrowser: [...databaseFaults(url), ...sharingFaults(url)],
  };
}
