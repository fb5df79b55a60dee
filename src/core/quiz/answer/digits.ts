/** Numbers in digits: separators of thousands, decimal points and commas, Roman and Han numerals. */

const decimalComma =
  /^(?:de|es|fr|it|pt|nl|da|sv|nb|no|fi|pl|cs|sk|ru|uk|bg|ro|hu|tr|id|el|hr|sr|vi)\b/;

/** The value of `raw`, or null where it is no number (`1.2.3`); `language` says what a comma means. */
export function valueOfDigits(raw: string, language: string | null): number | null {
  const text = raw.replace(/(?<=\d)[ \u00A0\u202F'](?=\d{3}(?!\d))/g, '');
  const isComma = decimalComma.test(language ?? '');
  const [point, separator] = isComma ? [',', '.'] : ['.', ','];
  const plain = (value: string) => Number(value.replaceAll(separator, '').replace(point, '.'));
  if (/^\d+$/.test(text)) return Number(text);
  const escaped = separator === '.' ? '\\.' : ',';
  const grouped = new RegExp(`^\\d{1,3}(?:${escaped}\\d{2,3})*${escaped}\\d{3}(?:[.,]\\d+)?$`);
  if (grouped.test(text)) return plain(text);
  if (/^\d+[.,]\d+$/.test(text)) return Number(text.replace(',', '.'));
  if (/^\d{1,3}(?:\.\d{3}){2,}$/.test(text)) return Number(text.replaceAll('.', ''));
  return null;
}

/** The value of a Roman number written `raw`, or null; a lone `I`, `V` or `X` only after a name. */
export function valueOfRoman(raw: string, followsName: boolean): number | null {
  const isPlainly = /^(?:ii|iii|iv|vi{1,3}|ix|xii|xiii|xi?v|xvi{0,3}|xix|xxi{0,3})$/.test(raw);
  if (!isPlainly && !/^[IVXL]+$/.test(raw)) return null;
  if (raw.length === 1 && !followsName) return null;
  const found = /^(X{1,3}|XL|LX{0,3})?(IX|IV|V?I{0,3})$/.exec(raw.toUpperCase());
  if (found === null) return null;
  const worth: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };
  const signs = [...raw.toUpperCase()].map((sign) => worth[sign] ?? 0);
  return signs.reduce((sum, value, at) => sum + (value < (signs[at + 1] ?? 0) ? -value : value), 0);
}

const hanDigits = '〇一二三四五六七八九';
const hanTens: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** What a Han character multiplies by, as in `3亿`. */
export const hanScales: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** The value of the Han numerals in `run` (`一百二十`, `二〇二一`, `十四亿`), or null. */
export function valueOfHan(run: string): number | null {
  const text = run.replaceAll('零', '〇').replaceAll('两', '二');
  if (/^[〇一二三四五六七八九]+$/.test(text)) {
    return Number([...text].map((sign) => hanDigits.indexOf(sign)).join(''));
  }
  if (!/^(?:[一二三四五六七八九]?[十百千]|〇|[一二三四五六七八九]|[万亿])+$/.test(text))
    return null;
  return sumOfHan(text);
}

function sumOfHan(text: string): number | null {
  let [total, part, digit] = [0, 0, 0];
  let isOpen = false;
  for (const sign of text) {
    const scale = hanScales[sign];
    const ten = hanTens[sign];
    if (scale !== undefined) {
      total = (total + part + digit) * scale;
      [part, digit, isOpen] = [0, 0, false];
    } else if (ten !== undefined) {
      part += (digit === 0 ? 1 : digit) * ten;
      [digit, isOpen] = [0, false];
    } else {
      if (isOpen && sign !== '〇') return null;
      digit = hanDigits.indexOf(sign);
      isOpen = sign !== '〇';
    }
  }
  return total + part + digit;
}

/** Whether the character may stand in a Han number. */
export function isHanNumeral(sign: string): boolean {
  return /^[〇零一二两三四五六七八九十百千万亿]$/.test(sign);
}
