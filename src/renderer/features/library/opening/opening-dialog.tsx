/** The dialogs of opening files: is it a new version, is it too large, what is its password. */
import { type FormEvent, useId, useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import type { OpenQuestion } from './opening-state.ts';
import { inMegabytes } from './opening-words.ts';
import type { Opening } from './use-open-file.ts';
import styles from './version-offer.module.css';
import { VersionOffer } from './version-offer.tsx';

/** The dialog that the state asks for, if any. */
export function OpeningDialog({ opening }: { readonly opening: Opening }) {
  const { state } = opening;
  if (state.kind === 'offering') return <VersionOffer offer={state} opening={opening} />;
  if (state.kind !== 'reading' || state.question === null) return null;
  const { question } = state;
  if (question.kind === 'size') return <SizeDialog question={question} />;
  // A wrong one is asked for in a dialog of its own, so that its field is empty.
  return <PasswordDialog key={String(question.isWrong)} question={question} />;
}

function SizeDialog({ question }: { readonly question: Extract<OpenQuestion, { kind: 'size' }> }) {
  const { name, size, answer } = question;
  return (
    <Dialog title="Open so large a file?" onClose={() => answer(false)}>
      <p className={styles['lede']}>
        “{name}” has {inMegabytes(size)}. Reading it may take minutes and much of the memory; you
        can give it up at any time.
      </p>
      <div className={styles['choices']}>
        <Button tone="quiet" onClick={() => answer(false)}>
          Cancel
        </Button>
        <Button tone="main" onClick={() => answer(true)}>
          Open it
        </Button>
      </div>
    </Dialog>
  );
}

function PasswordDialog({
  question,
}: {
  readonly question: Extract<OpenQuestion, { kind: 'password' }>;
}) {
  const { name, isWrong, answer } = question;
  const [password, setPassword] = useState('');
  const id = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    answer(password);
  };
  return (
    <Dialog title="This file has a password" onClose={() => answer(null)}>
      <form onSubmit={submit}>
        <p className={styles['lede']} id={`${id}-words`}>
          {isWrong
            ? `That is not the password of “${name}”.`
            : `“${name}” opens with its password only. It is not kept.`}
        </p>
        <label className={styles['field']} htmlFor={id}>
          Password
          <input
            id={id}
            type="password"
            autoComplete="off"
            aria-describedby={`${id}-words`}
            aria-invalid={isWrong}
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        </label>
        <div className={styles['choices']}>
          <Button tone="quiet" onClick={() => answer(null)}>
            Cancel
          </Button>
          <Button tone="main" type="submit">
            Open
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
