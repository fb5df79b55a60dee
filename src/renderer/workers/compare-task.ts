/** What the page and the worker that compares texts say to each other. */
import type { ParagraphChange } from '#core/anchor/paragraph-changes.ts';

/** Two texts of one document. */
export type CompareTask = { readonly oldText: string; readonly newText: string };

/** The changes, or the fault in words. */
export type CompareAnswer =
  | { readonly ok: true; readonly value: readonly ParagraphChange[] }
  | { readonly ok: false; readonly error: string };
