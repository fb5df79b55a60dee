import { expect, test } from 'vitest';
import type { RevisionContent } from '#core/text/document.ts';
import { jsonOfContent, packedContent, unpackedAtOnce, unpackedContent } from './kept-content.ts';

/** Words so long that each section is a piece of its own, with what JSON has to escape. */
const words = `“Wörter” \\ "\n\ud800 ${'long '.repeat(13_000)}`;

function content(sections: number): RevisionContent {
  return {
    ...{ title: 'A Title', byline: null, language: 'en' },
    sections: Array.from({ length: sections }, (_, at) => ({
      ...{ heading: `Part ${at}`, level: 2, text: words },
      tree: {
        type: 'root',
        children: [
          {
            ...{ type: 'element', tagName: 'p', properties: { dataRuns: [at, 1.5] } },
            children: [{ type: 'text', value: words }],
          },
        ],
      },
    })),
  };
}

test.each([0, 1, 3])(
  'a text of %i sections is kept in pieces, and comes back as it was',
  async (count) => {
    const given = content(count);
    const packed = await packedContent(given);
    expect(packed.pieces).toHaveLength(count);
    expect(await unpackedContent(packed)).toEqual(given);
    expect(unpackedAtOnce(packed)).toEqual(given);
    expect(JSON.parse(jsonOfContent(packed).join(''))).toEqual(given);
  },
);

test('a text that was kept as it is, by an earlier version or from a copy, is read alike', async () => {
  const given = content(2);
  expect(await unpackedContent(given)).toBe(given);
  expect(unpackedAtOnce(given)).toBe(given);
  expect(JSON.parse(jsonOfContent(given).join(''))).toEqual(given);
});
