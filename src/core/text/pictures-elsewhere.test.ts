import type { Element, ElementContent } from 'hast';
import { expect, test } from 'vitest';
import { picturesElsewhere } from './pictures-elsewhere.ts';

const element = (
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[] = [],
): Element => ({ type: 'element', tagName, properties, children });
const picture = (dataAddress: string) => element('img', { dataAddress });
const section = (...children: Element[]) => ({
  ...{ heading: null, level: 0, text: '' },
  tree: { type: 'root' as const, children },
});

test('each address is told once, in the order of the text, however deep it stands', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((name) => `https://x.example/${name}.png`);
  const first = section(
    element('p', {}, [picture(a ?? ''), element('em', {}, [picture(b ?? '')])]),
  );
  const second = section(
    element('ul', {}, [element('li', {}, [picture(c ?? ''), picture(a ?? '')])]),
  );
  expect(picturesElsewhere([first, second])).toEqual([a, b, c]);
});

test('a picture that is kept, and an address that no page may have, are not among them', () => {
  const kept = element('img', { dataImage: 'ab'.repeat(32) });
  expect(picturesElsewhere([section(element('p', {}, [kept, picture('file:///a.png')]))])).toEqual(
    [],
  );
});
