/** Dates and times as the interface writes them: in English, by the reader's clock. */

/** Made when it is first asked for: the browser's formatters are slow to begin. */
function formatter(options: Intl.DateTimeFormatOptions): (at: number) => string {
  let made: Intl.DateTimeFormat | null = null;
  return (at) => {
    made ??= new Intl.DateTimeFormat('en-GB', options);
    return made.format(at);
  };
}

/** `29 Nov 2026`, of epoch milliseconds. */
export const dateWords = formatter({ dateStyle: 'medium' });

/** `29 Nov 2026, 14:05`. */
export const momentWords = formatter({ dateStyle: 'medium', timeStyle: 'short' });

/** `Sunday 29 November 2026`. */
export const fullDateWords = formatter({ dateStyle: 'full' });
