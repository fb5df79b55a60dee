/** Taking a copy in, step by step: chosen, read, looked at, taken in. */
import type { Copy } from '../../storage/transfer/copy.ts';
import type { ImportPreview } from '../../storage/transfer/import-copy.ts';
import type { ImportWay } from '../../storage/transfer/plan-import.ts';
import type { ImportFault, Outcome } from './transfer-words.ts';

/** Where the reader is with a copy. */
export type ImportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly name: string; readonly share: number }
  | { readonly kind: 'refused'; readonly name: string; readonly fault: ImportFault }
  | {
      readonly kind: 'choosing';
      readonly name: string;
      readonly copy: Copy;
      readonly preview: ImportPreview;
    }
  | {
      readonly kind: 'importing';
      readonly name: string;
      readonly way: ImportWay;
      readonly share: number;
    }
  | {
      readonly kind: 'done';
      readonly name: string;
      readonly way: ImportWay;
      readonly outcome: Outcome;
      /** The act in the journal; null where nothing was changed. */
      readonly act: number | null;
      /** Why it was not taken back, where the reader asked for it. */
      readonly refusal: string | null;
    }
  | { readonly kind: 'taken-back' };

/** What happens on the way. */
export type ImportEvent =
  | { readonly kind: 'chosen'; readonly name: string }
  | { readonly kind: 'progressed'; readonly share: number }
  | { readonly kind: 'read'; readonly copy: Copy; readonly preview: ImportPreview }
  | { readonly kind: 'refused'; readonly fault: ImportFault }
  | { readonly kind: 'began'; readonly way: ImportWay }
  | { readonly kind: 'imported'; readonly outcome: Outcome; readonly act: number | null }
  | { readonly kind: 'took-back' }
  | { readonly kind: 'stayed'; readonly refusal: string }
  | { readonly kind: 'left' };

/** The state after `event`; an event that comes too late for the state changes nothing. */
export function importFlow(state: ImportState, event: ImportEvent): ImportState {
  switch (event.kind) {
    case 'chosen':
      return { kind: 'reading', name: event.name, share: 0 };
    case 'left':
      return { kind: 'idle' };
    case 'progressed':
      return state.kind === 'reading' || state.kind === 'importing'
        ? { ...state, share: event.share }
        : state;
    case 'read':
      return state.kind === 'reading'
        ? { kind: 'choosing', name: state.name, copy: event.copy, preview: event.preview }
        : state;
    case 'refused':
      return afterFault(state, event.fault);
    case 'began':
      return state.kind === 'choosing'
        ? { kind: 'importing', name: state.name, way: event.way, share: 0 }
        : state;
    case 'imported': {
      if (state.kind !== 'importing') return state;
      const { name, way } = state;
      return { kind: 'done', name, way, outcome: event.outcome, act: event.act, refusal: null };
    }
    case 'stayed':
      return state.kind === 'done' ? { ...state, act: null, refusal: event.refusal } : state;
    case 'took-back':
      return state.kind === 'done' ? { kind: 'taken-back' } : state;
  }
}

/** What the reader stopped needs no words. */
function afterFault(state: ImportState, fault: ImportFault): ImportState {
  if (state.kind !== 'reading' && state.kind !== 'importing') return state;
  return fault.kind === 'cancelled'
    ? { kind: 'idle' }
    : { kind: 'refused', name: state.name, fault };
}
