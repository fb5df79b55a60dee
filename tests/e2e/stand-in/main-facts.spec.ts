/** What only the stand-in can see: the settings main made, frame senders, the instance lock. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtApp, expect, test } from '#support/drivers/app-test.ts';
import { launchRefused, launchStandIn } from '#support/drivers/stand-in.ts';

test('2, 3, 4, 6, 8, 9, 10, 11, 13: the window has the safest settings', async ({ profile }) => {
  const app = await launchStandIn({ profile, appFolder: builtApp });
  const { webPreferences, schemes } =
    await app.ask<Record<string, Record<string, unknown>>>('facts');
  expect(webPreferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
  });
  expect(webPreferences).not.toHaveProperty('enableBlinkFeatures');
  expect(schemes).toEqual([
    {
      scheme: 'plenum',
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
  await app.close();
});

test('5: both permission handlers and the device handler deny', async ({ profile }) => {
  const app = await launchStandIn({ profile, appFolder: builtApp });
  const permissions = [
    'media',
    'geolocation',
    'notifications',
    'midi',
    'clipboard-read',
    'openExternal',
  ];
  for (const permission of permissions) {
    expect(await app.ask('permission', permission)).toEqual({
      requested: false,
      checked: false,
      device: false,
    });
  }
  expect(await app.ask('download')).toBe(false);
  await app.close();
});

test('17: a message from a frame or another origin is refused', async ({ profile }) => {
  const app = await launchStandIn({ profile, appFolder: builtApp });
  const senders = [
    { url: 'plenum://app/', isTop: false },
    { url: 'plenum://application/', isTop: true },
    { url: 'plenum://app.example.com/', isTop: true },
    { url: 'https://app/', isTop: true },
    { url: 'about:blank', isTop: true },
  ];
  for (const frame of senders) {
    const answer = await app.ask('invoke', { channel: 'readSentinel', payload: null, frame });
    expect(answer).toMatchObject({ ok: false, error: { kind: 'refused' } });
  }
  const frame = { url: 'plenum://app/#/review', isTop: true };
  const answer = await app.ask('invoke', { channel: 'readSentinel', payload: null, frame });
  expect(answer).toMatchObject({ ok: true });
  await app.close();
});

test('the policy is sent with every answer, the missing one too', async ({ profile }) => {
  const app = await launchStandIn({ profile, appFolder: builtApp });
  for (const [path, status] of [
    ['', 200],
    ['nothing.js', 404],
    ['../main/index.js', 404],
  ] as const) {
    const url = `plenum://app/${path}`;
    const served = await app.ask<{ status: number; headers: Record<string, string> }>('serve', {
      url,
      method: 'GET',
    });
    expect(served.status).toBe(status);
    const policy = served.headers['content-security-policy'] ?? '';
    expect(policy).toContain("connect-src 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toContain('unsafe');
  }
  const posted = await app.ask<{ status: number }>('serve', {
    url: 'plenum://app/',
    method: 'POST',
  });
  expect(posted.status).toBe(404);
  await app.close();
});

test('a second start shows the first window instead', async ({ profile }) => {
  const app = await launchStandIn({ profile, appFolder: builtApp });
  const second = await launchRefused({ profile, appFolder: builtApp });
  expect(second).toEqual({ code: 0, dialogs: [] });
  await expect.poll(async () => (await app.ask<{ focused?: number }>('facts')).focused).toBe(1);
  await app.close();
});

test('a profile that a newer version used is refused with words and left as it is', async ({
  profile,
}) => {
  const path = join(profile, 'profile.json');
  for (const lastUsed of ['{"app":"99.0.0","electron":45}', '{"app":"0.0.1","electron":99}']) {
    writeFileSync(path, lastUsed);
    const refused = await launchRefused({ profile, appFolder: builtApp });
    expect(refused.code).toBe(1);
    expect(refused.dialogs[0]?.message).toBe('A newer Plenum was the last to use your study data.');
    expect(readFileSync(path, 'utf8')).toBe(lastUsed);
  }
});

test('the window comes back where it was, and only where a display is', async ({ profile }) => {
  const first = await launchStandIn({ profile, appFolder: builtApp });
  await first.ask('moveWindow', { x: 40, y: 60, width: 900, height: 700 });
  await first.close();
  const second = await launchStandIn({ profile, appFolder: builtApp });
  expect(await second.ask('facts')).toMatchObject({
    bounds: { x: 40, y: 60, width: 900, height: 700 },
  });
  await second.ask('moveWindow', { x: 9_000, y: 60, width: 900, height: 700 });
  await second.close();
  const third = await launchStandIn({ profile, appFolder: builtApp });
  expect(await third.ask('facts')).toMatchObject({ bounds: { width: 1280, height: 860 } });
  await third.close();
});
