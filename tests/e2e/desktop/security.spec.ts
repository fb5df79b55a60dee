/** Electron's security checklist, each item that a test can assert, on the running app. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type {} from '#renderer/host/choose-host.ts';
import { builtApp, expect, test } from '#support/drivers/app-test.ts';

/** Asks the bridge as a page would, with whatever name and payload. */
function request(page: import('@playwright/test').Page, name: string, payload: unknown) {
  return page.evaluate(
    async ([channel, input]) => {
      const bridge = window.plenum as unknown as {
        request: (name: unknown, input: unknown) => Promise<unknown>;
      };
      return bridge.request(channel, input).catch((cause: unknown) => String(cause));
    },
    [name, payload] as const,
  );
}

test('1: nothing is loaded from outside, and a request to the outside is stopped', async ({
  launch,
}) => {
  const { page, origin } = await launch();
  const loaded = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLScriptElement | HTMLLinkElement>('script, link')].map(
      (element) => ('src' in element ? element.src : element.href),
    ),
  );
  expect(loaded.length).toBeGreaterThan(0);
  for (const address of loaded) expect(address.startsWith(`${origin}/`)).toBe(true);
  const answers = await page.evaluate(async () => {
    const viaFetch = await fetch('https://example.com/').then(
      () => 'sent',
      () => 'stopped',
    );
    const viaImage = await new Promise((resolve) => {
      const image = new Image();
      image.onload = () => resolve('sent');
      image.onerror = () => resolve('stopped');
      image.src = 'https://example.com/x.png';
    });
    return [viaFetch, viaImage];
  });
  expect(answers).toEqual(['stopped', 'stopped']);
});

test('2, 3, 4, 20: the page has no Node, no Electron, and only the bridge', async ({ launch }) => {
  const { page } = await launch();
  const found = await page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron'].filter(
      (name) => name in globalThis,
    ),
  );
  expect(found).toEqual([]);
  expect(await page.evaluate(() => Object.keys(window.plenum ?? {}).sort())).toEqual([
    'listen',
    'request',
  ]);
});

test('5: every permission is denied', async ({ launch }) => {
  const { page } = await launch();
  const answers = await page.evaluate(async () => ({
    notifications: await Notification.requestPermission(),
    camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(
      () => 'granted',
      () => 'denied',
    ),
    position: await new Promise((resolve) => {
      navigator.geolocation.getCurrentPosition(
        () => resolve('granted'),
        () => resolve('denied'),
      );
    }),
  }));
  expect(answers).toEqual({ notifications: 'denied', camera: 'denied', position: 'denied' });
});

test('6, 7: the policy is a header, inline script and evaluation are blocked, sinks are typed', async ({
  launch,
}) => {
  const { page, origin } = await launch();
  const policy = await page.evaluate(async () => {
    const response = performance.getEntriesByType('navigation')[0];
    return { metas: document.querySelectorAll('meta[http-equiv]').length, name: response?.name };
  });
  expect(policy.metas).toBe(0);
  expect(policy.name?.startsWith(origin)).toBe(true);
  const blocked = await page.evaluate(async () => {
    const violations: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => {
      violations.push(event.effectiveDirective);
    });
    const attempts = {
      html: () => Reflect.set(document.createElement('div'), 'innerHTML', '<b>x</b>'),
      evaluate: () => Reflect.get(window, 'eval')('1'),
      worker: () => new Worker('data:text/javascript,1'),
    };
    const threw: string[] = [];
    // In a task of the page's own: what the debugger evaluates is exempt from the policy.
    await new Promise<void>((resolve) => {
      setTimeout(() => {
        for (const [name, attempt] of Object.entries(attempts)) {
          try {
            attempt();
          } catch {
            threw.push(name);
          }
        }
        resolve();
      });
    });
    const script = document.createElement('script');
    try {
      script.textContent = 'window.ranInline = true';
    } catch {
      threw.push('script text');
    }
    document.body.append(script);
    await new Promise((resolve) => setTimeout(resolve, 100));
    return { threw, ranInline: 'ranInline' in window, violations: [...new Set(violations)] };
  });
  expect(blocked.threw).toEqual(['html', 'evaluate', 'worker', 'script text']);
  expect(blocked.ranInline).toBe(false);
  expect(blocked.violations).toContain('require-trusted-types-for');
});

test('11, 12: a webview is an unknown element', async ({ launch }) => {
  const { page } = await launch();
  const kind = await page.evaluate(() => {
    const element = document.createElement('webview');
    document.body.append(element);
    return { hasLoad: 'loadURL' in element, hasShadow: element.shadowRoot !== null };
  });
  expect(kind).toEqual({ hasLoad: false, hasShadow: false });
});

test('13: the page cannot be led away', async ({ launch }) => {
  const { page } = await launch();
  await page.getByRole('heading', { name: 'Library' }).waitFor();
  const before = page.url();
  for (const address of ['https://example.com/', 'file:///etc/passwd', 'plenum://other/']) {
    await page.evaluate((url) => {
      location.href = url;
    }, address);
    await page.waitForTimeout(300);
    expect(page.url()).toBe(before);
    expect(await page.evaluate(() => document.querySelector('h1')?.textContent)).toBe('Library');
  }
});

test('14: no window can be opened', async ({ launch }) => {
  const { page } = await launch();
  await page.evaluate(() => void window.open('https://example.com/'));
  await page.evaluate(() => void window.open('about:blank'));
  await expect.poll(() => page.context().pages().length).toBe(1);
});

test('15: an outside address is shown first, and opened only after a yes', async ({ launch }) => {
  const { page, answerDialogs, shownDialogs, openedOutside } = await launch();
  const open = (url: string) => request(page, 'openOutsideLink', { url });
  expect(await open('https://example.com/a?b=1')).toEqual({ ok: true, value: 'declined' });
  expect(await openedOutside()).toEqual([]);
  await answerDialogs(0);
  expect(await open('https://example.com/a?b=1')).toEqual({ ok: true, value: 'opened' });
  expect(await open('mailto:someone@example.com')).toEqual({ ok: true, value: 'opened' });
  for (const url of ['file:///etc/passwd', 'javascript:1', 'smb://host/share', 'nonsense']) {
    const answer = await open(url);
    expect(answer).toMatchObject({ ok: false, error: { kind: 'unsupported-scheme' } });
  }
  expect(await openedOutside()).toEqual([
    'https://example.com/a?b=1',
    'mailto:someone@example.com',
  ]);
  expect((await shownDialogs()).map(({ detail }) => detail)).toContain('https://example.com/a?b=1');
});

test('17: a message of a wrong shape or sender is refused and changes nothing', async ({
  launch,
  profile,
}) => {
  const { page } = await launch();
  await expect.poll(() => readSentinelFile(profile)).toContain('"documents": 1');
  const before = readSentinelFile(profile);
  const wrong: readonly (readonly [string, unknown])[] = [
    ['readBundledFile', { file: '../../package.json' }],
    ['readBundledFile', { file: 7 }],
    ['readBundledFile', { file: 'a.txt', extra: true }],
    ['listBundledFiles', { surprise: 1 }],
    ['writeSentinel', { databaseId: 'x', schemaVersion: 1, counts: {}, notedAt: 0 }],
    ['chooseFiles', { path: '/etc/passwd' }],
    ['readOfferedFile', { id: '/etc/passwd' }],
    ['settleWatchedFiles', { ids: ['/etc/passwd'] }],
    ['chooseWatchedFolder', { path: '/' }],
    ['openOutsideLink', 'https://example.com/'],
    ['reportTheme', { theme: 'paper', background: 'url(x)' }],
  ];
  for (const [name, payload] of wrong) {
    expect(await request(page, name, payload)).toMatchObject({
      ok: false,
      error: { kind: 'refused' },
    });
  }
  expect(await request(page, 'no-such-request', null)).toContain('There is no request named');
  expect(readSentinelFile(profile)).toBe(before);
  const log = readFileSync(join(profile, 'logs', 'faults.log'), 'utf8');
  expect(log.match(/was refused/g)?.length).toBe(wrong.length);
});

test('18: the page is on its own scheme, and paths that lead outside are not found', async ({
  launch,
}) => {
  const { page, origin } = await launch();
  expect(await page.evaluate(() => location.origin)).toBe(origin);
  expect(await page.evaluate(() => isSecureContext)).toBe(true);
  const loads = await page.evaluate(async (base) => {
    const paths = [
      'assets/../../main/index.js',
      '%2e%2e/main/index.js',
      '..%2fmain%2findex.js',
      '..%5cmain%5cindex.js',
      'assets/%00.js',
      '%E0%A4%A.js',
      '../../package.json',
    ];
    const outcomes = paths.map(
      (path) =>
        new Promise((resolve) => {
          const style = document.createElement('link');
          style.rel = 'stylesheet';
          style.onload = () => resolve('found');
          style.onerror = () => resolve('not found');
          style.href = `${base}/${path}`;
          document.head.append(style);
        }),
    );
    return Promise.all(outcomes);
  }, origin);
  expect(loads).toEqual(loads.map(() => 'not found'));
  expect(loads).toHaveLength(7);
});

test('16: the project asks for a current Electron', () => {
  const manifest: unknown = JSON.parse(readFileSync(join(builtApp, 'package.json'), 'utf8'));
  const { electron } = (manifest as { devDependencies: Record<string, string> }).devDependencies;
  expect(Number.parseInt(electron ?? '0', 10)).toBeGreaterThanOrEqual(45);
});

function readSentinelFile(profile: string): string {
  try {
    return readFileSync(join(profile, 'sentinel.json'), 'utf8');
  } catch {
    return '';
  }
}
