/** How a card is asked: its question and its answer, as they are shown. */
import { type CardContent, type CardPart, clozePart } from './card-content.ts';
import { parseCloze } from './cloze.ts';

/** A stretch of what is shown. */
export type FaceSpan =
  | { readonly kind: 'text'; readonly text: string }
  /** A gap to be filled. */
  | { readonly kind: 'gap'; readonly hint: string | null }
  /** A gap that is filled: what was asked for. */
  | { readonly kind: 'filled'; readonly text: string };

/** A card as it is asked. */
export type CardFace = {
  readonly question: readonly FaceSpan[];
  readonly answer: readonly FaceSpan[];
  /** What the reader does before the answer is shown. */
  readonly way: 'recall' | 'type' | 'order' | 'recite';
  /** What counts as right: the accepted answers, or the items in their order; else empty. */
  readonly expected: readonly string[];
};

/** The face of `part`; null where the content has no such part any more. */
export function faceOf(content: CardContent, part: CardPart): CardFace | null {
  switch (content.kind) {
    case 'cloze':
      return clozeFace(content.text, part);
    case 'reversed':
      return reversedFace(content.prompt, content.answer, part);
    case 'basic':
      return part === 'whole' ? face(content.prompt, content.answer, 'recall', []) : null;
    case 'typed': {
      const accepted = [content.answer, ...content.alternatives];
      return part === 'whole' ? face(content.prompt, content.answer, 'type', accepted) : null;
    }
    case 'ordering': {
      const lines = content.items.map((item, index) => `${index + 1}. ${item}`).join('\n');
      return part === 'whole' ? face(content.prompt, lines, 'order', content.items) : null;
    }
    case 'passage':
      return part === 'whole' ? face(content.prompt, content.text, 'recite', []) : null;
  }
}

/** The face in plain text: a gap is `[…]`, or `[hint]`; empty where there is no such part. */
export function plainFace(
  content: CardContent,
  part: CardPart,
): { readonly prompt: string; readonly answer: string } {
  const found = faceOf(content, part);
  if (found === null) return { prompt: '', answer: '' };
  const filled = found.answer.flatMap((span) => (span.kind === 'filled' ? [span.text] : []));
  return {
    prompt: plain(found.question),
    answer: content.kind === 'cloze' ? filled.join(', ') : plain(found.answer),
  };
}

function plain(spans: readonly FaceSpan[]): string {
  return spans.map((span) => (span.kind === 'gap' ? `[${span.hint ?? '…'}]` : span.text)).join('');
}

function face(
  question: string,
  answer: string,
  way: CardFace['way'],
  expected: readonly string[],
): CardFace {
  const spanOf = (text: string): FaceSpan[] => [{ kind: 'text', text }];
  return { question: spanOf(question), answer: spanOf(answer), way, expected };
}

function reversedFace(prompt: string, answer: string, part: CardPart): CardFace | null {
  if (part === 'forwards') return face(prompt, answer, 'recall', []);
  return part === 'backwards' ? face(answer, prompt, 'recall', []) : null;
}

/** Only the gaps of the part are asked; those of other groups are read as text. */
function clozeFace(text: string, part: CardPart): CardFace | null {
  const parsed = parseCloze(text);
  if (!parsed.ok) return null;
  const question: FaceSpan[] = [];
  const answer: FaceSpan[] = [];
  let isAsked = false;
  for (const piece of parsed.value) {
    if (piece.kind === 'gap' && clozePart(piece.group) === part) {
      isAsked = true;
      question.push({ kind: 'gap', hint: piece.hint });
      answer.push({ kind: 'filled', text: piece.answer });
      continue;
    }
    const shown = { kind: 'text', text: piece.kind === 'gap' ? piece.answer : piece.text } as const;
    question.push(shown);
    answer.push(shown);
  }
  return isAsked ? { question, answer, way: 'recall', expected: [] } : null;
}
