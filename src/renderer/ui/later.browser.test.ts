import { createElement, type ReactNode, Suspense } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, expect, test } from 'vitest';
import { later } from './later.tsx';

const roots: Root[] = [];
afterEach(() => {
  for (const root of roots.splice(0)) root.unmount();
});

function Greeting({ name }: { readonly name: string }) {
  return createElement('p', null, `Hello ${name}`);
}

/** Draws what `drawn` says into a new page part, and answers both. */
function page() {
  const container = document.createElement('div');
  const root = createRoot(container);
  roots.push(root);
  const draw = (child: ReactNode) =>
    flushSync(() => root.render(createElement(Suspense, { fallback: 'waiting' }, child)));
  return { container, draw };
}

test('what was brought before is drawn at once', async () => {
  const Brought = later(async () => Greeting);
  await Brought.preload();
  const { container, draw } = page();
  draw(createElement(Brought, { name: 'Bo' }));
  expect(container.textContent).toBe('Hello Bo');
});

test('what was not waits, comes, and is the same one ever after', async () => {
  const gate = Promise.withResolvers<typeof Greeting>();
  const Later = later(() => gate.promise);
  const { container, draw } = page();
  draw(createElement(Later, { name: 'Ada' }));
  expect(container.textContent).toBe('waiting');
  gate.resolve(Greeting);
  await expect.poll(() => container.textContent).toBe('Hello Ada');
  const drawn = container.querySelector('p');
  await Later.preload();
  draw(createElement(Later, { name: 'Cy' }));
  expect(container.textContent).toBe('Hello Cy');
  expect(container.querySelector('p')).toBe(drawn);
});
