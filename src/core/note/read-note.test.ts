import fc from 'fast-check';
import type { Element, Nodes, Root } from 'hast';
import { describe, expect, test } from 'vitest';
import { tagPiecesOf } from './note-tag.ts';
import { readNote } from './read-note.ts';

/** The tree as short markup, only to compare. */
function shown(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'root') return node.children.map(shown).join('');
  if (node.type !== 'element') throw new Error(`A ${node.type} has no place in a note`);
  const attributes = Object.entries(node.properties).map(([name, value]) => ` ${name}=${value}`);
  const inner = node.children.map(shown).join('');
  return `<${node.tagName}${attributes.join('')}>${inner}</${node.tagName}>`;
}

/** Every element of the tree; throws for a node that is neither element nor text. */
function elementsOf(tree: Root): Element[] {
  const elements: Element[] = [];
  const waiting: Nodes[] = [...tree.children];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type === 'text') continue;
    if (node.type !== 'element') throw new Error(`A ${node.type} has no place in a note`);
    elements.push(node);
    waiting.push(...node.children);
  }
  return elements;
}

describe('readNote', () => {
  test.each([
    ['plain', '<p>plain</p>'],
    ['two\nlines', '<p>two<br></br>lines</p>'],
    ['**b** *i* ~~d~~ `c`', '<p><strong>b</strong> <em>i</em> <del>d</del> <code>c</code></p>'],
    ['# Title', '<p><strong>Title</strong></p>'],
    ['> said', '<blockquote><p>said</p></blockquote>'],
    ['```\na <b>\n```', '<pre><code>a <b></code></pre>'],
    ['3. c\n4. d', '<ol start=3><li><p>c</p></li><li><p>d</p></li></ol>'],
    [
      '- [x] done',
      '<ul><li><input type=checkbox disabled=true checked=true></input><p>done</p></li></ul>',
    ],
    [
      '| a |\n|---|\n| b |',
      '<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>',
    ],
    ['[d](plenum:document/1)', '<p><a dataKind=document dataId=1>d</a></p>'],
    ['www.a.org', '<p><a href=http://www.a.org>www.a.org</a></p>'],
    [
      'of #China and #data',
      '<p>of <span dataTag=china>#China</span> and <span dataTag=data>#data</span></p>',
    ],
    // What must not become an element stays as it was typed.
    ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
    ['a <b>c</b>', '<p>a <b>c</b></p>'],
    ['[x](javascript:alert(1))', '<p>x</p>'],
    ['![alt](http://a.org/x.png)', '<p>![alt](http://a.org/x.png)</p>'],
    ['', ''],
  ])('%j', (markdown, expected) => {
    expect(shown(readNote(markdown).tree)).toBe(expected);
  });

  test('HTML that was typed is text, not elements', () => {
    const [html] = readNote('<script>alert(1)</script>').tree.children;
    expect(html).toEqual({ type: 'text', value: '<script>alert(1)</script>' });
  });

  test('tags are told once each, and not from code, addresses or headings', () => {
    const note = '#b and #a, #B\n\n`#code` http://x.org/#frag\n\n# Heading\n\nC# #12 #a/b-';
    expect(readNote(note).tags).toEqual(['b', 'a', 'a/b']);
  });

  test('whatever was typed, only the listed elements and safe links come of it', () => {
    const names =
      'p strong em del code pre blockquote ul ol li hr br a table thead tbody tr th td input span'.split(
        ' ',
      );
    const pieces = fc.constantFrom(
      ...['<script>', '[a](', 'javascript:x', ')', '> ', '- ', '* ', '\n', '**', '`', '|', '---'],
      ...[
        '#t',
        '<a href="data:x">',
        '&#x6a;',
        '![',
        ']',
        '[^1]',
        '[^1]: x',
        '1. ',
        '~~',
        'https://a.b',
      ],
    );
    const notes = fc.oneof(
      fc.string(),
      fc.array(pieces).map((list) => list.join('')),
    );
    fc.assert(
      fc.property(notes, (markdown) => {
        for (const { tagName, properties } of elementsOf(readNote(markdown).tree)) {
          expect(names).toContain(tagName);
          expect(properties['href'] ?? 'http://').toMatch(/^(?:https?:\/\/|mailto:)/i);
        }
      }),
    );
  });

  test('a thousand quotes in quotes are words, not a stack overflow', () => {
    expect(shown(readNote(`${'>'.repeat(1000)} deep`).tree)).toContain('deep');
  });
});

test('tagPiecesOf loses no character', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('#', 'a', 'É', '1', '/', '-', ' ', '́') }),
      (text) => {
        const pieces = tagPiecesOf(text);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        for (const { tag } of pieces)
          if (tag !== null) expect(tag).toMatch(/^[^#\s]*\p{L}[^#\s]*$/u);
      },
    ),
  );
});
