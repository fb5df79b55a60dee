import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { passage, quoteOf } from './passage.ts';
import { countWords, sentenceAround, sentencesOf } from './sentence.ts';

function sentences(text: string): string[] {
  return sentencesOf(text, 'en').map((sentence) => quoteOf(text, sentence));
}

describe('sentencesOf', () => {
  test.each([
    ['Dr. Smith went home. He slept.', ['Dr. Smith went home.', 'He slept.']],
    ['It rose to 3.5 percent. Then it fell.', ['It rose to 3.5 percent.', 'Then it fell.']],
    ['The U.S. said no. China agreed.', ['The U.S. said no.', 'China agreed.']],
    ['Title\n\nText one. Text two.', ['Title', 'Text one.', 'Text two.']],
    ['Is it? Yes! Good.', ['Is it?', 'Yes!', 'Good.']],
    // Abbreviations: before a name, before a number, and where a sentence does end.
    ['See Fig. 3 and pp. 4 to 9. He did.', ['See Fig. 3 and pp. 4 to 9.', 'He did.']],
    ['He said no. Three left.', ['He said no.', 'Three left.']],
    ['Made by Acme Inc. Germany bought it.', ['Made by Acme Inc. Germany bought it.']],
    ['Made by Acme Inc. The price fell.', ['Made by Acme Inc.', 'The price fell.']],
    ['It left the U.S. In May it came back.', ['It left the U.S.', 'In May it came back.']],
    ['The U.S. Senate met. So did we.', ['The U.S. Senate met.', 'So did we.']],
    ['We met at 5 p.m. He was late.', ['We met at 5 p.m.', 'He was late.']],
    ['Fruits, e.g. Apples, i.e. Malus. Yes.', ['Fruits, e.g. Apples, i.e. Malus.', 'Yes.']],
    ['Lee et al. Showed it (cf. Roe). Good.', ['Lee et al. Showed it (cf. Roe).', 'Good.']],
    // Initials.
    ['J. R. R. Tolkien wrote. He did.', ['J. R. R. Tolkien wrote.', 'He did.']],
    ['That was plan B. It failed.', ['That was plan B.', 'It failed.']],
    // Quotes, and what someone said.
    ['“Stop!” he cried. She did.', ['“Stop!” he cried.', 'She did.']],
    ['"Is it?" asked Ann. "Yes." Bob left.', ['"Is it?" asked Ann.', '"Yes."', 'Bob left.']],
    ['Yahoo! is a company. So it is.', ['Yahoo! is a company.', 'So it is.']],
    // Ellipses.
    ['He waited… Then he left.', ['He waited…', 'Then he left.']],
    ['He waited… then he left.', ['He waited… then he left.']],
    ['... and so on. [...] Next one.', ['... and so on.', '[...] Next one.']],
    // Addresses, decimals, enumerations.
    ['See http://a.org/?q=1. Then go.', ['See http://a.org/?q=1.', 'Then go.']],
    ['It cost $3.50. Cheap!', ['It cost $3.50.', 'Cheap!']],
    ['1. Begin here. Go on.', ['1. Begin here.', 'Go on.']],
    ['iv) Begin here.', ['iv) Begin here.']],
    // A line break ends a sentence, as in a verse.
    ['the rose is red.\nthe violet blue', ['the rose is red.', 'the violet blue']],
  ])('%s', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  test.each([
    ['de', 'Am 3. Oktober war z. B. Dr. Ott da. Er ging.', 2],
    ['de', 'Es waren 3. Der Rest fehlte, vgl. Abs. 4.', 2],
    ['fr', 'M. Dupont est là. Il attend, cf. p. 3.', 2],
    ['es', 'El Sr. Gil vive en EE.UU. Lo sé.', 2],
    ['ja', '「行くぞ。」と言った。彼は去った。', 2],
    ['zh', '他来了。我们走吧！好吗？', 3],
    ['th', 'ภาษาไทยไม่มีจุด', 1],
    ['ar', 'هل هذا صحيح؟ نعم.', 2],
  ])('in %s: %s', (language, text, count) => {
    expect(sentencesOf(text, language)).toHaveLength(count);
  });

  test('together they hold every character that is not white space, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const found = sentencesOf(text);
        const joined = found.map((sentence) => quoteOf(text, sentence)).join('');
        expect(joined.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        for (const sentence of found) expect(quoteOf(text, sentence)).not.toContain('\n\n');
      }),
    );
  });
});

describe('sentenceAround', () => {
  test('widens to the sentences that are touched, inside the block', () => {
    const text = 'One two. Three four. Five.\n\nSix.';
    const around = sentenceAround(text, passage(4, 12), 'en');
    expect(quoteOf(text, around)).toBe('One two. Three four.');
    expect(quoteOf(text, sentenceAround(text, passage(28, 29)))).toBe('Six.');
  });
});

test('countWords counts words and numbers, not marks', () => {
  expect(countWords('In 2015, China’s “plan” – no. 13 – began.', 'en')).toBe(7);
});
