/** The Vite plugin that keeps React from tracing where it makes the errors that it only compares. */
import type { Plugin } from 'vite';

/** The signs that React throws to itself: made once, while its script is evaluated, and known by identity. */
const sign = /(\w+Exception) = Error\((formatProdErrorMessage\(\d+\))\)/g;

/**
 * React makes its signs as errors, so each records where it was made. V8 then works out the place of every call
 * that led there, for which it parses the whole script once more: 20 to 30 ms of a start. Made from the
 * prototype they record nothing.
 */
export function reactWithoutTraces(): Plugin {
  return {
    name: 'plenum-react-without-traces',
    apply: 'build',
    transform(code, id) {
      if (!id.endsWith('/react-dom-client.production.js')) return null;
      if (code.match(sign)?.length !== 5)
        throw new Error('React no longer makes its five signs here');
      const made = '$1 = Object.create(Error.prototype, { message: { value: $2 } })';
      return { code: code.replace(sign, made), map: null };
    },
  };
}
