/** Taking another version, step by step: compared, taken, and taken back again. */
import type { Comparison } from './compare-version.ts';

/** Where the reader is with the other version. */
export type VersionState =
  | { readonly kind: 'comparing' }
  /** There is nothing to compare: a document or a text is not there. */
  | { readonly kind: 'missing' }
  | { readonly kind: 'failed'; readonly reason: string }
  | {
      readonly kind: 'compared';
      readonly comparison: Comparison;
      /** Whether it was taken before, and that was taken back. */
      readonly isTakenBack: boolean;
    }
  | { readonly kind: 'taking'; readonly comparison: Comparison }
  | {
      readonly kind: 'taken';
      readonly comparison: Comparison;
      /** The act in the journal; null where it is not found there. */
      readonly act: number | null;
      /** Why it was not taken back, where the reader asked for it. */
      readonly refusal: string | null;
    };

/** What happens on the way. */
export type VersionEvent =
  | { readonly kind: 'compared'; readonly comparison: Comparison | null }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'began' }
  | { readonly kind: 'took'; readonly act: number | null }
  | { readonly kind: 'took-back' }
  | { readonly kind: 'stayed'; readonly refusal: string };

/** The state after `event`; an event that does not fit the state changes nothing. */
export function versionFlow(state: VersionState, event: VersionEvent): VersionState {
  switch (event.kind) {
    case 'compared': {
      const { comparison } = event;
      if (comparison === null) return { kind: 'missing' };
      return { kind: 'compared', comparison, isTakenBack: false };
    }
    case 'failed':
      return { kind: 'failed', reason: event.reason };
    case 'began':
      if (state.kind !== 'compared') return state;
      return { kind: 'taking', comparison: state.comparison };
    case 'took':
      if (state.kind !== 'taking') return state;
      return { kind: 'taken', comparison: state.comparison, act: event.act, refusal: null };
    case 'took-back':
      if (state.kind !== 'taken') return state;
      return { kind: 'compared', comparison: state.comparison, isTakenBack: true };
    case 'stayed':
      return state.kind === 'taken' ? { ...state, refusal: event.refusal } : state;
  }
}
