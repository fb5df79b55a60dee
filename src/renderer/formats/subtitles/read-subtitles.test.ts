import { expect, test } from 'vitest';
import { canonicalTextOfSections } from '#core/text/canonical-text.ts';
import { paragraphsOf, readCues, readSubtitles } from './read-subtitles.ts';

const srt = `1\r\n00:00:01,000 --> 00:00:03,500\r\n<i>It was</i> the best\r\nof times,\r\n\r\n2\r\n00:00:03,600 --> 00:00:05,000\r\n{\\an8}it was the worst.\r\n\r\n3\r\n00:01:00,000 --> 00:01:02,000\r\n- Who is there?\r\n- Nobody.\r\n`;
const vtt = `WEBVTT - a film\n\nNOTE nothing\n\nintro\n00:01.000 --> 00:02.000 align:start\n<v Ada>Yes &amp; no.</v>\n`;

test('SubRip and WebVTT are read with their times, without their signs', () => {
  expect(readCues(srt)[0]).toEqual({ start: 1, end: 3.5, text: 'It was the best\nof times,' });
  expect(readCues(vtt)).toEqual([{ start: 1, end: 2, text: 'Yes & no.' }]);
});

test('what is said becomes paragraphs: a silence parts them, a voice begins a line', async () => {
  const bytes = new TextEncoder().encode(srt);
  const read = await readSubtitles({ name: 'film.srt', mediaType: null, bytes }, {});
  if (!read.ok) throw new Error(read.error.words);
  expect(canonicalTextOfSections(read.value.content.sections)).toBe(
    'It was the best of times, it was the worst.\n\n- Who is there?\n- Nobody.',
  );
  expect(read.value).toMatchObject({
    format: 'subtitles',
    encoding: 'utf-8',
    content: { title: 'film' },
  });
});

test('captions that roll say each line once', () => {
  const cues = ['a', 'a\nb', 'b\nc'].map((text, at) => ({ start: at, end: at + 1, text }));
  expect(paragraphsOf(cues)).toEqual(['a b c']);
});

test('what is said twice by itself is said twice', () => {
  const texts = ['The boats came\nand went.', 'Then others came\nand went.'];
  const cues = texts.map((text, at) => ({ start: at, end: at + 1, text }));
  expect(paragraphsOf(cues)).toEqual(['The boats came and went. Then others came and went.']);
});

test('a file without a time is told', async () => {
  const bytes = new TextEncoder().encode('Only words.');
  const read = await readSubtitles({ name: 'a.srt', mediaType: null, bytes }, {});
  expect(read).toMatchObject({ ok: false, error: { kind: 'empty' } });
});
