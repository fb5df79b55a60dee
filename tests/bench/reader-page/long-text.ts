/** A long text that is the same on every machine: sentences of common words, under headings. */

const words =
  'the of and to in that it was for on with as his they at be this from have or by one had not but what all were when we there can an your which their said if do will each about how up out them then she many some so these would other into has more her two like him see time could no make than first been its who now people my made over did down only way find use may water long little very after words called just where most know'.split(
    ' ',
  );

/** Numbers from 0 up to, not including, 1: the least linear congruence of Park and Miller (1988). */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** About `length` characters: a heading before every `paragraphsEach` paragraphs. */
export function longText(length: number, paragraphsEach = 24): string {
  const next = numbersFrom(7);
  const parts: string[] = [];
  let written = 0;
  for (let paragraph = 0; written < length; paragraph += 1) {
    if (paragraph % paragraphsEach === 0) {
      parts.push(`Chapter ${paragraph / paragraphsEach + 1} of the long book`);
    }
    const sentences = 3 + Math.floor(next() * 5);
    const text = Array.from({ length: sentences }, () => sentence(next)).join(' ');
    parts.push(text);
    written += text.length + 2;
  }
  return parts.join('\n\n');
}

/** A text that no one would write and some machine will: what must still scroll. */
export function badText(kind: 'unbroken' | 'headings'): string {
  if (kind === 'unbroken') return `Before.\n\n${'unbroken'.repeat(131_072)}\n\nAfter.`;
  const parts = Array.from({ length: 10_000 }, (_, at) => `Heading ${at + 1}\n\nIts only words.`);
  return parts.join('\n\n');
}

function sentence(next: () => number): string {
  const count = 8 + Math.floor(next() * 14);
  const chosen = Array.from({ length: count }, () => words[Math.floor(next() * words.length)]);
  const text = chosen.join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
