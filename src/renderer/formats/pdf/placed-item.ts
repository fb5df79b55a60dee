/** Items of a page, each seen along its own base line and with words that can be read. */
import type { PdfItem } from './pdf-text.ts';

/** An item seen along its own base line: `left` to `right`, the line's height growing downward. */
export type PlacedItem = {
  readonly item: PdfItem;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** Whether white space was written before it. */
  readonly isApart: boolean;
  /** Whether leaders (rows of dots, as in a table of contents) go before it. */
  readonly isLed: boolean;
};

/** The items that have words, in the order in which they were written; what is printed twice, once. */
export function placedItemsOf(items: readonly PdfItem[]): readonly PlacedItem[] {
  const placed: PlacedItem[] = [];
  let before = { isApart: false, isLed: false };
  for (const item of items) {
    const text = wordsOf(item.text);
    const isLed = before.isLed || leaders.test(item.text);
    if (text === '') {
      before = { isApart: before.isApart || item.text !== '', isLed };
      continue;
    }
    const isApart = before.isApart || /^\s/.test(item.text);
    before = { isApart: /\s$/.test(item.text), isLed: false };
    const one = { ...place(item, text), isApart, isLed };
    const last = placed.at(-1);
    if (last === undefined || !isPrintedTwice(last, one)) placed.push(one);
  }
  return placed;
}

/** Rows of dots that lead the eye to what stands behind them. */
const leaders = /(?:[.·…]\s?){6,}|^[.·…\s]{4,}$/;

/** Accents that old fonts print before their letter, as they are written behind it. */
const signs: Readonly<Record<string, string>> = {
  ...{ '¨': '\u0308', ˆ: '\u0302', '˜': '\u0303', ˇ: '\u030c' },
};

/** Presentation forms and ligatures as the letters they are made of; leaders, which are no words, as space. */
function wordsOf(text: string): string {
  return text
    .replace(/[\ufb00-\ufdff\ufe70-\ufefc]+/g, (forms) => forms.normalize('NFKC'))
    .replace(/([¨ˆ˜ˇ])(\p{L})/gu, (_, sign: string, letter: string) => {
      const base = letter === 'ı' ? 'i' : letter;
      return `${base}${signs[sign] ?? ''}`.normalize('NFC');
    })
    .replace(/(?!\s)\p{Cc}|[\ufffe\uffff]/gu, '')
    .replace(leaders, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toWellFormed();
}

function place(item: PdfItem, text: string): Omit<PlacedItem, 'isApart' | 'isLed'> {
  const turn = (item.angle * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const left = item.x * cos + item.y * sin;
  const baseline = item.y * cos - item.x * sin;
  return { item, text, left, right: left + item.width, baseline };
}

/** Some programs make letters bold by printing them twice. */
function isPrintedTwice(a: PlacedItem, b: PlacedItem): boolean {
  const reach = b.item.size * 0.12;
  const isNear = Math.abs(a.left - b.left) < reach && Math.abs(a.baseline - b.baseline) < reach;
  return isNear && a.text === b.text;
}
