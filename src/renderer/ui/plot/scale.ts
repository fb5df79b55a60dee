/** Round numbers for the axes of plots, and how numbers are written on them. */

/** From 0 to at least `greatest` in steps of 1, 2 or 5 times a power of ten, about `wanted` of them. */
export function roundTicks(greatest: number, wanted = 4): readonly number[] {
  if (!(greatest > 0)) return [0, 1];
  const rough = greatest / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((by) => by * power).find((one) => one >= rough) ?? 10 * power;
  const count = Math.ceil(greatest / step - 1e-9);
  return Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(12)));
}

/** `12`, `1,200`, `12k`, `3.5M`; a fraction with at most two digits. */
export function shortNumber(value: number): string {
  if (Math.abs(value) >= 1_000_000) return `${trimmed(value / 1_000_000)}M`;
  if (Math.abs(value) >= 10_000) return `${trimmed(value / 1_000)}k`;
  if (Number.isInteger(value)) return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
  return Math.abs(value) < 10 ? String(Number(value.toFixed(2))) : String(Math.round(value));
}

function trimmed(value: number): string {
  return String(Number(value.toFixed(value < 100 ? 1 : 0)));
}
