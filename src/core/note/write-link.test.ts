import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readNote } from './read-note.ts';
import { linkQueryAt, markdownOfLink, withLink } from './write-link.ts';

describe('markdownOfLink', () => {
  test('whatever the title says, the note reads as one link with those words', () => {
    const titles = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 70 });
    fc.assert(
      fc.property(titles, (title) => {
        const words = title.replace(/\s+/g, ' ').trim();
        fc.pre(words !== '' && !/[\p{C}]/u.test(words));
        const { tree } = readNote(markdownOfLink('highlight', 'id-1', title));
        expect(tree.children).toEqual([
          expect.objectContaining({
            tagName: 'p',
            children: [
              expect.objectContaining({
                tagName: 'a',
                properties: { dataKind: 'highlight', dataId: 'id-1' },
              }),
            ],
          }),
        ]);
        expect(JSON.stringify(tree)).toContain(JSON.stringify(words).slice(1, -1));
      }),
    );
  });

  test('a title with a tag in it is still one link, and no tag', () => {
    const { tree, tags } = readNote(markdownOfLink('document', 'd', 'On #river! banks'));
    expect(JSON.stringify(tree)).toContain('On #river! banks');
    expect(tags).toEqual([]);
  });

  test('a long quote is cut', () => {
    expect(markdownOfLink('document', 'd', 'a'.repeat(200))).toBe(
      `[${'a'.repeat(79)}…](plenum:document/d)`,
    );
  });
});

describe('writing a link', () => {
  test.each([
    ['see [[riv', 9, { from: 4, words: 'riv' }],
    ['see [[', 6, { from: 4, words: '' }],
    ['see [[a] b', 10, null],
    ['see [[a\nb', 9, null],
    ['see [', 5, null],
    ['see [[riv', 5, null],
    ['', 0, null],
  ])('%j at %i', (text, caret, expected) => {
    expect(linkQueryAt(text, caret)).toEqual(expected);
  });

  test('what was typed gives way to the link, closing brackets too', () => {
    expect(withLink('a [[riv]] b', { from: 2, words: 'riv' }, '[River](x)')).toEqual({
      text: 'a [River](x) b',
      caret: 12,
    });
  });
});
