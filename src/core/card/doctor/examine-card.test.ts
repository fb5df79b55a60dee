import { describe, expect, test } from 'vitest';
import type { CardContent } from '../card-content.ts';
import { examineCard } from './examine-card.ts';

const basic = (prompt: string, answer: string): CardContent => ({ kind: 'basic', prompt, answer });
const cloze = (text: string): CardContent => ({ kind: 'cloze', text });

function kindsOf(content: CardContent, language: string | null = 'en') {
  return examineCard(content, [], language).map(({ kind }) => kind);
}

const manyWords = (count: number) => Array.from({ length: count }, (_, i) => `word${i}`).join(' ');

describe('the doctor', () => {
  test.each<[string, CardContent]>([
    ['too-long', basic('What is said?', manyWords(26))],
    ['too-long', basic(`What is ${manyWords(50)}?`, 'it')],
    ['too-long', cloze(`{{c1::a}} ${manyWords(61)}`)],
    ['two-facts', basic('When and where was the treaty signed?', 'Paris in 1856')],
    ['two-facts', basic('What is osmosis, and why does it matter?', 'flow of water')],
    ['two-facts', basic('Who ruled? Who followed?', 'Louis')],
    ['two-facts', basic('What happened in 1848?', 'The king fled. The republic began.')],
    ['list', basic('What are the primary colours?', 'red, yellow and blue')],
    ['list', basic('Name the parts.', '- root\n- stem\n- leaf')],
    ['list', basic('Which rivers?', 'Nile; Congo; Niger')],
    ['pronoun', basic('What did he propose?', 'a tax on land')],
    ['pronoun', basic('When was it founded?', '1919')],
    ['pronoun', basic('Why do these cells divide?', 'to grow')],
    ['pronoun', cloze('They met in {{c1::Vienna}}.')],
    ['answer-in-prompt', basic('Which company did the Ford company become?', 'Ford')],
    ['answer-in-prompt', basic('Who wrote the Principia of Isaac Newton?', 'Isaac Newton')],
    ['yes-no', basic('Is the heart a muscle?', 'It is')],
    ['yes-no', basic('The heart is a muscle.', 'True')],
    ['yes-no', basic('True or false: light has mass?', 'It has none')],
    ['easy-cloze', cloze('The capital {{c1::of}} France is Paris.')],
    ['easy-cloze', cloze('Water boils at {{c1::100 degrees::100 degrees}}.')],
    ['easy-cloze', cloze('Paris is in France, and {{c1::Paris}} is old.')],
  ])('finds %s: %j', (kind, content) => {
    expect(kindsOf(content)).toContain(kind);
  });

  test.each<[string, CardContent]>([
    ['too-long', basic('What is said?', manyWords(25))],
    ['too-long', { kind: 'passage', prompt: 'Recite', text: manyWords(200) }],
    ['two-facts', basic('What is the law of supply and demand?', 'prices balance them')],
    ['two-facts', basic('What does Dr. No want?', 'to topple rockets')],
    ['two-facts', basic('Which city is known for what was the first subway?', 'London')],
    ['list', basic('When was it signed?', 'on March 3, 1918')],
    ['list', basic('How many people live there?', '1,000,000')],
    ['list', basic('What is a quorum?', 'the least number of members who must be present, by law')],
    ['list', basic('Who founded it?', 'Marx and Engels')],
    ['list', { kind: 'ordering', prompt: 'Order them', items: ['a', 'b', 'c'] }],
    ['pronoun', basic('When did Darwin publish his book?', '1859')],
    ['pronoun', basic('How long does it take to boil an egg?', 'six minutes')],
    ['pronoun', basic('What is the capital of Italy?', 'Rome')],
    ['pronoun', cloze('The council met when it was founded in {{c1::1919}}.')],
    ['answer-in-prompt', basic('Is light a wave or a particle?', 'a particle')],
    ['answer-in-prompt', basic('What does the heart do?', 'it pumps blood')],
    ['answer-in-prompt', basic('What is artist in French?', 'art')],
    ['yes-no', basic('Is light a wave or a particle?', 'both')],
    ['yes-no', basic('What is the heart?', 'a muscle')],
    ['yes-no', basic('Which country is neutral?', 'Norway is not')],
    ['easy-cloze', cloze('The capital of France is {{c1::Paris}}.')],
    ['easy-cloze', cloze('The pH of water is {{c1::7::a number}}.')],
    ['easy-cloze', basic('of', 'the')],
  ])('does not find %s: %j', (kind, content) => {
    expect(kindsOf(content)).not.toContain(kind);
  });

  test('tells the reason, the remedy and where it was written down', () => {
    const [finding] = examineCard(basic('What are the colours?', 'red, yellow and blue'), [], null);
    expect(finding).toMatchObject({
      kind: 'list',
      words: 'red, yellow, blue',
      remedy: 'make-cloze',
      source: { title: 'Twenty rules of formulating knowledge' },
    });
    const steps = basic('What are the steps?', '1. weigh\n2. mix\n3. bake');
    expect(examineCard(steps, [], null)).toContainEqual(
      expect.objectContaining({ kind: 'list', remedy: 'make-ordering' }),
    );
  });

  test('knows English grammar only, and says nothing of it elsewhere', () => {
    expect(kindsOf(basic('Is das so?', 'gut'), 'de')).toEqual([]);
    expect(kindsOf(basic('Welche Farben?', 'rot, gelb, blau'), 'de')).toEqual(['list']);
  });

  test('finds a near duplicate among the others', () => {
    const other = { id: 'b', part: 'whole', content: basic('What is an ion?', 'x') } as const;
    const findings = examineCard(basic('What is an ion', 'y'), [other], 'en');
    expect(findings).toContainEqual(
      expect.objectContaining({
        kind: 'near-duplicate',
        words: 'What is an ion?',
        remedy: 'retire',
      }),
    );
    expect(kindsOf(basic('What is an ion', 'y'))).not.toContain('near-duplicate');
  });

  test('says nothing of a good card, nor of a malformed one', () => {
    expect(kindsOf(basic('What is the capital of Italy?', 'Rome'))).toEqual([]);
    expect(kindsOf(cloze('{{c1::open'))).toEqual([]);
  });
});
