/** Questions for the thing that does something, and for the thing it is done to. */
import { type Clause, hasOtherVerb, inverted } from './clause.ts';
import { joined, timeOf } from './form-parts.ts';
import type { Span } from './span.ts';

/** `What is based on the order of fossils?` for a thing that is the whole subject. */
export function subjectForm(clause: Clause, { words }: Span): string | null {
  const { subject, person, verb, rest } = clause;
  if (subject !== words || person !== false) return null;
  // `The neighbourhood`: which one, only the paragraph says.
  if (/^The \p{Ll}+$/u.test(subject)) return null;
  const isPlace = /^(?:in|within|between|among|at|on|under|over|like|as|near|beyond) /.test(rest);
  if (
    isPlace ||
    /^(?:are|were|have)$/.test(verb) ||
    /^(?:an?|the|one|known|called|named|not) /.test(rest)
  )
    return null;
  const says = rest.split(' ').filter((word) => word.length > 4 || /\p{Lu}|\d/u.test(word));
  return says.length < 3 ? null : `What ${verb} ${rest}${timeOf(clause)}`;
}

/** What is done to things that are worth knowing. */
const things =
  /^(?:abolish|achieve|acquire|adopt|affect|ban|build|buy|cause|comprise|compose|conquer|contain|contribute|create|define|depend|describe|design|develop|discover|enable|establish|express|focus|form|found|host|include|influence|introduce|invent|involve|join|launch|lead|measure|oppose|organi[sz]e|outlaw|paint|pass|perform|pioneer|prevent|produce|propose|protect|provide|publish|purchase|receive|recogni[sz]e|record|refer|regulate|reinforce|rely|rename|replace|represent|require|restore|result|sell|sign|sponsor|study|support|teach|translate|use|win|write)$/;

/** What follows a verb without being done by it. */
const noObject =
  /^(?:because|due|owing|up|out|down|back|away|off|over|first|again|home|there|one|more|less|much|little|well|later|earlier|once|twice|from|to|\p{L}+ly)\b/u;

/** `What did Tesla invent in 1891?` for the object right behind a known verb. */
export function objectForm(clause: Clause, { words }: Span): string | null {
  const { base, rest } = clause;
  if (/ (?:and|or) \p{Ll}/u.test(words) || noObject.test(words)) return null;
  // `The team`: which one, only the paragraph says.
  if (
    /^(?:the|its|their|his|her) /.test(rest) &&
    !words.replace(/^the /, '').includes(' ') &&
    !/\p{Lu}/u.test(words)
  )
    return null;
  if (!things.test(base) || /^(?:his|her|their|its|by|them|him|her|it|me|us)\b/.test(words))
    return null;
  const lead =
    /^(?:(?:to|in|on|for|from|with|about) )?(?:(?:the|an?|its|their|his|her) )?/.exec(rest)?.[0] ??
    '';
  const start = rest.startsWith(words) ? 0 : lead.length;
  if (!rest.slice(start).startsWith(words)) return null;
  const after = rest.slice(start + words.length);
  const isPlain =
    /^(?:$| (?:in|on|at|as|from|for|with|during|by|between|after|before|through|under) )/.test(
      after,
    );
  if (!isPlain || hasOtherVerb(after) || / (?:and|or|his|her|its|their) /.test(after)) return null;
  const preposition = /^(?:to|in|on|for|from|with|about) /.exec(lead)?.[0].trim() ?? '';
  // Only what a verb asks for itself: `led to`, `resulted in`, `focused on`.
  const isOwn =
    /^(?:lead to|result in|focus on|depend on|belong to|contribute to|refer to|rely on|concern with|consist of)$/.test(
      `${base} ${preposition}`,
    );
  if (preposition !== '' && !isOwn) return null;
  return `What ${inverted(clause, joined(preposition, after.trim()))}${timeOf(clause)}`;
}

/** `What did ABC launch?` for a name with its article: people have none. */
export function unsureObjectForm(clause: Clause, span: Span): string | null {
  return clause.rest.startsWith(`the ${span.words}`) ? objectForm(clause, span) : null;
}
