import { describe, expect, test } from 'vitest';
import { noteLinkOf } from './note-link.ts';

describe('noteLinkOf', () => {
  test.each([
    ['plenum:document/0190-ab', { kind: 'document', id: '0190-ab' }],
    ['plenum:highlight/x', { kind: 'highlight', id: 'x' }],
    ['https://a.org/b', { kind: 'outside', url: 'https://a.org/b' }],
    ['mailto:a@b.org', { kind: 'outside', url: 'mailto:a@b.org' }],
    ['javascript:alert(1)', null],
    ['JavaScript:alert(1)', null],
    ['data:text/html,x', null],
    ['file:///etc/passwd', null],
    ['plenum:document/../x', null],
    ['plenum:other/x', null],
    ['//a.org', null],
    ['#/review', null],
    ['http://', null],
  ])('%s', (url, expected) => {
    expect(noteLinkOf(url)).toEqual(expected);
  });
});
