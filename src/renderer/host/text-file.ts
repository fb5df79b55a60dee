/** Makes a file of a text that came without one. */
import { success } from '#shared/result.ts';
import type { ChosenFile } from './host.ts';

/** A text is called by so many of its first characters. */
const longestName = 60;

/** A file named by the first line of `text`; `markup` is the same text as HTML, where there is such. */
export function textFile(text: string, markup: string | null = null): ChosenFile {
  const name = nameOf(text);
  return markup === null
    ? file(`${name}.txt`, 'text/plain', text)
    : file(`${name}.html`, 'text/html', `<meta charset="utf-8">${markup}`);
}

function nameOf(text: string): string {
  const line =
    text
      .trim()
      .split('\n', 1)[0]
      ?.replace(/[\s/\\.]+/g, ' ')
      .trim() ?? '';
  if (line.length <= longestName) return line === '' ? 'Pasted text' : line;
  return `${line.slice(0, longestName).replace(/\s\S*$/, '')}…`;
}

function file(name: string, mediaType: string, text: string): ChosenFile {
  const bytes = new TextEncoder().encode(text);
  return { name, mediaType, size: bytes.length, read: async () => success({ name, bytes }) };
}
