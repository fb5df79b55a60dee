/** Counts of names, to find those that occur once on each side. */

/** How often each name occurs in the old and in the new part of a text; for parts as long as the text. */
export class NameColumns {
  private readonly olds: Uint32Array;
  private readonly news: Uint32Array;
  private readonly places: Int32Array;

  constructor(names: number) {
    this.olds = new Uint32Array(names);
    this.news = new Uint32Array(names);
    this.places = new Int32Array(names);
  }

  /** Counts `name` at `place` of the new part. */
  addNew(name: number, place: number): void {
    this.news[name] = (this.news[name] as number) + 1;
    this.places[name] = place;
  }

  /** Counts `name` in the old part. */
  addOld(name: number): void {
    this.olds[name] = (this.olds[name] as number) + 1;
  }

  /** The one place of `name` in the new text; -1 unless it occurs once on each side. */
  onlyPlace(name: number): number {
    return this.olds[name] === 1 && this.news[name] === 1 ? (this.places[name] as number) : -1;
  }
}

/** The same for a short range of it. */
export class NameMap {
  private readonly entries = new Map<number, { olds: number; news: number; place: number }>();

  addNew(name: number, place: number): void {
    const entry = this.entries.get(name);
    if (entry === undefined) this.entries.set(name, { olds: 0, news: 1, place });
    else entry.news += 1;
  }

  addOld(name: number): void {
    const entry = this.entries.get(name);
    if (entry !== undefined) entry.olds += 1;
  }

  /** As that of the columns. */
  onlyPlace(name: number): number {
    const entry = this.entries.get(name);
    return entry !== undefined && entry.olds === 1 && entry.news === 1 ? entry.place : -1;
  }
}
