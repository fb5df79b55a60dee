/** Main saves a file for the page: whole or not at all, in its turn, and never at a path of the page's. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtApp, expect, test } from '#support/drivers/app-test.ts';
import { launchStandIn, type StandInApp } from '#support/drivers/stand-in.ts';

type Answer = { ok: boolean; value?: { id: string } | null; error?: { kind: string } };

/** Sends a request to main as the page's own top frame would. */
function send(app: StandInApp, channel: string, payload: unknown): Promise<Answer> {
  const frame = { url: 'plenum://app/#/data', isTop: true };
  return app.ask<Answer>('invoke', { channel, payload, frame });
}

/** Begins a file that the reader wants at `path`, and answers its id. */
async function begin(app: StandInApp, path: string): Promise<string> {
  let begun: Answer | null = null;
  await app.saveAt(path, async () => {
    begun = await send(app, 'beginSavedFile', { suggestedName: 'Plenum 2026-01-05.plenum' });
  });
  return (begun as Answer | null)?.value?.id ?? '';
}

const bytes = new Uint8Array([1, 2, 3]);

test('a file is not there before it is finished, and then replaces the old one whole', async ({
  profile,
}) => {
  const app = await launchStandIn({ profile, appFolder: builtApp });
  const path = join(profile, 'a.plenum');
  writeFileSync(path, 'the old one');
  const id = await begin(app, path);
  expect(await send(app, 'appendToSavedFile', { id, index: 0, bytes })).toMatchObject({ ok: true });
  expect(readFileSync(path, 'utf8')).toBe('the old one');
  expect(readdirSync(profile).filter((name) => name.endsWith('.part'))).toHaveLength(1);
  expect(await send(app, 'appendToSavedFile', { id, index: 1, bytes })).toMatchObject({ ok: true });
  expect(await send(app, 'finishSavedFile', { id })).toMatchObject({ ok: true });
  expect([...readFileSync(path)]).toEqual([1, 2, 3, 1, 2, 3]);
  expect(readdirSync(profile).filter((name) => name.endsWith('.part'))).toEqual([]);
  await app.close();
});

test('a file that is given up, forgotten, or under way at the end leaves nothing', async ({
  profile,
}) => {
  const app = await launchStandIn({ profile, appFolder: builtApp });
  const left = () => readdirSync(profile).filter((name) => /\.(?:part|plenum)$/.test(name));
  const first = await begin(app, join(profile, 'a.plenum'));
  await send(app, 'discardSavedFile', { id: first });
  expect(left()).toEqual([]);
  const forgotten = await begin(app, join(profile, 'b.plenum'));
  const last = await begin(app, join(profile, 'c.plenum'));
  expect(left()).toHaveLength(1);
  const late = await send(app, 'appendToSavedFile', { id: forgotten, index: 0, bytes });
  expect(late).toMatchObject({ ok: false, error: { kind: 'write-failed' } });
  expect(await send(app, 'appendToSavedFile', { id: last, index: 0, bytes })).toMatchObject({
    ok: true,
  });
  await app.close();
  expect(left()).toEqual([]);
});

test('a piece out of turn, too large or of another shape is refused', async ({ profile }) => {
  const app = await launchStandIn({ profile, appFolder: builtApp });
  const id = await begin(app, join(profile, 'a.plenum'));
  const outOfTurn = await send(app, 'appendToSavedFile', { id, index: 1, bytes });
  expect(outOfTurn).toMatchObject({ ok: false, error: { kind: 'write-failed' } });
  for (const payload of [
    { id, index: 0, bytes: new Uint8Array(1024 * 1024 + 1) },
    { id, index: 0, bytes: [1, 2, 3] },
    { id, index: -1, bytes },
    { id: '../../etc', index: 0, bytes },
    { id, index: 0, bytes, path: join(profile, 'mine') },
  ]) {
    const refused = await send(app, 'appendToSavedFile', payload);
    expect(refused).toMatchObject({ ok: false, error: { kind: 'refused' } });
  }
  for (const suggestedName of ['', '../x.plenum', '/etc/passwd', 'a/b', 'x'.repeat(200)]) {
    const refused = await send(app, 'beginSavedFile', { suggestedName });
    expect(refused).toMatchObject({ ok: false, error: { kind: 'refused' } });
  }
  await app.close();
});

test('a place that cannot be written to is told, and nothing is begun', async ({ profile }) => {
  const app = await launchStandIn({ profile, appFolder: builtApp });
  let begun: Answer | null = null;
  await app.saveAt(join(profile, 'no such folder', 'a.plenum'), async () => {
    begun = await send(app, 'beginSavedFile', { suggestedName: 'a.plenum' });
  });
  expect(begun).toMatchObject({ ok: false, error: { kind: 'write-failed' } });
  await app.close();
});
