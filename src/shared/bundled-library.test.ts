import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type BundledFolder, listBundledDocuments, readBundledFile } from './bundled-library.ts';

const resources = new URL('../../resources/library/', import.meta.url);
const folder: BundledFolder = {
  read: async (file) => new Uint8Array(readFileSync(new URL(file, resources))),
  sha256: async (bytes) => createHash('sha256').update(bytes).digest('hex'),
  decode: (bytes) => new TextDecoder().decode(bytes),
};
const article = 'chinas-technological-self-reliance.txt';

test('the facts of a document are bundled, but are no document', async () => {
  expect(await listBundledDocuments(folder)).toEqual({ ok: true, value: [article] });
  const facts = await readBundledFile(folder, article.replace('.txt', '.facts.json'));
  expect(facts).toMatchObject({ ok: true });
});

test('a manifest with a file of an unknown kind is refused', async () => {
  const entry = { file: 'x.exe', sha256: '0'.repeat(64), mediaType: 'application/x-msdownload' };
  const read = async () => new TextEncoder().encode(JSON.stringify([entry]));
  const listed = await listBundledDocuments({ ...folder, read });
  expect(listed).toMatchObject({ ok: false, error: { kind: 'manifest-unreadable' } });
});
