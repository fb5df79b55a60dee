/** How sure a share is that was counted from few or many answers. */

/** A share with the range in which the true one lies, nineteen times in twenty; each 0 to 1. */
export type RecallRange = {
  readonly share: number;
  readonly least: number;
  readonly greatest: number;
};

const deviations = 1.959964;

/** The share of `recalled` among `tested`, with its range (Wilson 1927, 95 %); null where none was tested. */
export function recallRange(tested: number, recalled: number): RecallRange | null {
  if (tested <= 0) return null;
  const share = recalled / tested;
  const square = deviations ** 2;
  const middle = (share + square / (2 * tested)) / (1 + square / tested);
  const reach =
    (deviations * Math.sqrt((share * (1 - share)) / tested + square / (4 * tested ** 2))) /
    (1 + square / tested);
  return { share, least: Math.max(0, middle - reach), greatest: Math.min(1, middle + reach) };
}
