import { expect, test } from 'vitest';
import { recordOfVersion3 } from './record-of-version-3.ts';

const old = { id: 'd', title: 'A Title', createdAt: 5 };
const added = {
  ...{ format: 'plain-text', encoding: null, tags: [], collections: [] },
  ...{ isArchived: false, queuePosition: null, changedAt: 5 },
};

test('a document that was opened is being read, another is new', () => {
  const opened = { ...old, openedAt: 9 };
  expect(recordOfVersion3('documents', opened)).toEqual({ ...opened, ...added, state: 'reading' });
  const never = { ...old, openedAt: null };
  expect(recordOfVersion3('documents', never)).toEqual({ ...never, ...added, state: 'new' });
});

test('a document in the trash gets the same; what lies beside it stays as it is', () => {
  const document = { table: 'documents', record: { ...old, openedAt: null } };
  const note = { table: 'notes', record: { id: 'n' } };
  const upgraded = recordOfVersion3('trash', { id: 't', records: [document, note] });
  expect(upgraded).toEqual({
    id: 't',
    records: [{ ...document, record: { ...document.record, ...added, state: 'new' } }, note],
  });
});

test.each([
  ['notes', { id: 'n' }],
  ['documents', null],
  ['trash', { id: 't' }],
])('anything else of %s stays as it is', (table, record) => {
  expect(recordOfVersion3(table, record)).toEqual(record);
});
