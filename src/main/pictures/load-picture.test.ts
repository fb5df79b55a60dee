import type { LookupAddress } from 'node:dns';
import { createServer, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Ask, loadPicture } from './load-picture.ts';
import { isPublicAddress, publicLookup } from './public-address.ts';

const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);
const bounds = { time: 2_000, bytes: 1_000, redirects: 2 };

/** What the server answers, by path; and what it was asked with. */
let answers: Record<string, (response: ServerResponse) => void>;
let asked: { readonly host: string; readonly headers: NodeJS.Dict<string | string[]> }[];
let server: Server;
beforeEach(async () => {
  [answers, asked] = [{}, []];
  server = createServer((incoming, response) => {
    asked.push({ host: incoming.headers.host ?? '', headers: incoming.headers });
    (answers[incoming.url ?? ''] ?? ((other) => other.writeHead(404).end()))(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

/** Every server of the open network is the one of this test. */
const ask: Ask = (url, { lookup: _, ...options }) => {
  const { port } = server.address() as AddressInfo;
  const headers = { ...(options.headers as object), Host: url.host };
  return request({ ...options, headers, host: '127.0.0.1', port, path: url.pathname });
};

const picture =
  (type: string, bytes = png) =>
  (response: ServerResponse) => {
    response.writeHead(200, { 'Content-Type': type, 'Set-Cookie': 'a=b' }).end(bytes);
  };
const leadTo = (address: string) => (response: ServerResponse) => {
  response.writeHead(302, { Location: address, 'Set-Cookie': 'a=b' }).end();
};
const load = (address: string) => loadPicture(address, ask, bounds);
const reason = (words: string) => ({ ok: false, error: { kind: 'not-loaded', reason: words } });

test('a picture is loaded, further addresses are followed, and nothing of the reader goes along', async () => {
  answers['/a.png'] = leadTo('https://b.example/b.png');
  answers['/b.png'] = leadTo('/c.png');
  answers['/c.png'] = picture('image/png; charset=binary');
  expect(await load('http://a.example/a.png')).toEqual({ ok: true, value: new Uint8Array(png) });
  expect(asked.map(({ host }) => host)).toEqual(['a.example', 'b.example', 'b.example']);
  for (const { headers } of asked) {
    expect(headers).not.toHaveProperty('cookie');
    expect(headers).not.toHaveProperty('referer');
    expect(headers['user-agent']).toBe('Plenum');
  }
});

test.each([
  'file:///etc/passwd',
  'ftp://a.example/a.png',
  'https://user:word@a.example/a.png',
  'https://a.example:8443/a.png',
  'nonsense',
])('%s is never asked for', async (address) => {
  expect(await load(address)).toEqual(reason('its address is not one of the open web'));
  expect(asked).toEqual([]);
});

test.each([
  ...['127.0.0.1', '10.1.2.3', '192.168.0.1', '169.254.169.254', '172.31.0.1', '0.0.0.0'],
  ...['[::1]', '[fe80::1]', '[fd00::1]', '[::ffff:127.0.0.1]', '[2002:7f00:1::]', '2130706433'],
])('%s is private: neither asked nor followed to', async (host) => {
  expect(await load(`https://${host}/a.png`)).toEqual(reason('it is at a private address'));
  answers['/a.png'] = leadTo(`https://${host}/b.png`);
  expect(await load('https://a.example/a.png')).toEqual(reason('it is at a private address'));
  expect(asked.map(({ host: name }) => name)).toEqual(['a.example']);
});

test('what leads to an insecure address, or on and on, is not followed', async () => {
  answers['/a.png'] = leadTo('http://b.example/b.png');
  expect(await load('https://a.example/a.png')).toEqual(
    reason('it leads to an address that is not secure'),
  );
  answers['/round.png'] = leadTo('/round.png');
  expect(await load('https://a.example/round.png')).toEqual(
    reason('it leads from one address to the next without end'),
  );
});

test('what is no picture, too large, empty, or not there is not taken', async () => {
  answers['/page'] = picture('text/html');
  expect(await load('https://a.example/page')).toEqual(reason('it is no picture'));
  answers['/told.png'] = picture('image/png', Buffer.alloc(1_001));
  expect(await load('https://a.example/told.png')).toEqual(reason('it is larger than 0 MB'));
  answers['/untold.png'] = (response) => {
    response.writeHead(200, { 'Content-Type': 'image/png' });
    response.write(Buffer.alloc(800));
    setTimeout(() => response.end(Buffer.alloc(800)), 50);
  };
  expect(await load('https://a.example/untold.png')).toEqual(reason('it is larger than 0 MB'));
  answers['/empty.png'] = picture('image/png', Buffer.alloc(0));
  expect(await load('https://a.example/empty.png')).toEqual(reason('it is empty'));
  expect(await load('https://a.example/none')).toEqual(reason('its server answers 404'));
});

test('a server that does not come to an end is left', async () => {
  answers['/slow.png'] = (response) => {
    response.writeHead(200, { 'Content-Type': 'image/png' }).write('a');
  };
  const slow = await loadPicture('https://a.example/slow.png', ask, { ...bounds, time: 300 });
  expect(slow).toEqual(reason('it was not there after 0.3 seconds'));
});

test('a name of which any address is private is refused before it is connected to', async () => {
  const names: Readonly<Record<string, readonly string[]>> = {
    'good.example': ['93.184.215.14', '2606:2800:21f:cb07:6820:80da:af6b:8b2c'],
    'bad.example': ['93.184.215.14', '127.0.0.1'],
    'none.example': [],
  };
  const lookup = publicLookup((name, _options, answer) => {
    const found = (names[name] ?? []).map(
      (address): LookupAddress => ({ address, family: address.includes(':') ? 6 : 4 }),
    );
    answer(null, found);
  });
  const looked = (name: string, all: boolean) =>
    new Promise((resolve) => {
      lookup(name, { all }, (fault, address) => resolve(fault?.message ?? address));
    });
  expect(await looked('good.example', false)).toBe('93.184.215.14');
  expect(await looked('good.example', true)).toHaveLength(2);
  expect(await looked('bad.example', true)).toBe('it is at a private address');
  expect(await looked('none.example', false)).toBe('it has no address');
  expect(isPublicAddress('good.example')).toBe(false);
});

test('with the usual way of asking, a name of this machine is private', async () => {
  expect(await loadPicture('https://localhost/a.png')).toEqual(
    reason('it is at a private address'),
  );
});
