/** Takes the front matter off a Markdown file: what it says of itself before its first line. */
import { languageTag } from '../markup/read-attributes.ts';

export type FrontMatter = {
  readonly title: string | null;
  readonly byline: string | null;
  readonly language: string | null;
  /** The text behind the front matter. */
  readonly body: string;
};

const fences =
  /^(?<fence>---|\+\+\+)[ \t]*\r?\n(?<matter>[\s\S]*?)\r?\n(?:\k<fence>|\.\.\.)[ \t]*(?:\r?\n|$)/;

/** YAML between `---` and TOML between `+++`; of both, only plain values of one line are read. */
export function readFrontMatter(text: string): FrontMatter {
  const match = fences.exec(text);
  const matter = match?.groups?.['matter'] ?? '';
  const isMatter = match !== null && (matter.trim() === '' || /^[\w-]+\s*[:=]/m.test(matter));
  if (!isMatter) return { title: null, byline: null, language: null, body: text };
  const value = (...names: readonly string[]) => {
    for (const name of names) {
      const line = new RegExp(`^${name}[ \\t]*[:=][ \\t]*(.+?)[ \\t]*$`, 'im').exec(matter)?.[1];
      const plain = line === undefined ? '' : plainValue(line);
      if (plain !== '') return plain;
    }
    return null;
  };
  const tag = value('lang', 'language');
  return {
    title: value('title'),
    byline: value('author', 'authors', 'byline', 'by'),
    language: tag === null ? null : languageTag(tag),
    body: text.slice(match[0].length),
  };
}

/** A value without its quotes; of a list the members, a comma apart. */
function plainValue(value: string): string {
  const list = /^\[(.*)\]$/.exec(value)?.[1];
  if (list !== undefined)
    return list
      .split(',')
      .map((member) => plainValue(member.trim()))
      .join(', ');
  return value.replace(/^(["'])(.*)\1$/, '$2').trim();
}
