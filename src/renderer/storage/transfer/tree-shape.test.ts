import * as v from 'valibot';
import { expect, test } from 'vitest';
import { runsProperty, writeRuns } from '#core/text/sheet.ts';
import { cleanTree, treeShape } from './tree-shape.ts';

function cleanedProperties(properties: Readonly<Record<string, unknown>>) {
  const text = { type: 'text', value: 'words' };
  const element = { type: 'element', tagName: 'p', properties, children: [text] };
  const [cleaned] = cleanTree(v.parse(treeShape, { type: 'root', children: [element] })).children;
  return cleaned?.type === 'element' ? cleaned.properties : null;
}

const run = { sheet: 0, from: 0, x: 72, y: 90, width: 100, size: 11, angle: 0 };
const runs = writeRuns([{ ...run, isMonospaced: false }]);

test('where the words stand on the pages of a PDF is kept', () => {
  expect(cleanedProperties({ [runsProperty]: runs })).toEqual({ [runsProperty]: runs });
});

test.each([
  { [runsProperty]: '0:url(x)' },
  { [runsProperty]: 7 },
  { onClick: 'alert(1)', style: 'color: red' },
])('what is no place, and no other property, is not (%j)', (properties) => {
  expect(cleanedProperties(properties)).toEqual({});
});
