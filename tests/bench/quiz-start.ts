/** How long a quiz of twenty takes from the press of its button to the drawn question. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { openChromium } from '#support/drivers/chromium.ts';
import { serveWeb } from '../../scripts/serve-web.mjs';
import { type Figure, figureOf } from './figure.ts';

const rounds = 9;
const questions = 20;

/** Milliseconds from the press until the frame with the question is drawn, in a page that is fresh. */
async function pressed(page: Page, url: string): Promise<number> {
  await page.goto(`${url}#/quiz`);
  await page.reload();
  const start = page.getByRole('button', { name: 'Start the quiz' });
  await start.waitFor();
  await page.getByText(/^\d+ facts to ask about\.$/).waitFor();
  // Whatever the desk does after its start is done by then.
  await setTimeout(3_000);
  const time = await start.evaluate(async (button) => {
    const began = performance.now();
    (button as HTMLButtonElement).click();
    while (document.querySelector('article[aria-label="Question"]') === null) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    await new Promise((resolve) => requestAnimationFrame(() => window.setTimeout(resolve)));
    return performance.now() - began;
  });
  await page.getByText(`Question 1 of ${questions}`).waitFor();
  return time;
}

/** The curated facts of the article, in the web build. */
export async function startingQuiz(): Promise<Figure> {
  const served = await serveWeb({ port: 0, root: join(import.meta.dirname, '../../out/web') });
  const profile = mkdtempSync(join(tmpdir(), 'plenum-bench-'));
  const context = await openChromium(profile, { serviceWorkers: 'block' });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(served.url);
    await page.getByRole('article').first().waitFor();
    await setTimeout(2_000);
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) times.push(await pressed(page, served.url));
    return figureOf('quiz.start20.ms', 'ms', times);
  } finally {
    await context.close();
    await served.close();
    rmSync(profile, { recursive: true, force: true });
  }
}
