/** Counts kills, and what came of them. */

/** What came of the kills. */
export type KillFigures = {
  /** SIGKILLs of a whole browser, every process of it at once. */
  readonly browserKills: number;
  /** SIGKILLs of the process of a page alone, in a browser that lives on. */
  readonly pageKills: number;
  /** Acts that were acknowledged, the vault having them too, all lives together. */
  readonly acknowledged: number;
  /** Acts that ended while the screen said that the vault is behind. */
  readonly behind: number;
  /** Acknowledged acts that were not there afterwards. */
  readonly lostActs: number;
  /** Starts that found a database, or a vault, which is not what its journal says. */
  readonly tornStates: number;
  /** Starts that found the browser's database gone or older, and restored it from the vault. */
  readonly restored: number;
  /** The seeds that were used: `1 to 28`. */
  readonly seeds: string;
  /** What was lost or torn, in words, each with the seed that shows it again. */
  readonly words: readonly string[];
};

/** The figures while there are more to come. */
export class KillTally {
  readonly #most: number;
  readonly #end: number;
  browserKills = 0;
  pageKills = 0;
  acknowledged = 0;
  behind = 0;
  lostActs = 0;
  tornStates = 0;
  restored = 0;
  readonly words: string[] = [];

  /** At most `most` kills, and none after the moment `end` of the process's clock. */
  constructor(most: number, end: number) {
    this.#most = most;
    this.#end = end;
  }

  get goesOn(): boolean {
    return this.browserKills + this.pageKills < this.#most && performance.now() < this.#end;
  }

  /** What they come to; the seeds are known to whoever kills. */
  figures(): Omit<KillFigures, 'seeds'> {
    const { browserKills, pageKills, acknowledged, behind } = this;
    const { lostActs, tornStates, restored, words } = this;
    return { browserKills, pageKills, acknowledged, behind, lostActs, tornStates, restored, words };
  }
}
