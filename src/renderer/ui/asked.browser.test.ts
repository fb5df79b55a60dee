import { createElement, Fragment, type ReactNode, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Asked } from './asked.tsx';
import { Dialog } from './dialog.tsx';
import { later } from './later.tsx';
import { hasModal } from './use-modal.ts';
import { useWindowKeys } from './use-window-keys.ts';

const roots: Root[] = [];
afterEach(() => {
  for (const root of roots.splice(0)) root.unmount();
  document.body.replaceChildren();
});

/** A page that obeys keys where no dialog stands over it, and asks for the dialog `e`. */
function Page({ dialog }: { readonly dialog: (onClose: () => void) => ReactNode }) {
  const [isAsked, setAsked] = useState(false);
  const [heard, setHeard] = useState('');
  useWindowKeys((event) => {
    if (event.target instanceof HTMLInputElement || hasModal()) return;
    event.preventDefault();
    if (event.key === 'e') setAsked(true);
    else setHeard((last) => last + event.key);
  });
  return createElement(
    Fragment,
    null,
    createElement('button', { type: 'button' }, 'Card'),
    createElement('input', { 'aria-label': 'Field of the page' }),
    createElement('output', null, heard),
    isAsked && dialog(() => setAsked(false)),
  );
}

function Comes({
  content,
  onClose,
}: {
  readonly content: ReactNode;
  readonly onClose: () => void;
}) {
  return createElement(Dialog, { title: 'It came', ...{ onClose, children: content } });
}

/** A dialog that comes when `bring` is called; its field stands after a choice, as in the dialog of a card. */
function asked(content: ReactNode) {
  const gate = Promise.withResolvers<typeof Comes>();
  const Part = later(() => gate.promise);
  const container = document.body.appendChild(document.createElement('div'));
  const root = createRoot(container);
  roots.push(root);
  const dialog = (onClose: () => void) =>
    createElement(Asked, {
      ...{ part: Part, onLeave: onClose, children: createElement(Part, { content, onClose }) },
    });
  flushSync(() => root.render(createElement(Page, { dialog })));
  container.querySelector('button')?.focus();
  return {
    bring: () => gate.resolve(Comes),
    fail: () => gate.reject(new Error('no disk')),
    heard: () => container.querySelector('output')?.textContent,
    title: () => container.querySelector('h2')?.textContent ?? null,
    valueOf: (selector: string) =>
      container.querySelector<HTMLInputElement>(selector)?.value ?? null,
  };
}

const field = createElement(
  Fragment,
  null,
  createElement('input', { type: 'radio' }),
  createElement('textarea', { className: 'written', defaultValue: '' }),
);

test('what is typed before a dialog is there goes on in its first field, and nowhere else', async () => {
  const page = asked(field);
  await userEvent.keyboard('eWhy 12 1');
  page.bring();
  await expect.poll(page.title).toBe('It came');
  await userEvent.keyboard('2?');
  expect(page.valueOf('textarea')).toBe('Why 12 12?');
  expect(page.heard()).toBe('');
  expect(document.activeElement?.className).toBe('written');
});

test('Escape gives it up: it does not come, the focus is where it was, the page has its keys again', async () => {
  const page = asked(field);
  await userEvent.keyboard('e12{Escape}');
  await expect.poll(hasModal).toBe(false);
  expect(document.activeElement?.textContent).toBe('Card');
  page.bring();
  await userEvent.keyboard('3');
  expect(page.heard()).toBe('3');
  expect(page.title()).toBe(null);
  // What was typed for it is not kept for the next one.
  await userEvent.keyboard('e');
  await expect.poll(page.title).toBe('It came');
  expect(page.valueOf('textarea')).toBe('');
});

test('where it has no field, what was typed is dropped; a field of the page gets none of it', async () => {
  const page = asked(createElement('p', null, 'Only words'));
  await userEvent.keyboard('eabc{Tab}d{Enter}');
  page.bring();
  await expect.poll(page.title).toBe('It came');
  expect(page.heard()).toBe('');
  expect(page.valueOf('input')).toBe('');
});

test('a script that cannot be loaded is told, and the way back is there', async () => {
  const page = asked(field);
  await userEvent.keyboard('e');
  page.fail();
  await expect.poll(page.title).toBe('It could not be opened');
  await userEvent.keyboard('1{Escape}2');
  expect(page.heard()).toBe('2');
});
