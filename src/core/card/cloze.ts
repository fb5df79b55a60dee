/** Cloze texts: sentences with gaps, written `{{c1::word::hint}}`; the number groups gaps into cards. */

/** A stretch of a cloze text. */
export type ClozePiece =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'gap';
      /** From 1; gaps of one group are asked together. */
      readonly group: number;
      readonly answer: string;
      readonly hint: string | null;
    };

/** Why a text is no cloze; `at` is where, in UTF-16 code units. */
export type ClozeFault = {
  readonly kind: /** No gap at all. */
    | 'no-gap'
    /** A gap is opened and never closed. */
    | 'unclosed'
    /** A gap stands inside a gap. */
    | 'nested'
    /** A gap hides nothing. */
    | 'empty'
    /** A group is not a number from 1 to 99, or `::` does not follow it. */
    | 'bad-group';
  readonly at: number;
};

export type ParsedCloze =
  | { readonly ok: true; readonly value: readonly ClozePiece[] }
  | { readonly ok: false; readonly error: ClozeFault };

const opening = /\{\{c(\d+)(::)?/g;
const mostGroups = 99;

/** The pieces of `text`, in order; or why it is no cloze. Other braces, as in code and TeX, are text. */
export function parseCloze(text: string): ParsedCloze {
  const pieces: ClozePiece[] = [];
  let from = 0;
  for (let open = find(text, 0); open !== null; open = find(text, from)) {
    const { at, start, group } = open;
    if (group === null) return refuse('bad-group', at);
    const end = closeOf(text, start);
    if (end === null) return refuse('unclosed', at);
    const inner = find(text, start);
    if (inner !== null && inner.at < end) return refuse('nested', inner.at);
    const { answer, hint } = answerAndHint(text.slice(start, end));
    if (answer.trim() === '') return refuse('empty', at);
    if (at > from) pieces.push({ kind: 'text', text: text.slice(from, at) });
    pieces.push({ kind: 'gap', group, answer, hint });
    from = end + 2;
  }
  if (pieces.length === 0) return refuse('no-gap', 0);
  if (from < text.length) pieces.push({ kind: 'text', text: text.slice(from) });
  return { ok: true, value: pieces };
}

/** The groups of the gaps, each once, in rising order; none where the text is no cloze. */
export function clozeGroups(text: string): readonly number[] {
  const parsed = parseCloze(text);
  if (!parsed.ok) return [];
  const groups = parsed.value.flatMap((piece) => (piece.kind === 'gap' ? [piece.group] : []));
  return [...new Set(groups)].sort((a, b) => a - b);
}

/** `text` as one gap, or null where its braces would break the cloze. */
export function gapOf(text: string, group: number): string | null {
  if (text.trim() === '' || /\{\{|\}\}|::/.test(text) || text.endsWith('}')) return null;
  return `{{c${group}::${text}}}`;
}

function find(text: string, from: number) {
  opening.lastIndex = from;
  const found = opening.exec(text);
  if (found === null) return null;
  const number = Number(found[1]);
  const isGroup = number >= 1 && number <= mostGroups && found[2] !== undefined;
  return {
    at: found.index,
    start: found.index + found[0].length,
    group: isGroup ? number : null,
  };
}

/** Where the gap's `}}` stands: past all braces that it encloses, or else the first there is. */
function closeOf(text: string, start: number): number | null {
  let depth = 0;
  for (let index = start; index < text.length; index += 1) {
    if (text[index] === '{') depth += 1;
    if (text[index] !== '}') continue;
    if (depth === 0 && text[index + 1] === '}') return index;
    depth = Math.max(0, depth - 1);
  }
  const first = text.indexOf('}}', start);
  return first === -1 ? null : first;
}

/** The hint stands after the last `::`. */
function answerAndHint(inner: string): { answer: string; hint: string | null } {
  const at = inner.lastIndexOf('::');
  if (at === -1) return { answer: inner, hint: null };
  const hint = inner.slice(at + 2).trim();
  return { answer: inner.slice(0, at), hint: hint === '' ? null : hint };
}

function refuse(kind: ClozeFault['kind'], at: number): ParsedCloze {
  return { ok: false, error: { kind, at } };
}
