/** Reads the unit after a number: `-year`, `per cent`, `km/h`, `square metres`, `°C`, `US dollars`. */
import type { Lexeme } from './lexeme.ts';
import { type Unit, unitOf } from './unit.ts';

/** A unit that was read; `of` is null and `width` 0 where there is none. */
export type ReadUnit = {
  readonly width: number;
  readonly of: string | null;
  readonly times: number;
};

const none: ReadUnit = { width: 0, of: null, times: 1 };

/** The unit at `at`, just after a number. */
export function readUnit(lexemes: readonly Lexeme[], at: number): ReadUnit {
  const dash = lexemes[at]?.raw === '-' && lexemes[at]?.isApart === false ? 1 : 0;
  const first = readOne(lexemes, at + dash);
  if (first.of === null) return none;
  const next = at + dash + first.width;
  const word = lexemes[next]?.text ?? '';
  const over = /^(?:\/|per)$/.test(word) ? readOne(lexemes, next + 1) : none;
  return over.of === null
    ? { ...first, width: dash + first.width }
    : {
        width: dash + first.width + 1 + over.width,
        of: `${first.of}/${over.of}`,
        times: first.times / over.times,
      };
}

function readOne(lexemes: readonly Lexeme[], at: number): ReadUnit {
  const [lexeme, next] = [lexemes[at], lexemes[at + 1]];
  if (lexeme === undefined || lexeme.kind === 'digits' || lexeme.kind === 'comma') return none;
  const pair = readPair(lexeme, next);
  if (pair !== null) return pair;
  const power = lexemes[at + 2];
  if (next?.raw === '^' && power?.kind === 'digits') {
    return found(unitOf(`${lexeme.raw}^${power.raw}`), 3);
  }
  return found(unitOf(lexeme.raw.replace(/'s?$/, '')), 1);
}

/** A unit of two words, or null where `lexeme` begins none. */
function readPair(lexeme: Lexeme, next: Lexeme | undefined): ReadUnit | null {
  const pair = `${lexeme.text} ${next?.text ?? ''}`;
  if (pair === 'per cent') return { width: 2, of: 'percent', times: 1 };
  if (/^(?:percentage|pct|%) points?$/.test(pair)) return point;
  if (/^(?:square|sq|cubic|cu)$/.test(lexeme.text)) return raised(lexeme.text, next);
  if (/^(?:°|degrees?)$/.test(lexeme.text)) {
    const scale = unitOf(`°${next?.raw}`) ?? unitOf(next?.raw ?? '');
    const isScale = /^(?:celsius|fahrenheit|kelvin)$/.test(scale?.of ?? '');
    return isScale ? found(scale, 2) : found(unitOf('°'), 1);
  }
  const isDollar =
    /^(?:us|american)$/.test(lexeme.text) && unitOf(next?.raw ?? '')?.of === 'dollar';
  return isDollar ? { width: 2, of: 'dollar', times: 1 } : null;
}

const point: ReadUnit = { width: 2, of: 'percentage point', times: 1 };

function found(unit: Unit | null, width: number): ReadUnit {
  return unit === null ? none : { width, of: unit.of, times: unit.times };
}

function raised(word: string, next: Lexeme | undefined): ReadUnit {
  const unit = unitOf(next?.raw ?? '');
  if (unit === null) return none;
  const [name, power] = word.startsWith('sq') ? ['square', 2] : ['cubic', 3];
  return { width: 2, of: `${name} ${unit.of}`, times: unit.times ** Number(power) };
}
