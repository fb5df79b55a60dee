/** Runs the opening of files, one batch at a time, with progress, questions and a way to give it up. */
import { type Dispatch, type SetStateAction, useRef } from 'react';
import { useLocation } from 'wouter';
import type { DocumentId } from '#core/text/document.ts';
import { useSurroundings } from '../../../desk/surroundings/surroundings.tsx';
import type { ChosenFile } from '../../../host/host.ts';
import { useAnnounce } from '../../../ui/announcer.tsx';
import type { OpeningDesk, OpeningWish } from './open-files.ts';
import type { OpenState, Outcome } from './opening-state.ts';
import { askingDesk, isQuiet, quietDesk, readingOf, shortReading } from './reading-desk.ts';
import type { Outcomes } from './use-outcomes.ts';

/** How files are read. */
export type RunningFiles = {
  /** Reads the files, for the document `target` where one is named, and tells what they came to. */
  readonly run: (
    files: readonly ChosenFile[],
    target: DocumentId | null,
    wish?: OpeningWish,
  ) => Promise<void>;
  /** Reads files that nobody asked for: it asks nothing, leads nowhere, and gives way. */
  readonly runQuietly: (files: readonly ChosenFile[]) => Promise<QuietRun>;
  /** Gives up what is being read and all that waits. */
  readonly cancel: () => void;
};

/** What became of files that nobody asked for. */
export type QuietRun = {
  /** In the order of the files; none where the reader's own files are being opened. */
  readonly outcomes: readonly Outcome[];
  /** Whether files of the reader's own came between: those that were given up can be read after. */
  readonly gaveWay: boolean;
};

type Running = {
  readonly control: AbortController;
  readonly isQuiet: boolean;
  /** Settles when it is over. */
  readonly over: Promise<unknown>;
};

/** Reads files, and shows the state by `setState`. */
export function useRunningFiles(
  setState: Dispatch<SetStateAction<OpenState>>,
  { show, report, fail }: Outcomes,
): RunningFiles {
  const { store } = useSurroundings();
  const announce = useAnnounce();
  const [, navigate] = useLocation();
  const running = useRef<Running | null>(null);

  /** Runs `work` as what is running now. */
  async function alone<T>(
    isQuiet: boolean,
    work: (control: AbortController) => Promise<T>,
  ): Promise<T> {
    const control = new AbortController();
    const done = work(control);
    running.current = { control, isQuiet, over: done.catch(() => undefined) };
    try {
      return await done;
    } finally {
      running.current = null;
    }
  }

  async function read(
    desk: OpeningDesk,
    files: readonly ChosenFile[],
    wish: OpeningWish,
  ): Promise<readonly Outcome[]> {
    const { openFiles } = await import('./open-files.ts');
    return openFiles(desk, files, wish);
  }

  return {
    async run(files, target, wish = {}) {
      const [first] = files;
      if (first === undefined) return;
      if (running.current?.isQuiet === true) {
        running.current.control.abort(new GaveWay('The reader opens other files'));
        await running.current.over;
      }
      while (wish.isPatient === true && running.current !== null) await running.current.over;
      if (running.current !== null) {
        announce('Other files are being opened; try again when they are there.');
        return;
      }
      const slow = window.setTimeout(() => navigate('/'), shortReading);
      const count = files.length;
      setState(readingOf({ name: first.name, index: 0, count, share: 0 }));
      try {
        const outcomes = await alone(false, ({ signal }) =>
          read({ store, signal, ...askingDesk(setState, count) }, files, {
            ...wish,
            isForDocument: target !== null,
          }),
        );
        clearTimeout(slow);
        const [only] = outcomes;
        if (count === 1 && only !== undefined) show(only, target);
        else await report(outcomes);
      } catch (cause) {
        clearTimeout(slow);
        fail(cause);
      }
    },
    async runQuietly(files) {
      if (running.current !== null) return { outcomes: [], gaveWay: true };
      return alone(true, async ({ signal }) => {
        const outcomes = await read(
          { store, signal, ...quietDesk(setState, files.length) },
          files,
          {},
        );
        setState((now) => (isQuiet(now) ? { kind: 'idle' } : now));
        return { outcomes, gaveWay: signal.reason instanceof GaveWay };
      });
    },
    cancel: () => running.current?.control.abort(new Error('The reader gave it up')),
  };
}

class GaveWay extends Error {}
