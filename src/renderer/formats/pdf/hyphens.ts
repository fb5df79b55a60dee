/** Decides whether a hyphen at the end of a line belongs to the word, by the words of the document itself. */

/** Answers for the two parts of a word on two lines whether the hyphen between them is its own. */
export type HyphenJudge = (before: string, after: string) => boolean;

/**
 * The judge for a document with these lines. A hyphen stays where the document writes the word with it in
 * the middle of a line; it goes where the word is written in one; otherwise it stays only where what follows
 * is no small letter, as in `2019-20`.
 */
export function hyphenJudgeOf(lines: Iterable<string>): HyphenJudge {
  const known = new Set<string>();
  for (const line of lines) {
    for (const [word] of line.toLowerCase().matchAll(/[\p{L}\p{N}]+(?:[-‐][\p{L}\p{N}]+)*/gu)) {
      known.add(word.replaceAll('‐', '-'));
    }
  }
  return (before, after) => {
    const [first, second] = [lastWord(before), firstWord(after)];
    if (known.has(`${first}${second}`)) return false;
    const isOneWord = /^\p{Ll}/u.test(after) && /\p{L}$/u.test(before);
    return !isOneWord || known.has(`${first}-${second}`);
  };
}

function lastWord(text: string): string {
  const word = /[\p{L}\p{N}]+(?:[-‐][\p{L}\p{N}]+)*$/u.exec(text)?.[0] ?? '';
  return word.toLowerCase().replaceAll('‐', '-');
}

function firstWord(text: string): string {
  const word = /^[\p{L}\p{N}]+(?:[-‐][\p{L}\p{N}]+)*/u.exec(text)?.[0] ?? '';
  return word.toLowerCase().replaceAll('‐', '-');
}
