/** What stands above sheets that have no pictures: that they are opened, are locked, or cannot be shown. */
import { type FormEvent, useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import styles from './sheet-notice.module.css';
import type { SheetPictures } from './use-sheet-pictures.ts';

type SheetNoticeProps = {
  readonly pictures: SheetPictures;
  /** Shows the flowing text instead. */
  readonly onShowText: () => void;
};

/** Nothing while all is well. */
export function SheetNotice({ pictures, onShowText }: SheetNoticeProps) {
  const { state, unlock } = pictures;
  if (state === 'opening' || state === 'open') return null;
  const isLocked = state.kind === 'password-needed' || state.kind === 'password-wrong';
  return (
    <div className={styles['notice']}>
      <Notice title={isLocked ? 'These pages are locked' : 'The pages cannot be shown'}>
        <p>{state.words}</p>
        {isLocked && <PasswordForm key={state.words} onUnlock={unlock} />}
        <Button onClick={onShowText}>Show the text</Button>
      </Notice>
    </div>
  );
}

function PasswordForm({ onUnlock }: { readonly onUnlock: (password: string) => void }) {
  const [password, setPassword] = useState('');
  const unlock = (event: FormEvent) => {
    event.preventDefault();
    onUnlock(password);
  };
  return (
    <form className={styles['form']} onSubmit={unlock}>
      <label>
        Password
        <input
          type="password"
          autoComplete="off"
          value={password}
          onChange={({ target }) => setPassword(target.value)}
        />
      </label>
      <Button tone="main" type="submit" disabled={password === ''}>
        Unlock
      </Button>
    </form>
  );
}
