/** Turns a statement into a question for one of its parts, where a rule makes one that stands alone. */
import { type Clause, isCut, isQuotedWhole } from './clause.ts';
import type { Form } from './form-parts.ts';
import {
  byForm,
  definitionForm,
  identityForm,
  namedForm,
  whichForm,
  whoForm,
} from './name-forms.ts';
import { numberForms } from './number-forms.ts';
import { purposeForm, thanForm, whyForm } from './reason-forms.ts';
import type { Span } from './span.ts';
import { objectForm, subjectForm, unsureObjectForm } from './thing-forms.ts';
import { whenForm, whereForm } from './time-place-forms.ts';

/** The question that asks for `span`, a part of the clause's statement; null where no rule makes one. */
export function questionFor(clause: Clause | null, span: Span): string | null {
  if (clause === null || isCut(clause)) return null;
  for (const form of formsOf(span)) {
    const question = form(clause, span);
    if (question !== null && isFit(question, clause))
      return `${question.replace(/[.,](?=["”]$)/, '')}?`;
  }
  return null;
}

function formsOf({ kind, isUnsure }: Span): readonly Form[] {
  if (isUnsure === true) return [namedForm, unsureObjectForm];
  switch (kind) {
    case 'date':
      return [whenForm];
    case 'number':
      return [...numberForms];
    case 'person':
      return [whoForm, byForm('Who'), identityForm('Who')];
    case 'organisation':
      return [
        whichForm,
        byForm('Which organisation'),
        namedForm,
        identityForm('What'),
        unsureObjectForm,
      ];
    case 'place':
      return [whereForm, identityForm('What')];
    case 'cause':
      return [whyForm, objectForm];
    case 'purpose':
      return [purposeForm];
    case 'comparison':
      return [thanForm];
    default:
      return [subjectForm, namedForm, definitionForm, objectForm];
  }
}

/** Words that need the paragraph, or that a question cannot hold. */
const leaning =
  /\b(?:it|he|she|they|them|him|this|these|those|such|there|here|former|latter|another|others|respectively|however|also|too|then|now|today|still|not|never|no|instead|therefore|thus|above|below|following|each|every|more|additional|further)\b/i;

const bareThe = /\bthe (?!(?:\p{L}+ ){1,3}(?:of|for|between) )\p{Ll}/u;

/** Whether the question can be understood alone: it names something, or speaks of no certain thing. */
function isFit(question: string, { innerSubject, person }: Clause): boolean {
  const words = question.split(' ');
  if (words.length < 4 || words.length > 32 || leaning.test(words.slice(1).join(' '))) return false;
  if (/\b(?:and|or|of|the|an?|by|with|for|in|on|at|to|from|that|which|as)$/.test(question))
    return false;
  if (!isQuotedWhole(question)) return false;
  const hasName = words.slice(1).some((word) => /^["“(]?\p{Lu}/u.test(word));
  // Where the subject itself is asked for, what is left must say which thing is meant.
  if (
    !hasName &&
    !/\d/.test(question) &&
    !question.includes(innerSubject) &&
    bareThe.test(question)
  )
    return false;
  const names = words.slice(1).filter((word) => /^["“(]?\p{Lu}/u.test(word)).length;
  if (names < 2 && bareThe.test(question.replace(innerSubject, ''))) return false;
  const isCertain = /^the /.test(innerSubject) && !/ (?:of|in|for|between|to) /.test(innerSubject);
  const isOwned = /\b(?:his|her)\b/.test(question) && person !== true;
  return (hasName || !isCertain) && !isOwned;
}
