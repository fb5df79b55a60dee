/** Asks whether an opened file is a new version of a document, or one of its own. */
import { useId, useState } from 'react';
import { versionLikeness } from '#core/text/likeness.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import type { OpenState } from './opening-state.ts';
import { likenessWords } from './opening-words.ts';
import type { Opening } from './use-open-file.ts';
import styles from './version-offer.module.css';

type VersionOfferProps = {
  readonly offer: Extract<OpenState, { kind: 'offering' }>;
  readonly opening: Opening;
};

/** A dialog with the candidates; nothing is added before it is answered. */
export function VersionOffer({ offer, opening }: VersionOfferProps) {
  const { name, candidates } = offer;
  const group = useId();
  const [chosen, setChosen] = useState(candidates[0]?.document.id);
  const [first] = candidates;
  if (first === undefined || chosen === undefined) return null;
  const isLikely = first.likeness >= versionLikeness;
  return (
    <Dialog title="Is this a new version?" onClose={opening.leave}>
      <p className={styles['lede']}>
        “{name}” {isLikely ? 'has mostly the words' : 'has the title'} of a document in the library.
        As its new version, your highlights and cards come along; you see what changed first.
      </p>
      <fieldset className={styles['candidates']}>
        <legend className="visually-hidden">The document that it is a new version of</legend>
        {candidates.map((candidate) => {
          const { id, title } = candidate.document;
          return (
            <label key={id} className={styles['candidate']}>
              <input
                type="radio"
                name={group}
                checked={chosen === id}
                hidden={candidates.length === 1}
                onChange={() => setChosen(id)}
              />
              <span>
                <strong className={styles['title']}>{title}</strong>
                <span className={styles['why']}>{likenessWords(candidate)}</span>
              </span>
            </label>
          );
        })}
      </fieldset>
      <div className={styles['choices']}>
        <Button tone="quiet" onClick={opening.leave}>
          Cancel
        </Button>
        <Button tone={isLikely ? 'plain' : 'main'} onClick={() => void opening.asDocument()}>
          A document of its own
        </Button>
        <Button tone={isLikely ? 'main' : 'plain'} onClick={() => opening.asVersion(chosen)}>
          A new version
        </Button>
      </div>
    </Dialog>
  );
}
