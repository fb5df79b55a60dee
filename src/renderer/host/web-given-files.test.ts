import { expect, test } from 'vitest';
import { filesOfForm } from './web-given-files.ts';

function form(parts: Readonly<Record<string, string>>, files: readonly File[] = []): FormData {
  const made = new FormData();
  for (const [name, value] of Object.entries(parts)) made.append(name, value);
  for (const file of files) made.append('files', file);
  return made;
}

async function textOf(made: FormData): Promise<readonly (readonly [string, string])[]> {
  return Promise.all(
    filesOfForm(made).map(async (file) => {
      const read = await file.read();
      return [file.name, read.ok ? new TextDecoder().decode(read.value.bytes) : 'unread'] as const;
    }),
  );
}

test('files come with their names, and the words beside them are not a file of their own', async () => {
  const files = [new File(['one'], 'a.txt'), new File(['two'], 'b.md', { type: 'text/markdown' })];
  const made = form({ title: 'Two files', text: 'Look' }, files);
  expect(await textOf(made)).toEqual([
    ['a.txt', 'one'],
    ['b.md', 'two'],
  ]);
  expect(filesOfForm(made)[1]?.mediaType).toBe('text/markdown');
});

test('a text is a file that is called by its first line, with title and address once each', async () => {
  expect(
    await textOf(form({ title: 'A page', text: 'Words.', url: 'https://a.example/' })),
  ).toEqual([['A page.txt', 'A page\n\nWords.\n\nhttps://a.example/']]);
  expect(
    await textOf(form({ title: '', text: 'https://a.example/', url: 'https://a.example/' })),
  ).toEqual([['https: a example.txt', 'https://a.example/']]);
  expect(await textOf(form({ title: 'The River', text: 'The River rose.' }))).toEqual([
    ['The River rose.txt', 'The River rose.'],
  ]);
});

test('a title alone, an empty share, and a field of a wrong kind are no file', async () => {
  expect(await textOf(form({ title: 'Only a title' }))).toEqual([]);
  expect(await textOf(form({}, [new File([], '')]))).toEqual([]);
  expect(await textOf(form({ files: 'a text where files are expected' }))).toEqual([]);
});
