import fc from 'fast-check';
import type { Element, ElementContent, RootContent } from 'hast';
import { describe, expect, test } from 'vitest';
import { canonicalTextOfSections, leafBlocks, textOfLeaf } from '#core/text/canonical-text.ts';
import { drawnNames, drawnProperties } from '#core/text/drawn-names.ts';
import { aimInPage } from './addresses.ts';
import { type CleanedMarkup, cleanMarkup } from './clean-markup.ts';
import { deepestBlock, deepestInline } from './element-rules.ts';
import { sectionsOf, settleLinks } from './finish-document.ts';
import { type MarkupElement, type MarkupNode, markupElement } from './markup.ts';
import { parseHtml } from './parse-html.ts';
import { parseXml } from './parse-xml.ts';

const rules = {
  dropsHidden: true,
  aimOf: (href: string) => aimInPage(href, null),
  pictureAt: (source: string) => (source.startsWith('https://') ? ('outside' as const) : null),
};

function cleaned(markup: MarkupElement): CleanedMarkup {
  const result = cleanMarkup(markup, rules);
  const { places } = result;
  settleLinks(
    result.links.map(({ element, place }) => ({ element, target: places.get(place) ?? null })),
  );
  return result;
}

const textOf = ({ blocks }: CleanedMarkup) => canonicalTextOfSections(sectionsOf(blocks));
const textOfHtml = (html: string) => textOf(cleaned(parseHtml(html)));

/** The tree in one line: `p(a link(b))`. */
function outline(nodes: readonly (RootContent | ElementContent)[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value;
      return node.type === 'element' ? `${node.tagName}(${outline(node.children)})` : '?';
    })
    .join(' ');
}
const outlineOfHtml = (html: string) => outline(cleaned(parseHtml(html)).blocks);

function* everyElement(blocks: readonly Element[]): Generator<readonly [Element, number]> {
  const waiting: [Element, number][] = blocks.map((block) => [block, 1]);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    yield next;
    for (const child of next[0].children) {
      if (child.type === 'element') waiting.push([child, next[1] + 1]);
    }
  }
}

/** Throws for anything that the allow-list does not know. */
function expectAllowed({ blocks }: CleanedMarkup): void {
  for (const [element, depth] of everyElement(blocks)) {
    expect(drawnNames).toContain(element.tagName);
    expect(drawnProperties(element)).toEqual(element.properties);
    expect(depth).toBeLessThanOrEqual(2 * deepestBlock + deepestInline);
  }
}

describe('what is let through', () => {
  test.each([
    ['<script>alert(1)</script><style>p{}</style><p onclick="x()">a</p>', 'p(a)'],
    ['<form action="https://x"><input name=a><button>Go</button></form>', 'p(Go)'],
    ['<iframe src="https://x"></iframe><embed src=x><p>a</p>', 'p(a)'],
    ['<svg><script>alert(1)</script><text>label</text></svg>', 'p(label)'],
    ['<a href="javascript:alert(1)">a</a>', 'p(a)'],
    ['<a href=" java&#10;script:alert(1)">a</a>', 'p(a)'],
    ['<a href="data:text/html,x">a</a><a href="//x.example">b</a>', 'p(ab)'],
    ['<a href="https://x.example/a b">a</a>', 'p(a(a))'],
    ['<p>a<b><i>b</i></b><font color=red>c</font></p>', 'p(a b(i(b)) c)'],
    ['<math><mi>x</mi><annotation>no</annotation></math>', 'p(math(mi(x)))'],
    ['<p hidden>a</p><p style="display:none">b</p><p>c</p>', 'p(c)'],
  ])('%s', (html, expected) => {
    expect(outlineOfHtml(html)).toBe(expected);
  });

  test('a picture elsewhere is a box with its address, and none is loaded', () => {
    const { blocks } = cleaned(
      parseHtml('<p><img src="https://x.example/a.png" alt=" A  b "></p>'),
    );
    expect(blocks[0]?.children[0]).toMatchObject({
      tagName: 'img',
      properties: { alt: 'A b', dataAddress: 'https://x.example/a.png' },
    });
  });
});

describe('the shape of what is kept', () => {
  test.each([
    ['<div>a<div>b</div>c</div>', 'p(a) p(b) p(c)'],
    ['<ul><li>a<ul><li>b</ul></ul>', 'ul(li(p(a) ul(li(b))))'],
    ['<a href="https://x.example"><h2>a</h2><p>b</p></a>', 'h2(a(a)) p(a(b))'],
    ['<h1><div>a</div><div>b</div></h1>', 'h1(a b)'],
    ['<li>alone</li>', 'p(alone)'],
    ['<ul>loose<li>a</ul>', 'ul(li(p(loose)) li(a))'],
    ['<table><tr><td>a<td>b</table>', 'table(tbody(tr(td(a) td(b))))'],
    ['<table><tr><td><p>a<p>b<td></table>', 'table(tbody(tr(td(p(a) p(b)) td())))'],
    ['<dl><dt>a<dd>b</dl>', 'dl(dt(a) dd(b))'],
    ['<p>a<br>b<br></p>', 'p(a br() b)'],
    ['<pre>\n a\n  b\n</pre>', 'pre( a\n  b)'],
    ['<p> a \n b <i> c </i> d</p>', 'p(a b  i(c ) d)'],
    ['<blockquote>a<p>b</blockquote>', 'blockquote(p(a) p(b))'],
    ['<p>a<hr>b', 'p(a) hr() p(b)'],
    ['<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>', 'p(ruby(漢 rt()))'],
  ])('%s', (html, expected) => {
    expect(outlineOfHtml(html)).toBe(expected);
  });

  test('how words are read is told beside the text, and is no part of it', () => {
    const { blocks } = cleaned(
      parseHtml(
        '<p><ruby>山路<rt>やま<b>みち</b></rt></ruby>を<ruby>登<rt></rt></ruby>る<rt>x</rt>',
      ),
    );
    expect(blocks.map((block) => textOfLeaf(block))).toEqual(['山路を登るx']);
    const [ruby] = (blocks[0]?.children ?? []) as Element[];
    expect(ruby?.children).toMatchObject([
      { type: 'text', value: '山路' },
      { tagName: 'rt', properties: { dataReading: 'やまみち' }, children: [] },
    ]);
  });

  test('links within the page lead to the blocks of their ids, others to nothing', () => {
    const { blocks } = cleaned(
      parseHtml('<p><a href="#n">1</a><a href="#gone">2</a></p><div id="n"><p>Note</p></div>'),
    );
    expect(blocks[1]?.properties).toEqual({ id: 'p1' });
    const [one, two] = (blocks[0]?.children ?? []) as Element[];
    expect([one?.properties, two?.properties]).toEqual([{ href: '#p1' }, {}]);
  });

  test('direction and language are kept where they change', () => {
    const { blocks } = cleaned(parseHtml('<div dir=rtl lang=ar><p>a<p dir=ltr>b</div><p>c'));
    expect(blocks.map(({ properties }) => properties)).toEqual([
      { dir: 'rtl', lang: 'ar' },
      { dir: 'ltr', lang: 'ar' },
      {},
    ]);
  });
});

const names =
  'p div span b i a em ul ol li table tr td th h1 h2 pre blockquote script style svg math mi img br hr section dl dt dd figure figcaption form input iframe object ruby caption thead x-y'.split(
    ' ',
  );
const attributes = fc.dictionary(
  fc.constantFrom(
    'href',
    'src',
    'id',
    'onclick',
    'style',
    'dir',
    'lang',
    'start',
    'colspan',
    'alt',
  ),
  fc.constantFrom(
    ...['javascript:alert(1)', 'https://x.example/', '#a', 'a', 'rtl', 'en', '3', '-1', '1e9'],
    ...['data:text/html,x', 'expression(1)', '\u0000', 'vbscript:x', '//x', 'file:///etc/passwd'],
  ),
);
const tree = fc.letrec<{ node: MarkupNode; element: MarkupElement }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'large', withCrossShrink: true },
    fc.stringMatching(/^[a-z \n]{0,6}$/).map((value): MarkupNode => ({ kind: 'text', value })),
    tie('element'),
  ),
  element: fc
    .tuple(fc.constantFrom(...names), attributes, fc.array(tie('node'), { maxLength: 5 }))
    .map(([name, given, children]) => markupElement(name, given, children)),
})).element;

test('whatever the markup, only what is allowed is left, and blocks are blocks', () => {
  fc.assert(
    fc.property(tree, (markup) => {
      const result = cleaned(markup);
      expectAllowed(result);
      for (const leaf of leafBlocks({ type: 'root', children: result.blocks })) {
        expect(leaf.children.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 400 },
  );
});

const silent = new Set(['script', 'style', 'iframe', 'input', 'hr', 'br', 'img']);

test('no word is lost that a page would show, and their order stays', () => {
  const shown = (node: MarkupNode): string => {
    if (node.kind === 'text') return node.value;
    return silent.has(node.name) ? '' : node.children.map(shown).join('');
  };
  fc.assert(
    fc.property(tree, (markup) => {
      const plain = textOf(cleanMarkup(markup, { ...rules, dropsHidden: false }));
      expect(plain.replace(/\s/g, '')).toBe(shown(markup).replace(/\s/g, ''));
    }),
    { numRuns: 400 },
  );
});

describe.each([
  ['blocks', '<div><blockquote>', '</blockquote></div>'],
  ['lists', '<ul><li>', '</li></ul>'],
  ['words', '<b><i><span>', '</span></i></b>'],
])('ten thousand %s within each other', (_, open, close) => {
  const html = `${open.repeat(10_000)}deep${close.repeat(10_000)}`;

  test('are flattened, and their words are there', () => {
    const result = cleaned(parseHtml(html));
    expectAllowed(result);
    expect(textOf(result)).toContain('deep');
  });

  test('of XML are flattened too', () => {
    const parsed = parseXml(`<html>${html}</html>`);
    expect(parsed?.fault).toBeNull();
    expect(textOf(cleaned(parsed?.root ?? markupElement('x')))).toContain('deep');
  });
});

test('an entity that a document type defines is not read, from wherever it would come', () => {
  const laughs =
    '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>';
  const parsed = parseXml(`${laughs}<html><p>&b;&c;&nbsp;&amp;</p></html>`);
  expect(textOf(cleaned(parsed?.root ?? markupElement('x')))).toBe('&b;&c;\u00a0&');
  expect(textOfHtml('<p>&b; &amp;</p>')).toBe('&b; &');
});
