import { expect, test } from 'vitest';
import { webPictureAt } from './remote-picture.ts';

test.each([
  ['https://a.example/b.png?c=d#e', 'https://a.example/b.png?c=d#e', 'a.example'],
  ['http://A.Example', 'https://A.Example', 'a.example'],
  ['https://[2606:2800::1]/a.png', 'https://[2606:2800::1]/a.png', '[2606:2800::1]'],
])('%s is asked for by a lock', (given, address, host) => {
  expect(webPictureAt(given)).toEqual({ address, host });
});

test.each([
  ...['', 'a.png', 'ftp://a.example/', 'data:image/png;base64,AA', 'javascript:1'],
  ...['https://user@a.example/', 'https://a.example:8443/', 'https:///a.png', 'https://a b/'],
  ...['https://a.example\\@b.example/', 'https://a.example/b\nc'],
])('“%s” is not', (given) => {
  expect(webPictureAt(given)).toBeNull();
});
