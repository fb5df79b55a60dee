/** Proposes how a card that is hard to keep could be mended: in parts, with its context, with a gap. */
import type { CardContent, CardPart } from './card-content.ts';
import { plainFace } from './card-face.ts';
import { gapOf } from './cloze.ts';
import { itemsOf } from './doctor/size-rules.ts';
import { keyTerm, suggestCards } from './suggest-cards.ts';

const asked = 'what|who|whom|whose|which|when|where|why|how';
const twoQuestions = new RegExp(
  `^(.*?\\b(?:${asked})\\b.*?)(?:,? and|,|/| or)\\s+((?:${asked})\\b.*)$`,
  'i',
);

/**
 * Cards that together ask what `content` asks: one for each of its questions, sentences, list items or
 * groups of gaps. Always at least two; a half that nobody can guess is left empty for the reader.
 */
export function splitsOf(content: CardContent): readonly CardContent[] {
  if (content.kind === 'cloze') return splitCloze(content.text);
  if (content.kind === 'ordering') return splitOrdering(content.prompt, content.items);
  if (content.kind === 'reversed') {
    const { prompt, answer } = content;
    return [basic(prompt, answer), basic(answer, prompt)];
  }
  const { prompt } = content;
  const answer = content.kind === 'passage' ? content.text : content.answer;
  const prompts = questionsOf(prompt);
  const answers = answersOf(answer);
  if (prompts.length > 1) return prompts.map((one, index) => basic(one, answers[index] ?? ''));
  if (answers.length > 1) return answers.map((one) => basic(prompt, one));
  return [basic(prompt, answer), basic('', '')];
}

/** The content with words before its question that say what it is about: `Of the plan: …`. */
export function withContext(content: CardContent, context: string): CardContent {
  const about = context.trim().replace(/[.:]$/, '');
  if (about === '') return content;
  const lead = `${about}: `;
  if (content.kind === 'cloze') return { ...content, text: lead + content.text };
  return { ...content, prompt: lead + content.prompt };
}

/** The card as a sentence with a gap: that of its passage where there is one, else of its own words. */
export function asCloze(
  content: CardContent,
  part: CardPart,
  quote: string | null,
  sentence: string,
): CardContent {
  if (content.kind === 'cloze') return content;
  const { answer } = plainFace(content, part);
  const at = answer.trim() === '' ? -1 : sentence.indexOf(answer.trim());
  const gap = gapOf(answer.trim(), 1);
  if (at !== -1 && gap !== null && answer.trim().length < sentence.length * 0.7) {
    return clozeAt(sentence, at, answer.trim().length, gap);
  }
  const guess = suggestCards(quote ?? answer, sentence).find(({ kind }) => kind === 'cloze');
  if (guess !== undefined) return guess;
  const term = keyTerm(answer) ?? answer.trim();
  const own = gapOf(term, 1);
  return own === null
    ? { kind: 'cloze', text: answer }
    : clozeAt(answer, answer.indexOf(term), term.length, own);
}

function clozeAt(text: string, at: number, length: number, gap: string): CardContent {
  return { kind: 'cloze', text: (text.slice(0, at) + gap + text.slice(at + length)).trim() };
}

function basic(prompt: string, answer: string): CardContent {
  return { kind: 'basic', prompt, answer };
}

function questionsOf(prompt: string): readonly string[] {
  const sentences = prompt.match(/[^?]+\?/g)?.map((one) => one.trim()) ?? [];
  if (sentences.length > 1) return sentences;
  const found = twoQuestions.exec(prompt.trim());
  const [, first = '', second = ''] = found ?? [];
  if (first === '' || second === '') return [prompt];
  const rest = second.replace(new RegExp(`^(?:${asked})\\s*`, 'i'), '');
  const [opening = second] = second.split(/\s+/);
  // “When and where was it signed?”: both questions share what follows.
  const isBare = new RegExp(`^(?:${asked})$`, 'i').test(first.trim());
  const whole = isBare ? `${first.trim()} ${rest}` : `${first.trim().replace(/[,?]$/, '')}?`;
  return [whole, isBare ? capital(`${opening} ${rest}`) : capital(second)];
}

function answersOf(answer: string): readonly string[] {
  const items = itemsOf(answer);
  if (items.length > 1) return items;
  const sentences = answer.split(/(?<=\p{L}{2,}[.;])\s+(?=\p{L})/u).map((one) => one.trim());
  if (sentences.length > 1) return sentences;
  const halves = answer.split(/\s*(?:;|,? and|,)\s+/).filter((half) => half !== '');
  return halves.length === 2 ? halves : [answer];
}

/** Each group of gaps in a text of its own, the others filled. */
function splitCloze(text: string): readonly CardContent[] {
  const groups = [...new Set([...text.matchAll(/\{\{c(\d+)::/g)].map(([, group]) => group ?? ''))];
  if (groups.length < 2) {
    return [
      { kind: 'cloze', text },
      { kind: 'cloze', text: '' },
    ];
  }
  return groups.map((group) => {
    const own = text.replace(
      /\{\{c(\d+)::((?:(?!\}\}|::).)*)(?:::(?:(?!\}\}).)*)?\}\}/gs,
      (whole, of: string, words: string) =>
        of === group ? whole.replace(`{{c${of}::`, '{{c1::') : words,
    );
    return { kind: 'cloze', text: own };
  });
}

/** Two orders, with the item between them in both: each is short enough to be held in mind. */
function splitOrdering(prompt: string, items: readonly string[]): readonly CardContent[] {
  const half = Math.ceil(items.length / 2);
  if (items.length < 3) return items.map((item) => basic(prompt, item));
  return [
    { kind: 'ordering', prompt: `${prompt} (the first part)`, items: items.slice(0, half + 1) },
    { kind: 'ordering', prompt: `${prompt} (the second part)`, items: items.slice(half) },
  ];
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
