/** Reads dates and times of day out of lexemes, in the forms that people write them. */
import { isHanNumeral, valueOfHan } from './digits.ts';
import type { Lexeme } from './lexeme.ts';
import { readNumberWords } from './number-words.ts';
import { wordsOf } from './read-number.ts';
import { editCost } from './spelling.ts';
import type { ClockToken, DateToken, Reading } from './token.ts';

const months =
  'january february march april may june july august september october november december'.split(
    ' ',
  );

type Parts = {
  readonly width: number;
  readonly year?: number | null;
  readonly month?: number | null;
  readonly day?: number | null;
  readonly isDecade?: boolean;
  readonly isSwappable?: boolean;
};

/** The date that begins at `at`, or null. */
export function readDate(lexemes: readonly Lexeme[], at: number): Reading<DateToken> | null {
  const parts =
    numericDate(lexemes, at) ??
    hanDate(lexemes, at) ??
    dayFirst(lexemes, at) ??
    monthFirst(lexemes, at) ??
    decade(lexemes, at) ??
    yearWithEra(lexemes, at);
  if (parts === null) return null;
  const { width, year = null, month = null, day = null } = parts;
  const { isDecade = false, isSwappable = false } = parts;
  const words = wordsOf(lexemes, at, width);
  return { width, token: { kind: 'date', ...words, year, month, day, isDecade, isSwappable } };
}

function numericDate(lexemes: readonly Lexeme[], at: number): Parts | null {
  if (lexemes[at]?.kind !== 'date') return null;
  const [first = 0, second = 0, third = 0] = (lexemes[at]?.raw ?? '').split(/[-/.]/).map(Number);
  if (first > 31) return { width: 1, year: first, month: second, day: third };
  if (second > 12) return { width: 1, year: third, month: first, day: second };
  const isSwappable = first <= 12 && first !== second;
  return { width: 1, year: third, month: second, day: first, isSwappable };
}

/** `1943年1月7日`, in digits or Han numerals; the day, or month and day, may be missing. */
function hanDate(lexemes: readonly Lexeme[], at: number): Parts | null {
  const year = numberBefore(lexemes, at, '年');
  if (year === null) return null;
  const month = numberBefore(lexemes, at + year.width, '月');
  if (month === null) return { width: year.width, year: year.value };
  const afterMonth = at + year.width + month.width;
  const day = numberBefore(lexemes, afterMonth, '日') ?? numberBefore(lexemes, afterMonth, '号');
  const width = year.width + month.width + (day?.width ?? 0);
  return { width, year: year.value, month: month.value, day: day?.value ?? null };
}

function numberBefore(lexemes: readonly Lexeme[], at: number, sign: string) {
  let next = at;
  let value: number | null = null;
  if (lexemes[at]?.kind === 'digits') {
    value = Number(lexemes[at]?.raw);
    next += 1;
  } else {
    let run = '';
    for (; isHanNumeral(lexemes[next]?.text ?? ''); next += 1) run += lexemes[next]?.text;
    value = run === '' ? null : valueOfHan(run);
  }
  const isRead = value !== null && lexemes[next]?.text === sign;
  return isRead ? { value: value ?? 0, width: next + 1 - at } : null;
}

function dayFirst(lexemes: readonly Lexeme[], at: number): Parts | null {
  const the = lexemes[at]?.text === 'the' ? 1 : 0;
  const day = dayAt(lexemes, at + the);
  if (day === null) return null;
  const of = lexemes[at + the + day.width]?.text === 'of' ? 1 : 0;
  const monthAt = at + the + day.width + of;
  const month = monthOf(lexemes[monthAt]);
  if (month === null) return null;
  const dot = lexemes[monthAt + 1]?.raw === '.' ? 1 : 0;
  const year = yearAt(lexemes, monthAt + 1 + dot);
  const width = monthAt + 1 + dot - at + (year?.width ?? 0);
  return { width, year: year?.value ?? null, month, day: day.value };
}

function monthFirst(lexemes: readonly Lexeme[], at: number): Parts | null {
  const month = monthOf(lexemes[at]);
  if (month === null) return null;
  const the = lexemes[at + 1]?.text === 'the' ? 1 : 0;
  const dot = lexemes[at + 1]?.raw === '.' ? 1 : 0;
  const day = dayAt(lexemes, at + 1 + the + dot);
  const next = at + 1 + (day === null ? dot : the + dot + day.width);
  const year = yearAt(lexemes, next);
  // Alone, "may" and "march" are verbs, and any month is as good a word.
  if (day === null && year === null) return null;
  return {
    width: next - at + (year?.width ?? 0),
    ...{ year: year?.value ?? null, month, day: day?.value ?? null },
  };
}

function decade(lexemes: readonly Lexeme[], at: number): Parts | null {
  const [lexeme, next] = [lexemes[at], lexemes[at + 1]];
  const year = lexeme?.kind === 'digits' && /^\d{3}0$/.test(lexeme.raw) ? Number(lexeme.raw) : null;
  if (year === null || next?.isApart !== false) return null;
  const width = next.raw === 's' ? 2 : 0;
  return width === 0 ? null : { width, year, isDecade: true };
}

/** `44 BC`, `79 CE`, `AD 79`; a year of our era needs no mark, and is read as a number elsewhere. */
function yearWithEra(lexemes: readonly Lexeme[], at: number): Parts | null {
  const [first, second] = [lexemes[at], lexemes[at + 1]];
  const isYear = (lexeme: Lexeme | undefined) => /^\d{1,4}$/.test(lexeme?.raw ?? '');
  if (/^(?:AD|CE)$/.test(first?.raw.replaceAll('.', '') ?? '') && isYear(second)) {
    return { width: 2, year: Number(second?.raw) };
  }
  if (!isYear(first)) return null;
  const era = second?.text ?? '';
  if (/^(?:bc|bce)$/.test(era)) return { width: 2, year: -Number(first?.raw) };
  return /^(?:ad|ce)$/.test(era) ? { width: 2, year: Number(first?.raw) } : null;
}

function monthOf(lexeme: Lexeme | undefined): number | null {
  if (lexeme?.kind !== 'word') return null;
  const { text } = lexeme;
  if (text.length < 3) return null;
  const exact = months.findIndex((month) => month === text || month.slice(0, 3) === text);
  if (exact !== -1) return exact + 1;
  if (text === 'sept') return 9;
  const near = months.findIndex(
    (month) =>
      month.length > 5 && text.length > 5 && mayBe(text, month) && editCost(text, month) <= 1,
  );
  return near === -1 ? null : near + 1;
}

/**
 * Whether one edit, or two doubled letters, could part the words: then nearly all of the shorter is at the
 * start or the end of both, doubled letters aside. It is asked of every word, and spares the edit distance.
 */
function mayBe(text: string, month: string): boolean {
  const [a, b] = [text, month].map((word) => word.replace(/(.)\1+/gu, '$1')) as [string, string];
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < shorter && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return start + end >= shorter - 3;
}

function dayAt(lexemes: readonly Lexeme[], at: number) {
  const [lexeme, next] = [lexemes[at], lexemes[at + 1]];
  if (lexeme?.kind === 'digits' && /^(?:0?[1-9]|[12]\d|3[01])$/.test(lexeme.raw)) {
    const isOrdinal = next?.isApart === false && /^(?:st|nd|rd|th)$/.test(next.text);
    const isDotted = next?.raw === '.';
    return { value: Number(lexeme.raw), width: isOrdinal || isDotted ? 2 : 1 };
  }
  if (lexeme?.kind !== 'word') return null;
  const words = lexemes.slice(at, at + 3).filter(({ raw }) => raw !== '-');
  const read = readNumberWords(words.map(({ text }) => text).slice(0, 2));
  if (read === null || !read.isOrdinal || read.value > 31) return null;
  return { value: read.value, width: read.width === 1 ? 1 : lexemes[at + 1]?.raw === '-' ? 3 : 2 };
}

function yearAt(lexemes: readonly Lexeme[], at: number) {
  const skips = /^(?:,|of)$/.test(lexemes[at]?.text ?? '') ? 1 : 0;
  const lexeme = lexemes[at + skips];
  const isYear = lexeme?.kind === 'digits' && /^\d{3,4}$/.test(lexeme.raw);
  return isYear ? { value: Number(lexeme.raw), width: skips + 1 } : null;
}

/** The time of day that begins at `at` (`17:00`, `5 pm`, `5:30 p.m.`), or null. */
export function readClock(lexemes: readonly Lexeme[], at: number): Reading<ClockToken> | null {
  const lexeme = lexemes[at];
  const half = lexemes[at + 1]?.text ?? '';
  const hasHalf = /^(?:am|pm)$/.test(half);
  const isHour = lexeme?.kind === 'digits' && hasHalf && /^\d{1,2}$/.test(lexeme.raw);
  if (lexeme?.kind !== 'clock' && !isHour) return null;
  const [hours = 0, minutes = 0, seconds = 0] = lexeme.raw.split(':').map(Number);
  const hour = hasHalf ? (hours % 12) + (half === 'pm' ? 12 : 0) : hours;
  const width = hasHalf ? 2 : 1;
  const token = { kind: 'clock', ...wordsOf(lexemes, at, width) } as const;
  return { width, token: { ...token, seconds: hour * 3600 + minutes * 60 + seconds } };
}
