/** Words that deny: how often an answer says no. */
import type { Token } from './token.ts';

const deniers = new Set(
  [
    'not no never none nor neither nothing nobody nowhere cannot without non hardly',
    'nicht kein keine keinen keiner keinem keines ohne niemals weder',
    'pas sans jamais aucun aucune',
    'sin nunca ningun ninguna senza mai nessun nessuna nao sem nem niet geen',
    'не нет без никогда ни ні',
    'لا لم لن ليس ليست غير بدون دون',
    'नहीं न मत बिना',
    '不 没 无 非 未 否 勿 莫 안 않 못 없',
    'ない ぬ ません',
  ]
    .join(' ')
    .split(' '),
);

/** Whether the token denies: a word of denial, or one that ends in n't. */
export function isDenial(token: Token): boolean {
  if (token.kind !== 'word') return false;
  return (
    deniers.has(token.text) ||
    /n't$/i.test(token.raw) ||
    /^(?:dont|doesnt|isnt|wasnt|arent|cant|wont|didnt)$/.test(token.text)
  );
}
