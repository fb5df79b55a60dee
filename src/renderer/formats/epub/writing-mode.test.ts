import { describe, expect, test } from 'vitest';
import { parseXml } from '../markup/parse-xml.ts';
import { type ChapterStyles, writingOf } from './writing-mode.ts';

const none: ChapterStyles = { sheetAt: () => null, isTurnedLeft: false };

function writing(head: string, body = '<body/>', styles: Partial<ChapterStyles> = {}) {
  const root = parseXml(`<html class="vrtl main"><head>${head}</head>${body}</html>`)?.root;
  if (root === undefined) throw new Error('No page');
  return writingOf(root, { ...none, ...styles });
}

const style = (css: string) => `<style>${css}</style>`;

describe('a chapter is vertical where its root says so', () => {
  test.each([
    ['html { writing-mode: vertical-rl; }', 'vertical-rl'],
    ['body{-epub-writing-mode:vertical-rl}', 'vertical-rl'],
    ['* { color: red; -webkit-writing-mode: vertical-rl }', 'vertical-rl'],
    [':root { writing-mode: vertical-lr }', 'vertical-lr'],
    ['p, html.vrtl { writing-mode: tb-rl }', 'vertical-rl'],
    [
      '.vrtl{-webkit-writing-mode:vertical-rl;-epub-writing-mode:vertical-rl;writing-mode:vertical-rl}',
      'vertical-rl',
    ],
    ['@charset "utf-8"; @media screen { body { writing-mode: vertical-rl } }', 'vertical-rl'],
    ['html { writing-mode: vertical-rl } html { writing-mode: horizontal-tb }', null],
    ['/* html { writing-mode: vertical-rl } */', null],
    ['p { writing-mode: vertical-rl }', null],
    ['.other { writing-mode: vertical-rl }', null],
    ['html { writing-mode: inherit }', null],
    ['html { content: "writing-mode: x" ', null],
    ['}{}}{ html', null],
  ])('%s', (css, expected) => {
    expect(writing(style(css))).toBe(expected);
  });
});

test('its own style sheets count, and not those that are only offered', () => {
  const sheetAt = (href: string) => (href === 'v.css' ? 'html{writing-mode:vertical-rl}' : null);
  const link = (rel: string, href = 'v.css') => `<link rel="${rel}" href="${href}"/>`;
  expect(writing(link('stylesheet'), '<body/>', { sheetAt })).toBe('vertical-rl');
  expect(writing(link('alternate stylesheet'), '<body/>', { sheetAt })).toBeNull();
  expect(writing(link('stylesheet', 'gone.css'), '<body/>', { sheetAt })).toBeNull();
});

test('the style of the element itself counts for more', () => {
  const body = '<body style="writing-mode: horizontal-tb"/>';
  expect(writing(style('html{writing-mode:vertical-rl}'), body)).toBeNull();
  expect(writing('', '<body style="-epub-writing-mode: vertical-rl"/>')).toBe('vertical-rl');
});

test('in a book that is turned to the left it is enough that anything is vertical', () => {
  const css = style('.text { writing-mode: vertical-rl }');
  expect(writing(css, '<body/>', { isTurnedLeft: true })).toBe('vertical-rl');
  expect(writing(style('p { color: red }'), '<body/>', { isTurnedLeft: true })).toBeNull();
});
