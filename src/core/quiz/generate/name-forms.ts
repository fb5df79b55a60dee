/** Questions for who did it, what it is, and what it is called. */
import { type Clause, hasOtherVerb } from './clause.ts';
import { around, type Form, joined, timeOf } from './form-parts.ts';
import type { Span } from './span.ts';
import { isPastLike, pastOfParticiple } from './verbs.ts';

/** `Who designed the bridge?` for the subject itself. */
export function whoForm(clause: Clause, { words }: Span): string | null {
  const isKindOnly = /^(?:is|was)$/.test(clause.verb) && /^(?:an? |\p{Lu})/u.test(clause.rest);
  if (clause.subject !== words || isKindOnly || !/\p{Lu}|\d/u.test(clause.rest)) return null;
  return `Who ${clause.verb} ${clause.rest}${timeOf(clause)}`;
}

/** `Which organisation founded the town?` for the subject itself. */
export function whichForm(clause: Clause, { words }: Span): string | null {
  const isSubject = clause.subject === words || clause.subject === `The ${words}`;
  if (!isSubject || !/\p{Lu}|\d/u.test(clause.rest) || /^(?:are|were|have)$/.test(clause.verb))
    return null;
  return `Which organisation ${clause.verb} ${clause.rest}${timeOf(clause)}`;
}

/** `Who designed the bridge?` out of `The bridge was designed by …`. */
export function byForm(asking: string): Form {
  return (clause, { words }) => {
    const found = around(clause.rest, `by ${words}`) ?? around(clause.rest, `by the ${words}`);
    if (found === null || !clause.isWhole || !/^(?:was|were)$/.test(clause.verb)) return null;
    const [participle = '', ...middle] = found.before.split(' ');
    const past = pastOfParticiple(participle);
    const isLoose =
      hasOtherVerb(middle.join(' ')) ||
      / (?:and|or) /.test(` ${found.after} `) ||
      /^\p{Lu}/u.test(found.after);
    if (past === null || isLoose || middle.some(isPastLike)) return null;
    return `${asking} ${joined(past, clause.innerSubject, middle.join(' '), found.after)}${timeOf(clause)}`;
  };
}

/** `What is the capital of France?`, `Who was the first director?` where the rest is the name alone. */
export function identityForm(asking: string): Form {
  return (clause, { words }) => {
    const isName = clause.rest === words || clause.rest === `the ${words}`;
    if (!isName || !clause.isWhole || !/^(?:is|was)$/.test(clause.verb)) return null;
    if (!/ (?:of|for|in) /.test(clause.innerSubject)) return null;
    return `${asking} ${clause.verb} ${clause.innerSubject}${timeOf(clause)}`;
  };
}

/** `What is X known as?` */
export function namedForm(clause: Clause, { words }: Span): string | null {
  const named =
    /^(?:(?:also|often|commonly|sometimes|originally|formerly|generally) )?(known as|called|named|referred to as|nicknamed|titled|entitled|renamed) (?:the |an? )?/.exec(
      clause.rest,
    );
  if (named === null || !clause.rest.slice(named[0].length).startsWith(words)) return null;
  if (/^(?:after|in|by|for|on|at|as|upon|into|to)\b/.test(words)) return null;
  const after = clause.rest.slice(named[0].length + words.length);
  if (after !== '' && !/^ (?:in|by|after) /.test(after)) return null;
  const way = named[1]?.replace('renamed', 'renamed to') ?? '';
  return `What ${clause.verb} ${clause.innerSubject} ${way}${after.startsWith(' in ') ? after : ''}`;
}

/** `What is a caisson?` where the rest begins with what it is; people are asked for by `Who`. */
export function definitionForm(clause: Clause, { words }: Span): string | null {
  const { verb, rest, innerSubject, person } = clause;
  if (!/^(?:is|are|was|were)$/.test(verb) || !/^an? /.test(words)) return null;
  const after = rest.slice(words.length);
  const says = words.split(' ').length > 2;
  const isPart = /^ (?:in|that|which|for|by|with|used|where|from|on|at|to|who) /.test(after);
  const isWhole = after === '' || (says && isPart);
  const isNamed = /\p{Lu}/u.test(innerSubject);
  if (!rest.startsWith(words) || !isWhole || /^the .* /.test(innerSubject)) return null;
  if (isNamed && person === null) return null;
  return `${person === true ? 'Who' : 'What'} ${verb} ${innerSubject}${timeOf(clause)}`;
}
