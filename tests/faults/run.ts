/** Runs the kills, says what came of them, and keeps the figures with those of the bench. */
import { join } from 'node:path';
import { figureOf, keepFigures } from '../bench/figure.ts';
import { killRepeatedly } from './kills.ts';

const kills = Number(process.argv[2] ?? 1_000);
const began = Date.now();
const figures = await killRepeatedly(kills, 1);
const { acknowledged, lostActs, tornStates, restored, words } = figures;
for (const line of words.slice(0, 40)) console.error(line);
console.log(
  `${figures.kills} kills, ${acknowledged} acts acknowledged, ${lostActs} lost, ${tornStates} torn states, ` +
    `${restored} databases restored from the vault, in ${Math.round((Date.now() - began) / 1000)} s`,
);
keepFigures(join(import.meta.dirname, '../../bench-results.json'), [
  figureOf('faults.kills', 'count', [figures.kills]),
  figureOf('faults.lostActs', 'count', [lostActs]),
  figureOf('faults.tornStates', 'count', [tornStates]),
]);
process.exitCode = lostActs + tornStates === 0 ? 0 : 1;
