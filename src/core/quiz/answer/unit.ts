/** Units of measure and money: how they are written, and what each is a multiple of. */
import { foldWord } from './fold-text.ts';

/** A unit as a multiple of the one that its kind is counted in. */
export type Unit = { readonly of: string; readonly times: number };

/** `symbols` keep their case (`mW` is no `MW`); `words` are folded. */
type Row = readonly [of: string, times: number, symbols: string, words: string];

const rows: readonly Row[] = [
  ['percent', 1, '%', 'percent pct prozent procent pourcent porciento процент процентов процента'],
  ['per mille', 1, '‰', 'permille'],
  ['metre', 1, 'm', 'metre meter'],
  ['metre', 1e3, 'km', 'kilometre kilometer'],
  ['metre', 1e-2, 'cm', 'centimetre centimeter'],
  ['metre', 1e-3, 'mm', 'millimetre millimeter'],
  ['metre', 1e-6, 'μm µm', 'micrometre micrometer micron'],
  ['metre', 1e-9, 'nm', 'nanometre nanometer'],
  ['square metre', 1, 'm^2 m2', 'sqm'],
  ['square metre', 1e6, 'km^2 km2', ''],
  ['square metre', 1e4, 'ha', 'hectare'],
  ['cubic metre', 1, 'm^3 m3', ''],
  ['mile', 1, 'mi', 'mile'],
  ['mile/second', 1 / 3600, 'mph', ''],
  ['foot', 1, 'ft', 'foot feet'],
  ['inch', 1, '', 'inch'],
  ['yard', 1, 'yd', 'yard'],
  ['acre', 1, '', 'acre'],
  ['gram', 1, 'g', 'gram gramme'],
  ['gram', 1e3, 'kg', 'kilogram kilo kilogramme'],
  ['gram', 1e-3, 'mg', 'milligram'],
  ['gram', 1e-6, 'μg µg mcg', 'microgram'],
  ['gram', 1e6, 't', 'tonne'],
  ['gram', 1e6, 'Mg', 'megagram'],
  ['ton', 1, '', 'ton'],
  ['ounce', 1, 'oz', 'ounce'],
  ['pound', 1, 'lb lbs £', 'pound gbp'],
  ['litre', 1, 'l L', 'litre liter'],
  ['litre', 1e-3, 'ml mL', 'millilitre milliliter'],
  ['litre', 1e-6, 'μl µl μL µL', 'microlitre microliter'],
  ['gallon', 1, 'gal', 'gallon'],
  ['second', 1, 's', 'second sec'],
  ['second', 1e-3, 'ms', 'millisecond'],
  ['second', 60, 'min', 'minute min'],
  ['second', 3600, 'h hr', 'hour hr'],
  ['second', 86_400, 'd', 'day'],
  ['second', 604_800, 'wk', 'week'],
  ['month', 1, 'mo', 'month'],
  ['year', 1, 'yr y', 'year yr'],
  ['year', 10, '', 'decade'],
  ['year', 100, '', 'century centuries'],
  ['celsius', 1, '°C', 'celsius centigrade'],
  ['fahrenheit', 1, '°F', 'fahrenheit'],
  ['kelvin', 1, 'K', 'kelvin'],
  ['degree', 1, '°', 'degree'],
  ['watt', 1, 'W', 'watt'],
  ['watt', 1e-3, 'mW', 'milliwatt'],
  ['watt', 1e3, 'kW', 'kilowatt'],
  ['watt', 1e6, 'MW', 'megawatt'],
  ['watt', 1e9, 'GW', 'gigawatt'],
  ['joule', 1, 'J', 'joule'],
  ['joule', 1e3, 'kJ', 'kilojoule'],
  ['watt hour', 1e3, 'kWh', 'kilowatthour'],
  ['calorie', 1, 'cal', 'calorie'],
  ['calorie', 1e3, 'kcal', 'kilocalorie'],
  ['volt', 1, 'V', 'volt'],
  ['volt', 1e-3, 'mV', 'millivolt'],
  ['ampere', 1, 'A', 'ampere amp'],
  ['ohm', 1, 'Ω', 'ohm'],
  ['newton', 1, 'N', 'newton'],
  ['pascal', 1, 'Pa', 'pascal'],
  ['pascal', 1e3, 'kPa', 'kilopascal'],
  ['mole', 1, 'mol', 'mole'],
  ['hertz', 1, 'Hz', 'hertz'],
  ['hertz', 1e3, 'kHz', 'kilohertz'],
  ['hertz', 1e6, 'MHz', 'megahertz'],
  ['hertz', 1e9, 'GHz', 'gigahertz'],
  ['byte', 1, 'B', 'byte'],
  ['byte', 1e3, 'kB KB', 'kilobyte'],
  ['byte', 1e6, 'MB', 'megabyte'],
  ['byte', 1e9, 'GB', 'gigabyte'],
  ['bit', 1e6, 'Mb', 'megabit'],
  ['dollar', 1, '$ USD US$', 'dollar usd buck'],
  ['euro', 1, '€ EUR', 'euro eur'],
  ['yen or yuan', 1, '¥', ''],
  ['yen', 1, 'JPY', 'yen jpy'],
  ['yuan', 1, 'CNY RMB', 'yuan renminbi rmb cny'],
  ['rupee', 1, '₹ INR', 'rupee'],
  ['rouble', 1, '₽', 'rouble ruble'],
];

const bySymbol = new Map<string, Unit>();
const byWord = new Map<string, Unit>();
for (const [of, times, symbols, words] of rows) {
  for (const symbol of symbols.split(' ')) bySymbol.set(symbol, { of, times });
  for (const word of words.split(' ').filter(Boolean)) {
    byWord.set(word, { of, times });
    byWord.set(/(?:s|x|ch|sh)$/.test(word) ? `${word}es` : `${word}s`, { of, times });
  }
}

/** The unit written `raw`, its case as given, or null. */
export function unitOf(raw: string): Unit | null {
  const exact = bySymbol.get(raw);
  if (exact !== undefined && raw !== '') return exact;
  const word = byWord.get(foldWord(raw));
  if (word !== undefined) return word;
  if (raw.length < 2) return null;
  const folded = raw.toLowerCase();
  const found = [...bySymbol].filter(([symbol]) => symbol.toLowerCase() === folded);
  return found.length === 1 ? (found[0]?.[1] ?? null) : null;
}

/** Whether two units count the same thing; the sign ¥ stands for two. */
export function isSameUnit(a: string | null, b: string | null): boolean {
  if (a === b) return true;
  const [first, second] = [a ?? '', b ?? ''];
  const eitherYen = /^(?:yen|yuan)$/;
  return (
    (first === 'yen or yuan' && eitherYen.test(second)) ||
    (second === 'yen or yuan' && eitherYen.test(first))
  );
}
