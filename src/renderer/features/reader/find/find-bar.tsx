/** The bar that finds words in the open document. */
import { CaseSensitive, ChevronDown, ChevronUp, WholeWord, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import type { FindOptions } from '#core/text/find-in-text.ts';
import styles from './find-bar.module.css';
import { type FindSession, sayCount } from './find-session.ts';
import type { Find } from './use-find.ts';

const choices: readonly (readonly [keyof FindOptions, string])[] = [
  ['matchesCase', 'Match case'],
  ['wholeWords', 'Whole words'],
  ['matchesAccents', 'Match accents'],
];

/** Shown while a search is open. */
export function FindBar({ find }: { readonly find: Find }) {
  return find.session === null ? null : <OpenFindBar find={find} session={find.session} />;
}

function OpenFindBar({ find, session }: { readonly find: Find; readonly session: FindSession }) {
  const input = useRef<HTMLInputElement>(null);
  const countId = useId();
  const { words, options } = session;
  const { passages, isCut } = find.found;
  useEffect(() => input.current?.select(), []);
  const obey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') find.close(false);
    else if (event.key === 'Enter' && event.target === input.current)
      find.go(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  };
  return (
    <search className={styles['bar']} aria-label="Find in document" onKeyDown={obey}>
      <input
        ref={input}
        type="text"
        className={styles['words']}
        aria-label="Find in document"
        aria-describedby={countId}
        placeholder="Find in document"
        // biome-ignore lint/a11y/noAutofocus: the bar opens because the reader asked to type into it
        autoFocus
        spellCheck={false}
        value={words}
        onChange={({ target }) => find.look({ words: target.value })}
      />
      <output id={countId} className={styles['count']}>
        {sayCount(words, find.present, passages.length, isCut)}
      </output>
      {choices.map(([name, label]) => (
        <button
          key={name}
          type="button"
          className={styles['choice']}
          aria-label={label}
          title={label}
          aria-pressed={options[name]}
          onClick={() => find.look({ options: { ...options, [name]: !options[name] } })}
        >
          <ChoiceSign name={name} />
        </button>
      ))}
      <span className={styles['rule']} />
      <button
        type="button"
        aria-label="Previous match"
        title="Previous match (Shift+Enter)"
        onClick={() => find.go(-1)}
      >
        <ChevronUp size={18} aria-hidden="true" />
      </button>
      <button
        type="button"
        aria-label="Next match"
        title="Next match (Enter)"
        onClick={() => find.go(1)}
      >
        <ChevronDown size={18} aria-hidden="true" />
      </button>
      <button
        type="button"
        aria-label="Close and stay here"
        title="Close and stay here (Escape goes back)"
        onClick={() => find.close(true)}
      >
        <X size={18} aria-hidden="true" />
      </button>
    </search>
  );
}

function ChoiceSign({ name }: { readonly name: keyof FindOptions }) {
  if (name === 'matchesCase') return <CaseSensitive size={18} aria-hidden="true" />;
  if (name === 'wholeWords') return <WholeWord size={18} aria-hidden="true" />;
  return <span aria-hidden="true">é</span>;
}
