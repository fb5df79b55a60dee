/** Keeps the best of many, and not too many of one owner. */

/** A list of the best, the best first. */
export type Board<T> = {
  /** Counts one more, and says whether it could be among the best by its score alone. */
  readonly mayTake: (score: number) => boolean;
  /** Takes `one` of `owner` where it is among the best. */
  readonly offer: (one: T, owner: string) => void;
  readonly best: () => readonly T[];
  /** How many were counted. */
  readonly count: () => number;
};

/** A board of `most`, at most `mostOfOne` of any owner. */
export function board<T extends { readonly score: number }>(
  most: number,
  mostOfOne: number,
  isBetter: (a: T, b: T) => boolean,
): Board<T> {
  const kept: { readonly one: T; readonly owner: string }[] = [];
  let counted = 0;
  return {
    mayTake(score) {
      counted += 1;
      return kept.length < most || score >= (kept.at(-1)?.one.score ?? 0);
    },
    offer(one, owner) {
      let at = kept.length;
      while (at > 0 && isBetter(one, (kept[at - 1] as { one: T }).one)) at -= 1;
      const ofOwner = kept.filter((other) => other.owner === owner).length;
      if (ofOwner >= mostOfOne) {
        const worst = kept.findLastIndex((other) => other.owner === owner);
        if (worst < at) return;
        kept.splice(worst, 1);
      }
      kept.splice(at, 0, { one, owner });
      if (kept.length > most) kept.pop();
    },
    best: () => kept.map(({ one }) => one),
    count: () => counted,
  };
}
