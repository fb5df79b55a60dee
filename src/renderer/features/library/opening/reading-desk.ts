/** What is shown while files are read: all of it where the reader asked for them, hardly anything else. */
import type { Dispatch, SetStateAction } from 'react';
import type { OpeningDesk } from './open-files.ts';
import type { OpenQuestion, OpenState, PagePreview } from './opening-state.ts';

/** A file that is read sooner than this, in milliseconds, is opened without showing its progress. */
export const shortReading = 400;

type ShownDesk = Pick<OpeningDesk, 'onProgress' | 'show' | 'ask'>;
type SetState = Dispatch<SetStateAction<OpenState>>;
type Reading = Extract<OpenState, { kind: 'reading' }>;

/** Shows all of it, and asks the reader. */
export function askingDesk(setState: SetState, count: number): ShownDesk {
  return {
    onProgress: (name, index, share) =>
      setState((now) => ({
        ...readingOf({ name, index, count, share }),
        preview: previewOf(now),
      })),
    // One of several files is gone before a page of it were seen.
    show: (preview: PagePreview | null) => {
      if (count > 1) preview?.onShown();
      else setState((now) => (now.kind === 'reading' ? { ...now, preview } : now));
    },
    ask: (question: OpenQuestion | null) =>
      setState((now) => (now.kind === 'reading' ? { ...now, question } : now)),
  };
}

/** Shows how far it has come where it takes its time and nothing else is shown. */
export function quietDesk(setState: SetState, count: number): ShownDesk {
  const begun = performance.now();
  return {
    onProgress(name, index, share) {
      if (performance.now() - begun < shortReading) return;
      const reading = { ...readingOf({ name, index, count, share }), isQuiet: true };
      setState((now) => (now.kind === 'idle' || isQuiet(now) ? reading : now));
    },
    show: (preview) => preview?.onShown(),
    ask: null,
  };
}

/** Whether files are read that nobody asked for. */
export function isQuiet(state: OpenState): boolean {
  return state.kind === 'reading' && state.isQuiet;
}

/** What is shown of a file that is read, the first of `count` at `index` 0. */
export function readingOf({
  index,
  ...file
}: Pick<Reading, 'name' | 'index' | 'count' | 'share'>): Reading {
  const more = { question: null, preview: null, isQuiet: false } as const;
  return { kind: 'reading', index: index + 1, ...file, ...more };
}

function previewOf(state: OpenState): PagePreview | null {
  return state.kind === 'reading' ? state.preview : null;
}
