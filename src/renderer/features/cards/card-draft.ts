/** A card while it is written: every kind keeps its own words, so that trying another kind loses none. */
import type { CardContent } from '#core/card/card-content.ts';
import { suggestCard } from '#core/card/card-from-highlight.ts';
import { asCloze } from '#core/card/repair-card.ts';
import { suggestCards } from '#core/card/suggest-cards.ts';

export type CardKind = CardContent['kind'];

/** The words of every kind; lists have one entry a line. */
export type CardDraft = {
  readonly kind: CardKind;
  readonly prompt: string;
  readonly answer: string;
  readonly alternatives: string;
  readonly cloze: string;
  readonly orderPrompt: string;
  readonly items: string;
  readonly passagePrompt: string;
  readonly passage: string;
};

/** The kinds in the order they are offered, each with its name and what it does. */
export const cardKinds: readonly (readonly [CardKind, string, string])[] = [
  ['basic', 'Basic', 'You are asked, and think of the answer.'],
  ['reversed', 'Both ways', 'Two cards: each side asks for the other.'],
  ['cloze', 'Gaps', 'A sentence with words left out. Gaps of one number are asked together.'],
  ['typed', 'Typed', 'You type the answer; its spelling is forgiven, its facts are not.'],
  ['ordering', 'Order', 'You put steps into their order.'],
  ['passage', 'Recite', 'You say a passage by heart.'],
];

/**
 * The first guess for a passage, with a guess for every other kind. It begins as `preferred`, the kind that
 * the reader chose last; a list or a long passage says its kind by itself.
 */
export function draftFromPassage(quote: string, sentence: string, preferred: CardKind): CardDraft {
  const guesses = suggestCards(quote, sentence);
  const [best] = guesses;
  const { prompt, answer } = suggestCard(quote, sentence);
  const ordering = guesses.find((guess) => guess.kind === 'ordering');
  const cloze = asCloze({ kind: 'basic', prompt, answer }, 'whole', quote, sentence);
  const clear = ordering?.kind ?? (best?.kind === 'passage' ? best.kind : null);
  return {
    ...{ kind: clear ?? preferred, prompt, answer, alternatives: '' },
    cloze: cloze.kind === 'cloze' ? cloze.text : '',
    orderPrompt: ordering?.prompt ?? 'Put these into their order.',
    items: ordering?.items.join('\n') ?? linesOf(quote).join('\n'),
    ...passageWords(quote.trim()),
  };
}

/** The draft that holds `content`, with what follows from it for the other kinds. */
export function draftFromContent(
  content: CardContent,
  quote: string | null,
  sentence: string,
): CardDraft {
  const passage = quote ?? (content.kind === 'passage' ? content.text : '');
  const empty = draftFromPassage(passage, sentence, content.kind);
  const draft = { ...empty, kind: content.kind };
  switch (content.kind) {
    case 'cloze':
      return { ...draft, cloze: content.text };
    case 'ordering':
      return { ...draft, orderPrompt: content.prompt, items: content.items.join('\n') };
    case 'passage':
      return { ...draft, passagePrompt: content.prompt, passage: content.text };
    case 'typed': {
      const { prompt, answer, alternatives } = content;
      return { ...draft, prompt, answer, alternatives: alternatives.join('\n') };
    }
    default: {
      const { prompt, answer } = content;
      return { ...draft, prompt, answer, items: linesOf(answer).join('\n') };
    }
  }
}

/** The content of the draft's kind, faulty or not (see `contentFault`). */
export function contentOf(draft: CardDraft): CardContent {
  const { kind, prompt, answer } = draft;
  switch (kind) {
    case 'cloze':
      return { kind, text: draft.cloze };
    case 'ordering':
      return { kind, prompt: draft.orderPrompt, items: linesOf(draft.items) };
    case 'passage':
      return { kind, prompt: draft.passagePrompt, text: draft.passage };
    case 'typed':
      return { kind, prompt, answer, alternatives: linesOf(draft.alternatives) };
    default:
      return { kind, prompt, answer };
  }
}

/** `text` with its words from `start` to `end` as a gap of the next number, or of the last where `isSame`. */
export function withGap(text: string, start: number, end: number, isSame: boolean): string | null {
  const words = text.slice(start, end);
  const trimmed = words.trim();
  if (trimmed === '' || /\{\{|\}\}|::/.test(trimmed)) return null;
  const used = [...text.matchAll(/\{\{c(\d+)::/g)].map(([, group]) => Number(group));
  const last = Math.max(0, ...used);
  const group = isSame ? Math.max(1, last) : last + 1;
  const at = start + words.indexOf(trimmed);
  return `${text.slice(0, at)}{{c${group}::${trimmed}}}${text.slice(at + trimmed.length)}`;
}

/** The lines of a text that say something, without the white space at their ends. */
function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function passageWords(quote: string): Pick<CardDraft, 'passagePrompt' | 'passage'> {
  const start = quote.split(/\s+/).slice(0, 5).join(' ');
  return { passagePrompt: start === '' ? '' : `Recite: ${start} …`, passage: quote };
}
