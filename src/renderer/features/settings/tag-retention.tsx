/** Another desired retention for the cards of a tag. */
import { type FormEvent, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import shared from './scheduling-screen.module.css';
import type { SettingsProps } from './settings-props.ts';
import styles from './tag-retention.module.css';

/** The tags that have one, and a line to add another. */
export function TagRetention({ settings, onChange }: SettingsProps) {
  const [tag, setTag] = useState('');
  const [percent, setPercent] = useState('95');
  const { retentionOfTag } = settings;
  const keep = (next: Readonly<Record<string, number>>) => onChange({ retentionOfTag: next });
  function add(event: FormEvent): void {
    event.preventDefault();
    const name = tag.trim().replace(/^#/, '');
    const share = Number(percent) / 100;
    if (name === '' || !Number.isFinite(share)) return;
    keep({ ...retentionOfTag, [name]: share });
    setTag('');
  }
  return (
    <div className={styles['tags']}>
      <p className={shared['about']}>
        The cards of a tag can have their own; of several tags the highest counts.
      </p>
      <ul>
        {Object.entries(retentionOfTag).map(([name, share]) => (
          <li key={name} className={styles['tag']}>
            <span>
              #{name}, {Math.round(share * 100)} %
            </span>
            <Button
              tone="quiet"
              aria-label={`No own retention for ${name}`}
              onClick={() => {
                const { [name]: _gone, ...rest } = retentionOfTag;
                keep(rest);
              }}
            >
              Remove
            </Button>
          </li>
        ))}
      </ul>
      <form className={styles['add']} onSubmit={add}>
        <label>
          Tag
          <input value={tag} onChange={(event) => setTag(event.target.value)} />
        </label>
        <label>
          Percent
          <input
            type="number"
            min={70}
            max={97}
            value={percent}
            onChange={(event) => setPercent(event.target.value)}
          />
        </label>
        <Button type="submit">Add</Button>
      </form>
    </div>
  );
}
