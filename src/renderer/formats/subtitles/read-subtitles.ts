/** Reads subtitles (SubRip, WebVTT, SAMI): what is said, in order, without its times. */
import type { Element, ElementContent } from 'hast';
import { failure, success } from '#shared/result.ts';
import type { FormatReader } from '../format.ts';
import { sectionsOf, treeElement } from '../markup/finish-document.ts';
import { findElements, textOfMarkup } from '../markup/markup.ts';
import { parseHtml } from '../markup/parse-html.ts';
import { decodeText } from '../text/decode-text.ts';
import { encodingWarnings } from '../text/encoding-warnings.ts';

/** What is on the screen at one time. */
export type Cue = {
  /** In seconds from the start of the film. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
};

/** A silence of so many seconds begins a paragraph, and so does a sentence's end after so many characters. */
const longSilence = 4;
const longParagraph = 320;

/** Reads a file of subtitles; cues that follow each other closely become paragraphs. */
export const readSubtitles: FormatReader = async ({ name, bytes }, { encoding: chosen }) => {
  const decoded = decodeText(bytes, { chosen });
  const cues = /^\s*<sami>/i.test(decoded.text) ? readSami(decoded.text) : readCues(decoded.text);
  if (cues.length === 0) {
    const words = `“${name}” holds no subtitles: no line has a time before it; rename it to .txt to read it as text.`;
    return failure({ kind: 'empty', words });
  }
  const blocks = paragraphsOf(cues).map((text) => treeElement('p', linesOf(text)));
  const title = name.replace(/\.[^.]+$/, '');
  const content = { title, byline: null, language: null, sections: sectionsOf(blocks) };
  const { encoding } = decoded;
  const warnings = encodingWarnings(decoded);
  return success({ content, format: 'subtitles', encoding, images: [], warnings });
};

const timing = /^\s*([\d:.,]+)\s+-->\s+([\d:.,]+)/;

/** The cues of SubRip and WebVTT. */
export function readCues(text: string): Cue[] {
  const cues: Cue[] = [];
  for (const block of text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)) {
    const lines = block.split('\n');
    const at = lines.findIndex((line) => timing.test(line));
    const times = timing.exec(lines[at] ?? '');
    if (times === null) continue;
    const [start, end] = [secondsOf(times[1] ?? ''), secondsOf(times[2] ?? '')];
    const said = lines
      .slice(at + 1)
      .map(plainLine)
      .filter((line) => line !== '');
    if (said.length > 0) cues.push({ start, end, text: said.join('\n') });
  }
  return cues;
}

/** SAMI is HTML with times. */
function readSami(text: string): Cue[] {
  // Its elements are hardly ever closed.
  const page = parseHtml(text.replace(/<br\s*\/?>/gi, ' ').replace(/<sync/gi, '</sync><sync'));
  return findElements(page, 'sync').flatMap((sync) => {
    const start = Number.parseInt(sync.attributes['start'] ?? '0', 10) / 1000;
    const said = textOfMarkup(sync).replaceAll('\u00a0', ' ').trim();
    return said === '' ? [] : [{ start, end: start + longSilence / 2, text: said }];
  });
}

function secondsOf(time: string): number {
  return time
    .replace(',', '.')
    .split(':')
    .reduce((sum, part) => sum * 60 + Number(part), 0);
}

/** A line without its voices, styles and places on the screen. */
function plainLine(line: string): string {
  return line
    .replace(/<[^<>]*>/g, '')
    .replace(/\{\\[^{}]*\}/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What is said, in paragraphs; a line that begins with a dash is another voice, and stays a line. */
export function paragraphsOf(cues: readonly Cue[]): string[] {
  const paragraphs: string[] = [];
  let current = '';
  let end = 0;
  let before: readonly string[] = [];
  for (const cue of cues) {
    const isNew =
      cue.start - end > longSilence ||
      (current.length > longParagraph && /[.!?…。？！]["”’]?$/.test(current));
    if (isNew && current !== '') {
      paragraphs.push(current);
      current = '';
    }
    for (const line of newLines(before, cue.text.split('\n'))) {
      const separator = /^[-–—]\s/.test(line) ? '\n' : ' ';
      current = current === '' ? line : `${current}${separator}${line}`;
    }
    before = cue.text.split('\n');
    end = cue.end;
  }
  return current === '' ? paragraphs : [...paragraphs, current];
}

/** The lines of a cue without those that rolling captions say again: the last of the cue before are the first of it. */
function newLines(before: readonly string[], lines: readonly string[]): readonly string[] {
  let again = Math.min(before.length, lines.length);
  const isAgain = (count: number) =>
    lines.slice(0, count).every((line, at) => line === before[before.length - count + at]);
  while (again > 0 && !isAgain(again)) again -= 1;
  return lines.slice(again);
}

function linesOf(text: string): ElementContent[] {
  return text.split('\n').flatMap((value, at): ElementContent[] => {
    const line: ElementContent = { type: 'text', value };
    const lineBreak: Element = treeElement('br', []);
    return at === 0 ? [line] : [lineBreak, line];
  });
}
