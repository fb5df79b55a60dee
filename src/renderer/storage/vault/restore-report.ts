/** What a restore was asked for, and what it came to. */
import type { VaultError, VaultFiles } from '../../host/host.ts';
import type { Refused } from './restore-plan.ts';
import type { Keep } from './vault-source.ts';

/** What is to be restored. */
export type RestoreWish = {
  readonly files: VaultFiles;
  /** The history to restore. */
  readonly databaseId: string;
  /** A snapshot to go back to, by its name; null: the last act that the vault holds. */
  readonly snapshot: string | null;
  /** The name of the fresh database; there must be none of that name. */
  readonly databaseName: string;
  /** The last act that is known to have been done, as the sentinel noted; 0 where nothing is known. */
  readonly expectedLast: number;
  readonly newId: () => string;
  /** Epoch milliseconds. */
  readonly now: number;
  /** Opens the database as the app does, with any upgrade, rebuilds what is derived, and closes it. */
  readonly finish: (databaseName: string) => Promise<void>;
};

/** Something that could not be brought back, and why. */
export type MissingPiece =
  /** The acts after `after`; up to `upTo` they are known to have been done. */
  | {
      readonly kind: 'acts';
      readonly after: number;
      readonly upTo: number;
      readonly reason: string;
    }
  | { readonly kind: 'file'; readonly keep: Keep; readonly reason: string };

/** What a restore came to. */
export type RestoreReport = {
  readonly databaseName: string;
  readonly databaseId: string;
  readonly schemaVersion: number;
  /** The snapshot it began with; null where the journal was enough. */
  readonly snapshot: {
    readonly name: string;
    readonly takenAt: number;
    readonly lastSequence: number;
  } | null;
  /** The last act that is there again, and when it was done; null where only the snapshot tells. */
  readonly lastSequence: number;
  readonly lastAt: number | null;
  readonly counts: Readonly<Record<string, number>>;
  /** The first and last act that can be undone and looked at; null where the journal is gone. */
  readonly history: { readonly first: number; readonly last: number } | null;
  readonly missing: readonly MissingPiece[];
  /** Files of the vault that were not used, by name. */
  readonly refused: readonly Refused[];
};

/** Why nothing was restored. The vault and every database are as they were. */
export type RestoreFailure =
  | VaultError
  | {
      readonly kind: 'nothing-sound';
      readonly reason: string;
      readonly refused: readonly Refused[];
    }
  | { readonly kind: 'database'; readonly reason: string }
  | { readonly kind: 'not-verified'; readonly reason: string };
