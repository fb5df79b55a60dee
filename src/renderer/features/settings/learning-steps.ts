/** Learning steps as they are written: `1m 10m 1d`. */

const minutesOf: Readonly<Record<string, number>> = { '': 1, m: 1, h: 60, d: 24 * 60 };

/** The steps in minutes; null where a word is no step. An empty text is no step at all. */
export function readSteps(words: string): readonly number[] | null {
  const steps: number[] = [];
  for (const word of words.split(/[\s,]+/).filter((one) => one !== '')) {
    const found = /^(\d+(?:\.\d+)?)\s*([mhd]?)(?:in|ins|inutes|ours?|ays?)?$/i.exec(word);
    const minutes = Number(found?.[1]) * (minutesOf[found?.[2]?.toLowerCase() ?? ''] ?? 1);
    if (found === null || minutes <= 0 || minutes > 30 * 24 * 60) return null;
    steps.push(minutes);
  }
  return steps;
}

/** Each step in its largest whole unit. */
export function writeSteps(steps: readonly number[]): string {
  return steps
    .map((minutes) => {
      if (minutes % (24 * 60) === 0) return `${minutes / (24 * 60)}d`;
      return minutes % 60 === 0 ? `${minutes / 60}h` : `${minutes}m`;
    })
    .join(' ');
}
