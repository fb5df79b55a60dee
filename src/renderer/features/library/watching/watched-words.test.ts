import { expect, test } from 'vitest';
import { watchedWords } from './watched-words.ts';

const folder = { place: '/a', files: 1_204, isCut: false, fault: null } as const;

test('the folder is told with what lies in it, or with what is wrong with it', () => {
  expect(watchedWords(folder)).toBe('A folder is watched, with 1,204 files that can be opened.');
  expect(watchedWords({ ...folder, files: 0 })).toContain('no file that can be opened');
  expect(watchedWords({ ...folder, isCut: true })).toMatch(/There is more in it/);
  expect(watchedWords({ ...folder, fault: 'missing' })).toContain('is not there');
  expect(watchedWords({ ...folder, fault: 'unreadable' })).toContain('cannot be read');
});
