/** Questions for numbers: how many, how much, what share, how long. */
import { type Clause, hasOtherVerb, inverted } from './clause.ts';
import { type Form, timeOf } from './form-parts.ts';
import type { Span } from './span.ts';

const approximate =
  '(?:(?:about|around|nearly|some|over|more than|at least|almost|approximately|only|up to|a total of|an estimated) )?';
const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const ending =
  '(?= (?:in|on|at|by|for|from|with|to|during|over|between|per|within|since|after|before|each)\\b|$)';
const plural = '(?:people|men|women|children|(?:[\\p{Ll}-]+ ){0,2}[\\p{Ll}-]+s)';
const measured =
  /\b(?:population|number|length|area|height|depth|width|age|cost|price|rate|share|speed|temperature|budget|value|capacity|distance|size|weight|total)\b/;

/** How many, as the subject or the object; how long a thing is; how much. */
export const numberForms: readonly Form[] = [
  subjectNumber,
  lengthForm,
  valueForm,
  shareForm,
  sumForm,
  countForm,
];

/** `How many people died in the fire?` */
function subjectNumber(clause: Clause, { words }: Span): string | null {
  const pattern = new RegExp(`^${approximate}${escaped(words)} (?<what>${plural})$`, 'iu');
  const what = pattern.exec(clause.subject)?.groups?.['what'];
  return what === undefined
    ? null
    : `How many ${what} ${clause.verb} ${clause.rest}${timeOf(clause)}`;
}

/** `How long was the bridge?` */
function lengthForm(clause: Clause, { words }: Span): string | null {
  if (!/^(?:is|are|was|were)$/.test(clause.verb)) return null;
  const pattern = `^${approximate}${escaped(words)} (?<what>long|high|tall|wide|deep|old|thick|large)$`;
  const what = new RegExp(pattern, 'u').exec(clause.rest)?.groups?.['what'];
  return what === undefined
    ? null
    : `How ${what} ${clause.verb} ${clause.innerSubject}${timeOf(clause)}`;
}

/** `What was the population of the town in 1990?` */
function valueForm(clause: Clause, { words }: Span): string | null {
  const { verb, subject, innerSubject, rest } = clause;
  if (!/^(?:is|was)$/.test(verb) || !measured.test(subject)) return null;
  const pattern = `^${approximate}${escaped(words)}(?<tail>(?: (?:in|on|as of|at) [^,]+)?)$`;
  const tail = new RegExp(pattern, 'u').exec(rest)?.groups?.['tail'];
  return tail === undefined ? null : `What ${verb} ${innerSubject}${tail}${timeOf(clause)}`;
}

/** `What share of the traffic do ferries carry?` */
function shareForm(clause: Clause, { words }: Span): string | null {
  if (!/%$|per ?cent$/.test(words)) return null;
  return objectNumber(
    clause,
    `${escaped(words)} of (?<what>[^,]+?)`,
    (what) => `What share of ${what}`,
  );
}

/** `How much did the bridge cost?` */
function sumForm(clause: Clause, { words }: Span): string | null {
  if (!/^(?:US)?[$€£¥]/.test(words)) return null;
  return objectNumber(clause, escaped(words), () => 'How much');
}

/** `How many people did ferries carry?` */
function countForm(clause: Clause, { words }: Span): string | null {
  if (/%$|per ?cent$|^(?:US)?[$€£¥]/.test(words)) return null;
  const unit = /^[\d.,½¼¾]+ ?(?:hundred|thousand|million|billion)? ?(\p{L}[\p{L} ]*s)$/u.exec(
    words,
  )?.[1];
  const what = unit === undefined ? ` (?<what>${plural})` : '';
  return objectNumber(
    clause,
    `${escaped(words)}${what}`,
    (counted) => `How many ${counted || unit}`,
  );
}

/** The clause without the number that its rest begins with, behind what asks for it. */
function objectNumber(
  clause: Clause,
  pattern: string,
  asking: (what: string) => string,
): string | null {
  if (clause.base === '') return null;
  const found = new RegExp(`^${approximate}${pattern}${ending}`, 'u').exec(clause.rest);
  if (found === null) return null;
  const tail = clause.rest.slice(found[0].length).trim();
  if (hasOtherVerb(tail)) return null;
  return `${asking(found.groups?.['what'] ?? '')} ${inverted(clause, tail)}${timeOf(clause)}`;
}
