import { expect, test } from 'vitest';
import { blocksOfText } from '#support/quiz/blocks-of-text.ts';
import { factFaults } from '../fact-faults.ts';
import { generateFacts } from './generate-facts.ts';

function generated(text: string, language: string | null = null) {
  for (const step of generateFacts({ text, blocks: blocksOfText(text), language })) {
    if (step.kind === 'done') return step;
  }
  throw new Error('The generator ended without an answer');
}

const german =
  'Die alte Brücke wurde im Jahr 1943 von dem Bürgermeister der Stadt Leeds eröffnet. ' +
  'Die neue Brücke ist mit 1240 Metern die längste des ganzen Landes.';

test('another language gets gaps at what is seldom, and the report says so', () => {
  const { facts, report } = generated(german);
  expect(report).toMatchObject({ way: 'statistics', language: 'de', sentences: 2, used: 2 });
  const answers = facts.flatMap(({ questions }) => questions.map(({ answer }) => answer));
  expect(answers).toContain('1943');
  expect(answers.filter((answer) => /^(?:die|von|der|dem)$/i.test(answer))).toEqual([]);
  for (const fact of facts) {
    expect(factFaults(fact, german)).toEqual([]);
    for (const { answer } of fact.questions) expect(fact.quotes[0]?.exact).toContain(answer);
  }
});

test('a language without blanks between its words is read as well', () => {
  const { facts, report } = generated('这座桥于1943年由市长开放，非常著名。', 'zh');
  expect(report.language).toBe('zh');
  expect(facts[0]?.questions[0]?.answer).toBe('1943');
});

test.each([
  ['a line that comes again', Array.from({ length: 9 }, () => 'Wort '.repeat(8)).join('\n\n')],
  ['code', 'const x = call(1943); return { x, y: [z] };'],
  ['a list of words', 'Xyzzy plugh frobozz quux'],
  ['parts of a score', 'Sie schlugen den Meister der Liga dann 20-18 in 4:51.'],
])('of %s nothing is made up', (_, text) => {
  const answers = generated(text).facts.flatMap(({ questions }) =>
    questions.map(({ answer }) => answer),
  );
  expect(answers.filter((answer) => /\d|^(?:Wort|call|Xyzzy)$/.test(answer))).toEqual([]);
});

test('what was passed over is counted', () => {
  const text = 'Ein Titel\n\nDie Brücke wurde von dem Bürgermeister der Stadt Leeds eröffnet.';
  const [title, ...others] = blocksOfText(text);
  if (title === undefined) throw new Error('There is a block');
  const blocks = [{ ...title, tagName: 'h1' }, ...others];
  for (const step of generateFacts({ text, blocks })) {
    if (step.kind === 'done') expect(step.report).toMatchObject({ headings: 1, prose: 1, code: 0 });
  }
});
