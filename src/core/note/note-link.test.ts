import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linkQueryAt, markdownOfLink, noteLinkOf, withLink } from './note-link.ts';
import { readNote } from './read-note.ts';

describe('noteLinkOf', () => {
  test.each([
    ['plenum:document/0190-ab', { kind: 'document', id: '0190-ab' }],
    ['plenum:highlight/x', { kind: 'highlight', id: 'x' }],
    ['https://a.org/b', { kind: 'outside', url: 'https://a.org/b' }],
    ['mailto:a@b.org', { kind: 'outside', url: 'mailto:a@b.org' }],
    ['javascript:alert(1)', null],
    ['JavaScript:alert(1)', null],
    ['data:text/html,x', null],
    ['file:///etc/passwd', null],
    ['plenum:document/../x', null],
    ['plenum:other/x', null],
    ['//a.org', null],
    ['#/review', null],
    ['http://', null],
  ])('%s', (url, expected) => {
    expect(noteLinkOf(url)).toEqual(expected);
  });
});

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
                properties: { href: 'plenum:highlight/id-1' },
              }),
            ],
          }),
        ]);
        expect(JSON.stringify(tree)).toContain(JSON.stringify(words).slice(1, -1));
      }),
    );
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
