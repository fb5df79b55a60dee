/** What the command that serves the web host says, and how it ends. */
import { type ChildProcess, spawn } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';

const script = fileURLToPath(new URL('../../scripts/serve-web.mjs', import.meta.url));

let project: string;
let children: ChildProcess[];
let servers: Server[];

/** A project of nothing but the script and a built page: the script needs no package. */
beforeEach(async () => {
  children = [];
  servers = [];
  project = await realpath(await mkdtemp(join(tmpdir(), 'plenum-serve-web-')));
  await mkdir(join(project, 'scripts'));
  await mkdir(join(project, 'out', 'web'), { recursive: true });
  await copyFile(script, join(project, 'scripts', 'serve-web.mjs'));
  await writeFile(
    join(project, 'out', 'web', 'index.html'),
    '<!doctype html><title>Plenum</title>',
  );
});

afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  for (const server of servers) await new Promise((resolve) => server.close(resolve));
  await rm(project, { recursive: true });
});

test.each(['SIGINT', 'SIGTERM'] as const)(
  'prints one line, serves the page there, and %s ends it with 0',
  async (signal) => {
    const command = start('0');
    const output = await command.ready;
    expect(output).toMatch(/^Plenum is at http:\/\/localhost:\d+\/\n$/);
    const { port } = new URL(output.trim().split(' ').at(-1) ?? '');
    const page = await fetch(`http://127.0.0.1:${port}/`);
    expect(await page.text()).toContain('<title>Plenum</title>');
    command.child.kill(signal);
    expect(await command.end).toBe(0);
    expect(command.output()).toBe(output);
  },
);

test('says in one line that its port is taken, and takes a later one', async () => {
  const taken = await listen();
  const [notice, address, ...more] = (await start(String(taken)).ready).trimEnd().split('\n');
  expect(notice).toContain(`Port ${taken} is taken`);
  const { port } = new URL(address?.replace('Plenum is at ', '') ?? '');
  expect(Number(port)).toBeGreaterThan(taken);
  expect(more).toEqual([]);
});

test('says what is wrong with a PORT that is no port', async () => {
  const command = start('forty');
  expect(await command.end).toBe(1);
  expect(command.output()).toBe('PORT must be a number from 0 to 65535, not "forty"\n');
});

test('says what to do where nothing was built', async () => {
  await rm(join(project, 'out', 'web', 'index.html'));
  const command = start('0');
  expect(await command.end).toBe(1);
  expect(command.output()).toBe('Build it first: npm run build\n');
});

/** Starts the command; `ready` settles with its words once the address is among them. */
function start(port: string) {
  const child = spawn(process.execPath, [join(project, 'scripts', 'serve-web.mjs')], {
    env: { ...process.env, PORT: port },
  });
  children.push(child);
  const end = new Promise<number | null>((resolve) => child.once('close', resolve));
  let output = '';
  const ready = new Promise<string>((resolve) => {
    const hear = (bytes: Buffer) => {
      output += bytes.toString();
      if (/Plenum is at .*\n/.test(output)) resolve(output);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    void end.then(() => resolve(output));
  });
  return { child, end, ready, output: () => output };
}

async function listen(): Promise<number> {
  const server = createServer();
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return address.port;
}
