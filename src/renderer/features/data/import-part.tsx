/** The part of the screen that takes a copy in: chosen or dropped, looked at, merged or put in place. */
import { FolderOpen } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button } from '../../ui/button.tsx';
import { DropOverlay } from '../../ui/drop-overlay.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ScreenPart } from '../../ui/screen-part.tsx';
import { useDrop } from '../../ui/use-drop.ts';
import { Working } from '../../ui/working.tsx';
import styles from './data-screen.module.css';
import { ImportChoice } from './import-choice.tsx';
import type { ImportState } from './import-flow.ts';
import { faultWords, outcomeWords } from './transfer-words.ts';
import type { Importing } from './use-import.ts';
import { useKeptFocus } from './use-kept-focus.ts';

/** Leads through an import. */
export function ImportPart({ importing }: { readonly importing: Importing }) {
  const { state, choose, take, stop, leave } = importing;
  const isBusy = state.kind === 'reading' || state.kind === 'importing';
  const isOver = useDrop(isBusy ? null : ([file]) => file !== undefined && void choose(file));
  return (
    <ScreenPart title="Take a copy in">
      {isBusy && <Working words={workWords(state)} share={state.share} onStop={stop} />}
      {state.kind === 'choosing' && (
        <ImportChoice
          name={state.name}
          manifest={state.copy.manifest}
          preview={state.preview}
          onTake={(way) => void take(way)}
          onLeave={leave}
        />
      )}
      {!isBusy && state.kind !== 'choosing' && (
        <>
          <Result importing={importing} />
          <p>
            Choose a copy, or drop it anywhere on this page. You see what would change before
            anything does, and you can take it back.
          </p>
          <FileButton state={state.kind} onChoose={(file) => void choose(file)} />
        </>
      )}
      {isOver && <DropOverlay>Drop the copy to look at it</DropOverlay>}
    </ScreenPart>
  );
}

function workWords(state: Extract<ImportState, { kind: 'reading' | 'importing' }>): string {
  if (state.kind === 'reading') return `Reading and checking “${state.name}”`;
  return state.way === 'merge' ? 'Merging the copy' : 'Putting the copy in place';
}

/** What the last import came to. */
function Result({ importing: { state, takeBack } }: { readonly importing: Importing }) {
  const words = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (state.kind === 'done' || state.kind === 'taken-back') words.current?.focus();
  }, [state.kind]);
  if (state.kind === 'refused') {
    const { title, advice } = faultWords(state.name, state.fault);
    return (
      <Notice title={title}>
        <p>{advice} Nothing here was changed.</p>
      </Notice>
    );
  }
  if (state.kind !== 'done' && state.kind !== 'taken-back') return null;
  return (
    <div className={styles['acts']}>
      <p ref={words} tabIndex={-1} className={styles['result']}>
        {state.kind === 'done'
          ? `“${state.name}” was taken in: ${outcomeWords(state.outcome)}.`
          : 'The import was taken back.'}
      </p>
      {state.kind === 'done' && state.act !== null && (
        <Button onClick={() => void takeBack()}>Take it back</Button>
      )}
      {state.kind === 'done' && state.refusal !== null && <p>{state.refusal}</p>}
    </div>
  );
}

type FileButtonProps = {
  /** Whenever it changes, the button takes a focus that was lost. */
  readonly state: string;
  readonly onChoose: (file: File) => void;
};

function FileButton({ state, onChoose }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  const box = useKeptFocus(state);
  return (
    <div ref={box} className={styles['acts']}>
      <Button onClick={() => input.current?.click()}>
        <FolderOpen size={18} aria-hidden="true" />
        Choose a copy…
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".plenum,application/zip"
        aria-label="A copy to take in"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          // The same file may be chosen again.
          event.target.value = '';
          if (file !== undefined) onChoose(file);
        }}
      />
    </div>
  );
}
