/** The part of the screen that saves a copy of everything. */
import { Download } from 'lucide-react';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ScreenPart } from '../../ui/screen-part.tsx';
import { Working } from '../../ui/working.tsx';
import styles from './data-screen.module.css';
import { useExport, writtenWords } from './use-export.ts';
import { useKeptFocus } from './use-kept-focus.ts';

/** Offers to save a copy, and tells how far it is. */
export function ExportPart() {
  const { state, save, stop } = useExport();
  const box = useKeptFocus(state.kind);
  return (
    <ScreenPart title="Save a copy">
      <p>
        One <code>.plenum</code> file with all of it: your documents with their original files, your
        highlights, notes, cards and reviews. It is a plain zip of JSON, so it stays yours without
        Plenum, too.
      </p>
      {state.kind === 'failed' && (
        <Notice title="No copy was saved.">
          <p>{state.words}</p>
        </Notice>
      )}
      {state.kind === 'saving' ? (
        <Working words="Saving the copy" share={state.share} onStop={stop} />
      ) : (
        <div ref={box} className={styles['acts']}>
          <Button tone="main" onClick={() => void save()}>
            <Download size={18} aria-hidden="true" />
            Save a copy…
          </Button>
          {state.kind === 'saved' && (
            <p className={styles['result']}>Saved: {writtenWords(state.written)}.</p>
          )}
        </div>
      )}
    </ScreenPart>
  );
}
