import { describe, expect, test } from 'vitest';
import type { CardContent } from '#core/card/card-content.ts';
import { contentOf, draftFromContent, draftFromPassage, withGap } from './card-draft.ts';

const sentence = 'The river rose in March and the town moved.';

describe('the draft of a passage', () => {
  test('has a guess for every kind at once', () => {
    const draft = draftFromPassage('rose in March', sentence, 'basic');
    expect(contentOf(draft)).toEqual({
      kind: 'basic',
      prompt: 'The river _____ and the town moved.',
      answer: 'rose in March',
    });
    expect(contentOf({ ...draft, kind: 'cloze' })).toEqual({
      kind: 'cloze',
      text: 'The river {{c1::rose in March}} and the town moved.',
    });
    expect(contentOf({ ...draft, kind: 'passage' })).toMatchObject({ text: 'rose in March' });
  });

  test('of a whole sentence hides its key term', () => {
    const draft = draftFromPassage(sentence, sentence, 'cloze');
    expect(contentOf(draft)).toEqual({
      kind: 'cloze',
      text: 'The river rose in {{c1::March}} and the town moved.',
    });
  });

  test('begins as the kind that was chosen last, unless the passage says its own', () => {
    expect(draftFromPassage('rose in March', sentence, 'typed').kind).toBe('typed');
    const steps = '1. Weigh\n2. Mix\n3. Bake';
    const draft = draftFromPassage(steps, steps, 'typed');
    expect(contentOf(draft)).toMatchObject({ kind: 'ordering', items: ['Weigh', 'Mix', 'Bake'] });
    expect(draftFromPassage('Two lines\nof a poem', '', 'typed').kind).toBe('passage');
  });
});

test.each<[CardContent]>([
  [{ kind: 'basic', prompt: 'q', answer: 'a' }],
  [{ kind: 'reversed', prompt: 'q', answer: 'a' }],
  [{ kind: 'cloze', text: 'a {{c1::b}} c' }],
  [{ kind: 'typed', prompt: 'q', answer: 'a', alternatives: ['b', 'c'] }],
  [{ kind: 'ordering', prompt: 'q', items: ['a', 'b'] }],
  [{ kind: 'passage', prompt: 'q', text: 'by heart' }],
])('the draft of %j says the same', (content) => {
  expect(contentOf(draftFromContent(content, 'rose in March', sentence))).toEqual(content);
  expect(contentOf(draftFromContent(content, null, ''))).toEqual(content);
});

describe('withGap', () => {
  test('hides the chosen words, without the blanks at their ends', () => {
    expect(withGap('The river rose.', 3, 9, false)).toBe('The {{c1::river}} rose.');
  });

  test('counts on, or joins the last gap', () => {
    const text = 'The {{c1::river}} rose.';
    expect(withGap(text, 18, 22, false)).toBe('The {{c1::river}} {{c2::rose}}.');
    expect(withGap(text, 18, 22, true)).toBe('The {{c1::river}} {{c1::rose}}.');
  });

  test('refuses to hide nothing, or a gap', () => {
    expect(withGap('The river', 3, 4, false)).toBeNull();
    expect(withGap('The {{c1::river}}', 0, 17, false)).toBeNull();
  });
});
