/**
 * The table of edit distances column by column, bit-parallel: G. Myers, "A fast bit-vector algorithm for approximate
 * string matching based on dynamic programming", J. ACM 46 (1999), 395–415, with its blocks for long
 * patterns, in the notation of H. Hyyrö (2003). One column of the table costs one step per 32 rows.
 */

const wordSize = 32;

/** Code units below this are looked up in a table: the letters of most patterns. */
const lowUnits = 256;

/** One column of the table of distances between a pattern and the text read so far. */
export class DistanceColumn {
  private blocks = 0;
  private plus = new Int32Array(8);
  private minus = new Int32Array(8);
  /** For each code unit of the pattern, where its rows' bits begin in `equal`; 0 is for every other. */
  private readonly lowPlaces = new Int32Array(lowUnits);
  private readonly highPlaces = new Map<number, number>();
  private placeCount = 0;
  private equal = new Int32Array(256);
  private lastBit = 0;
  length = 0;
  /** The distance of the whole pattern. */
  distance = 0;

  /** Takes up a pattern, in place of the last one. */
  load(pattern: string, isReversed: boolean): this {
    this.forget();
    this.length = pattern.length;
    this.blocks = Math.ceil(pattern.length / wordSize);
    if (this.blocks > this.plus.length) {
      this.plus = new Int32Array(this.blocks);
      this.minus = new Int32Array(this.blocks);
    }
    this.lastBit = 1 << ((pattern.length - 1) % wordSize);
    for (let row = 0; row < pattern.length; row += 1) {
      const unit = pattern.charCodeAt(isReversed ? pattern.length - 1 - row : row);
      const place = this.placeOf(unit) + ((row / wordSize) | 0);
      this.equal[place] = (this.equal[place] as number) | (1 << (row % wordSize));
    }
    this.reset();
    return this;
  }

  private forget(): void {
    this.equal.fill(0, 0, (this.placeCount + 1) * this.blocks);
    this.placeCount = 0;
    this.lowPlaces.fill(0);
    this.highPlaces.clear();
  }

  private placeOf(unit: number): number {
    const known = this.knownPlace(unit);
    if (known !== 0) return known;
    this.placeCount += 1;
    const place = this.placeCount * this.blocks;
    if (unit < lowUnits) this.lowPlaces[unit] = place;
    else this.highPlaces.set(unit, place);
    if (place + this.blocks > this.equal.length) {
      const more = new Int32Array((place + this.blocks) * 2);
      more.set(this.equal);
      this.equal = more;
    }
    return place;
  }

  private knownPlace(unit: number): number {
    return unit < lowUnits ? (this.lowPlaces[unit] as number) : (this.highPlaces.get(unit) ?? 0);
  }

  reset(): void {
    this.plus.fill(-1, 0, this.blocks);
    this.minus.fill(0, 0, this.blocks);
    this.distance = this.length;
  }

  /** Reads one code unit; `top` is what the empty pattern pays for it: 0 in a search, else 1. */
  read(unit: number, top: 0 | 1): void {
    const { plus, minus, equal } = this;
    const rows = this.knownPlace(unit);
    const last = this.blocks - 1;
    let carry: number = top;
    for (let block = 0; block <= last; block += 1) {
      const p = plus[block] as number;
      const m = minus[block] as number;
      let same = equal[rows + block] as number;
      const vertical = same | m;
      if (carry < 0) same |= 1;
      const horizontal = (((same & p) + p) ^ p) | same;
      let up = m | ~(horizontal | p);
      let down = p & horizontal;
      const high = block === last ? this.lastBit : 1 << 31;
      const out = (up & high) !== 0 ? 1 : (down & high) !== 0 ? -1 : 0;
      up <<= 1;
      down <<= 1;
      if (carry < 0) down |= 1;
      else if (carry > 0) up |= 1;
      plus[block] = down | ~(vertical | up);
      minus[block] = up & vertical;
      carry = out;
    }
    this.distance += carry;
  }
}
