/** The ornaments of covers: a few families of shapes, each drawn differently for each title. */
import { type Chance, chanceOf } from '../chance.ts';

/** One shape, as the data of an SVG path: filled in the ornament's colour, or drawn as a line of this width. */
type OrnamentShape = {
  readonly path: string;
  /** Null where it is filled. */
  readonly line: number | null;
  /** 0 to 1. */
  readonly opacity: number;
};

/** Shapes in a box of `ornamentWidth` by `ornamentHeight`, the first below. */
export type Ornament = readonly OrnamentShape[];

/** The box of every ornament; shapes may reach beyond it and are cut there. */
export const [ornamentWidth, ornamentHeight] = [100, 64];

/** The ornament of a document with this title: always the same for the same title. */
export function ornamentOf(title: string): Ornament {
  const chance = chanceOf(title);
  const draw = families[Math.floor(chance() * families.length)] ?? arcs;
  return draw(chance);
}

const between = (chance: Chance, from: number, to: number) => from + chance() * (to - from);
const whole = (chance: Chance, from: number, to: number) =>
  Math.floor(between(chance, from, to + 1));
const at = (value: number) => String(Math.round(value * 10) / 10);
const row = <Item>(count: number, item: (index: number) => Item) =>
  Array.from({ length: count }, (_, index) => item(index));

function circle(x: number, y: number, radius: number): string {
  const [width, r] = [at(radius * 2), at(radius)];
  return `M${at(x - radius)} ${at(y)}a${r} ${r} 0 1 0 ${width} 0a${r} ${r} 0 1 0 -${width} 0z`;
}

/** Rings that rise from below. */
function arcs(chance: Chance): Ornament {
  const [x, step] = [between(chance, 25, 75), between(chance, 6, 9)];
  const rings = row(whole(chance, 5, 7), (ring) => circle(x, ornamentHeight, step * (ring + 1)));
  return [
    { path: circle(x, ornamentHeight, step * 0.55), line: null, opacity: 1 },
    { path: rings.join(''), line: between(chance, 0.9, 1.8), opacity: 0.9 },
  ];
}

/** Water: one line below the other. */
function waves(chance: Chance): Ornament {
  const [length, height] = [between(chance, 18, 34), between(chance, 3, 6)];
  const shift = between(chance, 0, length);
  const lines = row(8, (line) => {
    const y = 10 + line * 7;
    const from = ((line * shift) % length) - 2 * length;
    const turns = row(Math.ceil(240 / length) + 4, () => `t${at(length / 2)} 0`);
    return `M${at(from)} ${at(y)}q${at(length / 4)} ${at(-height)} ${at(length / 2)} 0${turns.join('')}`;
  });
  return [{ path: lines.join(''), line: between(chance, 1, 1.7), opacity: 0.85 }];
}

/** Hills before each other, and a sun or moon above. */
function hills(chance: Chance): Ornament {
  const sun = circle(between(chance, 22, 78), between(chance, 12, 22), between(chance, 7, 11));
  const ranges = row(3, (range) => {
    const y = 30 + range * 11;
    const [peak, reach] = [between(chance, 10, 60), between(chance, 14, 22)];
    return {
      path: `M-5 ${at(y + 8)}C${at(peak - 15)} ${at(y - reach)} ${at(peak + 15)} ${at(y - reach / 2)} ${at(peak + 35)} ${at(y + 4)}S100 ${at(y - 8)} 106 ${at(y + between(chance, -6, 4))}V70H-5z`,
      line: null,
      opacity: 0.35 + range * 0.2,
    };
  });
  return [{ path: sun, line: null, opacity: 1 }, ...ranges];
}

/** Rays from a point below. */
function rays(chance: Chance): Ornament {
  const [x, count] = [between(chance, 30, 70), whole(chance, 9, 15)];
  const point = (angle: number, radius: number) =>
    `${at(x - Math.cos(angle) * radius)} ${at(ornamentHeight + 4 - Math.sin(angle) * radius)}`;
  const step = Math.PI / count;
  const paths = row(
    count,
    (ray) =>
      `M${point(step * (ray + 0.3), 18)}L${point(step * (ray + 0.36), 120)} ${point(step * (ray + 0.64), 120)} ${point(step * (ray + 0.7), 18)}z`,
  );
  return [
    { path: circle(x, ornamentHeight + 4, 12), line: null, opacity: 1 },
    { path: paths.join(''), line: null, opacity: 0.55 },
  ];
}

/** Stems with leaves on both sides. */
function stems(chance: Chance): Ornament {
  const count = whole(chance, 3, 5);
  const parts = row(count, (stem) => {
    const x = ((stem + 0.5) * ornamentWidth) / count + between(chance, -3, 3);
    const top = between(chance, 8, 26);
    const leaves = row(Math.floor((58 - top) / 8), (leaf) => {
      const y = top + 6 + leaf * 8;
      return `M${at(x)} ${at(y + 5)}q-9 -1 -9 -8q8 0 9 8q1 -8 9 -8q0 7 -9 8z`;
    });
    return { line: `M${at(x)} 66V${at(top)}`, leaves: `${leaves.join('')}${circle(x, top, 1.8)}` };
  });
  return [
    { path: parts.map(({ line }) => line).join(''), line: 1.1, opacity: 0.9 },
    { path: parts.map(({ leaves }) => leaves).join(''), line: null, opacity: 0.75 },
  ];
}

/** A field of lozenges, some of them filled. */
function lattice(chance: Chance): Ornament {
  const side = [12.5, 14.3, 16.7, 20][whole(chance, 0, 3)] ?? 12.5;
  const [across, down] = [Math.ceil(ornamentWidth / side) + 1, Math.ceil(70 / side) + 1];
  const centres = row(across * down, (index) => ({
    x: (index % across) * side,
    y: ornamentHeight + 6 - Math.floor(index / across) * side,
  })).filter(({ y }) => y > side / 2);
  const lozenge = ({ x, y }: { x: number; y: number }, half: number) =>
    `M${at(x - half)} ${at(y)}L${at(x)} ${at(y - half)}L${at(x + half)} ${at(y)}L${at(x)} ${at(y + half)}z`;
  const filled = centres.filter(() => chance() < 0.38);
  return [
    { path: centres.map((one) => lozenge(one, side / 2)).join(''), line: 0.9, opacity: 0.8 },
    { path: filled.map((one) => lozenge(one, side * 0.28)).join(''), line: null, opacity: 0.9 },
  ];
}

/** Pillars or books of different heights. */
function pillars(chance: Chance): Ornament {
  const count = whole(chance, 6, 10);
  const width = ornamentWidth / count;
  const tops = row(count, () => between(chance, 12, 48));
  const pillar = (top: number, index: number) =>
    `M${at(index * width + width * 0.12)} 66V${at(top)}h${at(width * 0.76)}V66z`;
  const even = tops.map((top, index) => (index % 2 === 0 ? pillar(top, index) : ''));
  const odd = tops.map((top, index) => (index % 2 === 0 ? '' : pillar(top, index)));
  return [
    { path: even.join(''), line: null, opacity: 0.9 },
    { path: odd.join(''), line: null, opacity: 0.5 },
  ];
}

const families = [arcs, waves, hills, rays, stems, lattice, pillars] as const;
