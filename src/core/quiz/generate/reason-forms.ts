/** Questions for why, what for, and compared with what. */
import { type Clause, inverted } from './clause.ts';
import type { Span } from './span.ts';

/** `Why …?` for what follows `because`, `because of`, `due to`. */
export function whyForm(clause: Clause, { words }: Span): string | null {
  const openings = ['because of', 'because', 'due to', 'owing to', 'as a result of', 'thanks to'];
  for (const opening of openings) {
    const at = ` ${clause.rest}`.indexOf(` ${opening} ${words}`);
    if (at !== -1) return whyOf(clause, clause.rest.slice(0, Math.max(0, at - 1)));
    const isFront = clause.front.toLowerCase() === `${opening} ${words}`.toLowerCase();
    if (isFront) return whyOf(clause, clause.rest);
  }
  return null;
}

function whyOf(clause: Clause, rest: string): string | null {
  if (/^(?:in part|partly|mainly|largely)?$/.test(rest.trim()) && clause.base === '') return null;
  return `Why ${inverted(clause, rest.replace(/ (?:mainly|largely|partly|in part|mostly|simply)$/, ''))}`;
}

/** `For what purpose …?` for what follows `in order to`; what a thing is used or made to do. */
export function purposeForm(clause: Clause, { words }: Span): string | null {
  for (const opening of ['in order to', 'so as to']) {
    const at = clause.rest.indexOf(` ${opening} ${words}`);
    if (at > 0) return `For what purpose ${inverted(clause, clause.rest.slice(0, at))}`;
  }
  const use =
    /^(?:(?:also|often|commonly|mainly|primarily) )?(used|designed|intended) (to|for) /.exec(
      clause.rest,
    );
  if (use === null || !clause.rest.slice(use[0].length).startsWith(words)) return null;
  if (!/^(?:is|are|was|were)$/.test(clause.verb)) return null;
  const [, made = '', way = ''] = use;
  return `What ${clause.verb} ${clause.innerSubject} ${made} ${way === 'to' ? 'to do' : 'for'}`;
}

/** `What is X larger than?` */
export function thanForm(clause: Clause, { words }: Span): string | null {
  const at = clause.rest.indexOf(` than ${words}`);
  const degree = clause.rest.slice(0, Math.max(0, at));
  const isPlain =
    /^(?:(?:much|far|slightly|significantly) )?(?:\p{Ll}+er|more \p{Ll}+|less \p{Ll}+)$/u.test(
      degree,
    );
  if (at <= 0 || !isPlain || !/^(?:is|are|was|were)$/.test(clause.verb)) return null;
  return `What ${inverted(clause, `${degree} than`)}`;
}
