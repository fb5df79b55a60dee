import { describe, expect, test } from 'vitest';
import { cardsOf, isPartGone, noSource } from './card.ts';
import { type CardContent, contentFault, longestSide, partsOf } from './card-content.ts';
import { faceOf, plainFace } from './card-face.ts';
import { suggestCard } from './card-from-highlight.ts';
import {
  buried,
  dueOn,
  editedCards,
  flagged,
  forgotten,
  resumed,
  suspended,
  tagged,
} from './change-card.ts';

const now = Date.UTC(2026, 0, 5);

function made(content: CardContent) {
  let ids = 0;
  return cardsOf(content, { ...noSource, quote: 'the words' }, now, () => {
    ids += 1;
    return `id-${ids}`;
  });
}

function onlyOne(content: CardContent) {
  const [card] = made(content);
  if (card === undefined) throw new Error('No card was made');
  return card;
}

const basic = { kind: 'basic', prompt: 'q', answer: 'a' } as const;
const cloze = (text: string): CardContent => ({ kind: 'cloze', text });

describe('suggestCard', () => {
  test.each([
    [
      'Strategic Support Force (SSF)',
      'The Strategic Support Force (SSF) was formed.',
      { prompt: 'What does SSF stand for?', answer: 'Strategic Support Force' },
    ],
    [
      'A quorum is the least number of members who must be present.',
      'A quorum is the least number of members who must be present.',
      { prompt: 'What is quorum?', answer: 'the least number of members who must be present' },
    ],
    [
      '2015',
      'The plan began in 2015 and ended in 2020.',
      { prompt: 'The plan began in _____ and ended in 2020.', answer: '2015' },
    ],
    ['A whole sentence.', 'A whole sentence.', { prompt: '', answer: 'A whole sentence.' }],
  ])('%s', (quote, sentence, expected) => {
    expect(suggestCard(quote, sentence)).toEqual({ kind: 'basic', ...expected });
  });
});

describe('contentFault', () => {
  const long = 'a'.repeat(longestSide + 1);
  test.each<[CardContent, string | null]>([
    [{ ...basic, prompt: ' ' }, 'empty-prompt'],
    [{ ...basic, answer: '\n' }, 'empty-answer'],
    [{ ...basic, answer: long }, 'too-long'],
    [{ ...basic, answer: 'a'.repeat(longestSide) }, null],
    [{ ...basic, kind: 'typed', alternatives: [long] }, 'too-long'],
    [{ kind: 'reversed', prompt: '', answer: 'a' }, 'empty-prompt'],
    [cloze('no gap'), 'cloze-no-gap'],
    [cloze('{{c1::a {{c2::b}}}}'), 'cloze-nested'],
    [cloze('{{c1::a}}'), null],
    [{ kind: 'ordering', prompt: 'q', items: ['only'] }, 'too-few-items'],
    [{ kind: 'ordering', prompt: 'q', items: ['a', ' '] }, 'empty-answer'],
    [{ kind: 'ordering', prompt: 'q', items: ['a', 'b'] }, null],
    [{ kind: 'passage', prompt: 'p', text: '' }, 'empty-answer'],
  ])('%#', (content, fault) => {
    expect(contentFault(content)).toBe(fault);
  });
});

describe('the cards of a content', () => {
  test('are siblings: two of a reversed one, one for each group of gaps', () => {
    expect(made(basic)).toHaveLength(1);
    const pair = made({ ...basic, kind: 'reversed' });
    expect(pair.map(({ part }) => part)).toEqual(['forwards', 'backwards']);
    expect(new Set(pair.map(({ siblingGroup }) => siblingGroup)).size).toBe(1);
    expect(new Set(pair.map(({ id }) => id)).size).toBe(2);
    expect(made(cloze('{{c2::b}} {{c1::a}} {{c2::c}}')).map(({ part }) => part)).toEqual([
      'c1',
      'c2',
    ]);
  });

  test('each is asked by its own part', () => {
    const text = '{{c1::Rome}} was not built in {{c2::a day::how long?}}.';
    expect(plainFace(cloze(text), 'c1')).toEqual({
      prompt: '[…] was not built in a day.',
      answer: 'Rome',
    });
    expect(plainFace(cloze(text), 'c2').prompt).toBe('Rome was not built in [how long?].');
    const reversed = { kind: 'reversed', prompt: 'chien', answer: 'dog' } as const;
    expect(plainFace(reversed, 'backwards')).toEqual({ prompt: 'dog', answer: 'chien' });
  });

  test('each kind says what the reader does, and what counts as right', () => {
    expect(faceOf({ ...basic, kind: 'typed', alternatives: ['A'] }, 'whole')).toMatchObject({
      way: 'type',
      expected: ['a', 'A'],
    });
    expect(faceOf({ kind: 'ordering', prompt: 'q', items: ['x', 'y'] }, 'whole')).toMatchObject({
      way: 'order',
      expected: ['x', 'y'],
      answer: [{ kind: 'text', text: '1. x\n2. y' }],
    });
    expect(faceOf({ kind: 'passage', prompt: 'p', text: 't' }, 'whole')?.way).toBe('recite');
    expect(faceOf(basic, 'backwards')).toBeNull();
    expect(faceOf(cloze('{{c1::a}}'), 'c2')).toBeNull();
    for (const content of [basic, cloze('{{c1::a}} {{c7::b}}')]) {
      for (const part of partsOf(content)) expect(faceOf(content, part)).not.toBeNull();
    }
  });
});

describe('an edit', () => {
  const edit = (from: CardContent, to: CardContent) => {
    const learned = made(from).map((card, index) => ({
      ...card,
      schedule: { ...card.schedule, repetitions: index + 1, stability: 9 },
    }));
    return editedCards(learned, to, now + 5, () => 'new');
  };
  const told = ({ changed, added }: ReturnType<typeof edit>) => [
    ...changed.map(
      (card) => `${card.part}${isPartGone(card) ? ' gone' : ''} ${card.schedule.repetitions}`,
    ),
    ...added.map(({ part }) => `new ${part}`),
  ];

  test('keeps every schedule', () => {
    expect(told(edit(basic, { ...basic, answer: 'b' }))).toEqual(['whole 1']);
    expect(told(edit(cloze('{{c1::a}} {{c2::b}}'), cloze('{{c2::bb}} {{c1::aa}}')))).toEqual([
      'c1 1',
      'c2 2',
    ]);
  });

  test('flags the card of a group that vanished, and makes one of a group that came', () => {
    const outcome = edit(cloze('{{c1::a}} {{c2::b}}'), cloze('{{c2::b}} {{c3::c}}'));
    expect(told(outcome)).toEqual(['c1 gone 1', 'c2 2', 'new c3']);
    expect(outcome.changed[0]?.queue).toBeNull();
    expect(outcome.changed[1]?.queue).not.toBeNull();
    expect(outcome.added[0]).toMatchObject({ siblingGroup: 'id-1', quote: 'the words' });
  });

  test('a flagged card is asked again when its group comes back', () => {
    const [gone] = edit(cloze('{{c1::a}} {{c2::b}}'), cloze('{{c2::b}}')).changed;
    if (gone === undefined) throw new Error('The card is gone');
    const { changed } = editedCards([gone], cloze('{{c1::a}}'), now + 9, () => 'new');
    expect(changed[0]?.queue).toMatchObject({ stage: 'new' });
  });

  test('hands the schedules over where the kind changes', () => {
    expect(told(edit(basic, cloze('{{c1::a}} {{c2::b}}')))).toEqual(['c1 1', 'new c2']);
    expect(told(edit({ ...basic, kind: 'reversed' }, basic))).toEqual([
      'whole 1',
      'backwards gone 2',
    ]);
  });
});

describe('a card', () => {
  const card = onlyOne(basic);

  test('that is suspended or buried has no place in the queue, or a later one', () => {
    expect(card.queue).toEqual({ stage: 'new', at: now });
    expect(suspended(card, now).queue).toBeNull();
    expect(resumed(suspended(card, now), now).queue).toEqual(card.queue);
    expect(buried(card, now + 9, now).queue).toEqual({ stage: 'new', at: now + 9 });
  });

  test('moves its time of change on by every change, even within one millisecond', () => {
    const changed = flagged(card, 'red', now);
    expect(changed).toMatchObject({ flag: 'red', changedAt: now + 1 });
    expect(flagged(changed, null, now).changedAt).toBe(now + 2);
  });

  test('has each tag once', () => {
    const tags = tagged(card, ['b', ' a ', 'b', ''], [], now);
    expect(tags.tags).toEqual(['a', 'b']);
    expect(tagged(tags, [], ['a'], now).tags).toEqual(['b']);
  });

  test('can be due on any day of the calendar, and is told where the calendar ends', () => {
    const inMay = Date.UTC(2026, 4, 1);
    expect(dueOn(card, inMay, now)).toMatchObject({
      isClamped: false,
      card: { queue: { at: inMay } },
    });
    for (const beyond of [Number.MAX_VALUE, Number.NaN, -9e15]) {
      const { card: moved, isClamped } = dueOn(card, beyond, now);
      expect(isClamped).toBe(true);
      expect(Number.isNaN(new Date(moved.schedule.dueAt).getTime())).toBe(false);
    }
  });

  test('is forgotten as if it had never been asked', () => {
    const learned = { ...card, leechSince: now, schedule: { ...card.schedule, repetitions: 9 } };
    expect(forgotten(learned, now)).toMatchObject({
      leechSince: null,
      schedule: { state: 'new', repetitions: 0 },
    });
  });
});
