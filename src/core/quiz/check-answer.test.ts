import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { englishDictionary } from '#support/answers/english-dictionary.ts';
import { type Agreement, agreementOn, labelledPairs } from '#support/answers/labelled-pairs.ts';
import { documentWordsOf } from './answer/answer-context.ts';
import { checkAnswer } from './check-answer.ts';

const first = labelledPairs('first');

/** They check thousands of answers: more than the five seconds of a test, on a busy machine. */
const patience = { timeout: 60_000 };

describe('the labelled answers', patience, () => {
  test('are many, and at least two of five are wrong in a treacherous way', () => {
    const notRight = first.filter(({ verdict }) => verdict !== 'right');
    expect(first.length).toBeGreaterThanOrEqual(400);
    expect(notRight.length / first.length).toBeGreaterThanOrEqual(0.4);
  });

  test('are judged as a careful teacher judges them', () => {
    const { precision, recall } = printed('first', agreementOn(first, englishDictionary));
    expect(precision).toBeGreaterThanOrEqual(0.995);
    expect(recall).toBeGreaterThanOrEqual(0.95);
  });

  test('are judged no worse than published where the checker never saw them', () => {
    const heldOut = labelledPairs('held-out');
    const { precision, recall } = printed('held out', agreementOn(heldOut, englishDictionary));
    expect(heldOut.length).toBeGreaterThanOrEqual(120);
    expect(precision).toBeGreaterThanOrEqual(0.976);
    expect(recall).toBeGreaterThanOrEqual(0.911);
  });

  test.each(['second', 'third'] as const)(
    'of the %s set are judged no worse than published',
    (set) => {
      const { precision, recall } = agreementOn(labelledPairs(set), englishDictionary);
      expect(precision).toBeGreaterThanOrEqual(0.977);
      expect(recall).toBeGreaterThanOrEqual(0.926);
    },
  );
});

function printed(name: string, agreement: Agreement): Agreement {
  const { precision, recall, falselyRight, falselyNotRight } = agreement;
  console.log(`${name}: precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}`);
  for (const words of [...falselyRight, ...falselyNotRight]) console.log(`  ${words}`);
  return agreement;
}

describe('checkAnswer', () => {
  test('says what was forgiven', () => {
    expect(checkAnswer('Huwei', 'Huawei')).toEqual({
      verdict: 'right',
      reason: 'Forgiven: the spelling “Huwei” for “Huawei”.',
    });
    expect(checkAnswer('forty', '40').reason).toBe('Forgiven: the form of the number.');
    expect(checkAnswer('USSR', 'Soviet Union').reason).toContain('“USSR” for “Soviet Union”');
  });

  test('says what differs where the answer is nearly right', () => {
    expect(checkAnswer('Germany and Italy', 'Germany, Italy and France')).toEqual({
      verdict: 'nearly',
      reason: '“France” is missing.',
      differs: '“France” is missing',
    });
    expect(checkAnswer('17', '17 seconds').differs).toContain('the unit of “17 seconds”');
  });

  test('says why an answer is wrong', () => {
    expect(checkAnswer('2025', '2035').reason).toBe('Another number: “2025” is not “2035”.');
    expect(checkAnswer('exports', 'imports').reason).toContain('The opposite');
    expect(checkAnswer('not Huawei', 'Huawei').reason).toContain('denies');
    expect(checkAnswer(' ', 'Huawei').reason).toBe('There is no answer.');
  });

  test('a slip never makes one word of the document another', () => {
    const document = documentWordsOf('The Marten met the Martin. Kessler met Kesslar.', 'en');
    expect(checkAnswer('Kesslar', 'Kessler').verdict).toBe('right');
    expect(checkAnswer('Kesslar', 'Kessler', { document }).verdict).not.toBe('right');
    expect(checkAnswer('Kesslur', 'Kessler', { document }).verdict).not.toBe('right');
  });

  test('an acronym is what the document explains it to be', () => {
    const document = documentWordsOf('The China Central Press (CCP) is a printer.', 'en');
    expect(checkAnswer('CCP', 'China Central Press', { document }).verdict).toBe('right');
    expect(checkAnswer('CCP', 'Chinese Communist Party', { document }).verdict).not.toBe('right');
    expect(checkAnswer('CCP', 'Chinese Communist Party').verdict).toBe('right');
  });

  test('an answer of thousands of words is refused or judged in no time', () => {
    const long = 'word '.repeat(700);
    expect(checkAnswer(`${long}x`, `${long}y`).verdict).not.toBe('right');
    expect(checkAnswer('a'.repeat(5000), 'b').reason).toBe('The answer is too long to check.');
  });
});

const expecteds = [...new Set(first.map(({ expected }) => expected))];
const contexts = new Map(first.map(({ expected, context }) => [expected, context]));

describe('for any answer', patience, () => {
  test('an answer is right for itself', () => {
    const texts = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom(...expecteds));
    fc.assert(
      fc.property(texts, (text) => {
        fc.pre(text.trim() !== '');
        expect(checkAnswer(text, text).verdict).toBe('right');
      }),
    );
  });

  test('a changed digit is never right', () => {
    const written = fc.oneof(
      fc.integer({ min: 0, max: 9_999_999 }).map(String),
      fc.integer({ min: 1000, max: 9_999_999 }).map((value) => value.toLocaleString('en')),
      fc.double({ min: 0, max: 1000, noNaN: true }).map((value) => value.toFixed(2)),
      fc.constantFrom(...expecteds.filter((text) => /\d/.test(text))),
    );
    const around = fc.constantFrom('', '%', ' km', ' million', ' January 1943', 'th', ' facts');
    fc.assert(
      fc.property(
        written,
        around,
        fc.nat(),
        fc.integer({ min: 1, max: 9 }),
        (number, tail, at, by) => {
          const text = number + tail;
          const places = [...text.matchAll(/\d/g)].map(({ index }) => index);
          const place = places[at % places.length] ?? 0;
          const digit = (Number(text[place]) + by) % 10;
          const changed = text.slice(0, place) + digit + text.slice(place + 1);
          expect(checkAnswer(changed, text, contexts.get(text)).verdict).not.toBe('right');
        },
      ),
      { numRuns: 600 },
    );
  });

  test('an inserted "not" is never right', () => {
    const texts = fc.constantFrom(...expecteds.filter((text) => /[a-z]/i.test(text)));
    const denials = fc.constantFrom('not', 'never', 'no', 'without');
    fc.assert(
      fc.property(texts, denials, fc.nat(), (text, denial, at) => {
        const words = text.split(' ');
        words.splice(at % (words.length + 1), 0, denial);
        const { verdict } = checkAnswer(words.join(' '), text, contexts.get(text));
        expect(verdict).not.toBe('right');
      }),
      { numRuns: 600 },
    );
  });

  test('an opposite is never right', () => {
    const pairs = fc.constantFrom(
      ...[
        ['import', 'export'],
        ['increase', 'decrease'],
        ['domestic', 'foreign'],
      ],
      ...[
        ['dependent', 'independent'],
        ['before 1945', 'after 1945'],
        ['north', 'south'],
      ],
    );
    const frames = fc.constantFrom('the X of firms', 'X', 'a policy of X and growth', 'X, Germany');
    fc.assert(
      fc.property(pairs, frames, ([one = '', other = ''], frame) => {
        const [mine, theirs] = [frame.replace('X', one), frame.replace('X', other)];
        expect(checkAnswer(mine, theirs).verdict).not.toBe('right');
        expect(checkAnswer(theirs, mine).verdict).not.toBe('right');
      }),
    );
  });

  test('case, marks, white space and articles change nothing', () => {
    const texts = fc.constantFrom(...expecteds.filter((text) => /^[a-zà-ÿ ]{4,}$/.test(text)));
    fc.assert(
      fc.property(texts, (text) => {
        for (const put of [text.toUpperCase(), `the ${text}`, `“${text}”.`, ` ${text}  `]) {
          expect(checkAnswer(put, text).verdict).toBe('right');
          expect(checkAnswer(text, put).verdict).toBe('right');
        }
      }),
    );
  });

  test('a whole number is right in digits, with separators and in words, both ways', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999 }), (value) => {
        const forms = [String(value), value.toLocaleString('en'), inWords(value)];
        for (const mine of forms) {
          for (const theirs of forms) expect(checkAnswer(mine, theirs).verdict).toBe('right');
          expect(checkAnswer(mine, inWords(value + 1)).verdict).toBe('wrong');
        }
      }),
    );
  });

  test('a list is right in any order, and nearly right with an item less', () => {
    const items = ['Taiwan', 'Japan', 'South Korea', 'the European Union', 'Viet Nam', 'Peru'];
    const orders = fc.shuffledSubarray(items, { minLength: 3 });
    fc.assert(
      fc.property(orders, fc.shuffledSubarray(items, { minLength: 6 }), (list, order) => {
        const other = order.filter((item) => list.includes(item));
        const expected = `${list.slice(0, -1).join(', ')} and ${list.at(-1)}`;
        expect(checkAnswer(other.join(', '), expected).verdict).toBe('right');
        expect(checkAnswer(other.slice(1).join(', '), expected).verdict).toBe('nearly');
        const sequence = { kind: 'sequence' } as const;
        const isInOrder = other.every((item, at) => item === list[at]);
        expect(checkAnswer(other.join(', '), expected, sequence).verdict === 'right').toBe(
          isInOrder,
        );
      }),
    );
  });
});

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

function inWords(value: number): string {
  if (value < 20) return small[value] ?? '';
  if (value < 100) {
    const ten = tens[Math.floor(value / 10) - 2] ?? '';
    return value % 10 === 0 ? ten : `${ten}-${small[value % 10]}`;
  }
  const [unit, name] = value < 1000 ? [100, 'hundred'] : [1000, 'thousand'];
  const head = `${inWords(Math.floor(value / unit))} ${name}`;
  return value % unit === 0 ? head : `${head} and ${inWords(value % unit)}`;
}
