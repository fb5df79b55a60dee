/** Buttons: one look for every action, with its key shown where it has one. */
import type { ComponentProps } from 'react';
import styles from './button.module.css';

type ButtonProps = ComponentProps<'button'> & {
  readonly tone?: 'main' | 'plain' | 'quiet';
  /** The key that does the same, as written on the keyboard; shown, and told to assistive technology. */
  readonly shortcut?: string;
};

/** The class of a link that looks like a button. */
export function buttonClass(tone: 'main' | 'plain' | 'quiet' = 'plain'): string {
  return [styles['button'], tone === 'plain' ? '' : styles[tone]].join(' ');
}

/** A button; `type` is `button` unless given. */
export function Button({ tone = 'plain', shortcut, children, className, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      aria-keyshortcuts={shortcut}
      {...rest}
      className={`${buttonClass(tone)} ${className ?? ''}`}
    >
      {children}
      {shortcut !== undefined && (
        <kbd className={styles['key']} aria-hidden="true">
          {shortcut}
        </kbd>
      )}
    </button>
  );
}
