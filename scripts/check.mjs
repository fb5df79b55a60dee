/**
 * The gate while working: format, lint, boundaries, lengths, dead code, types, unit tests. With `--static` the
 * unit tests are left to `npm test`, which runs them too.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { root, runMain, setUp, toolEnvironment } from './setup.mjs';

const types = ['core', 'main', 'renderer', 'worker', 'tests'];
const unitTests = ['run', '--project', 'unit', '--project', 'main', '--reporter', 'dot'];
const isStatic = process.argv.includes('--static');
const steps = [
  // The longest first: the others are done beside it.
  ...(isStatic ? [] : [['unit tests', 'vitest', unitTests]]),
  ['format and lint', 'biome', ['ci', '--colors=off', '--error-on-warnings', '.']],
  ['boundaries', 'node', ['scripts/boundaries.mjs']],
  ['file lengths', 'node', ['scripts/file-lengths.mjs']],
  ['dead code', 'knip', []],
  ...types.map((name) => [`types of ${name}`, 'tsc', ['--project', `tsconfig.${name}.json`]]),
];

/** As many steps at a time as keep two cores busy. */
const width = 2;

await runMain(async () => {
  setUp();
  const waiting = [...steps];
  let failed = 0;
  const work = async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      if (!(await passes(step))) failed += 1;
    }
  };
  await Promise.all(Array.from({ length: width }, work));
  if (failed > 0) throw new Error(`${failed} of ${steps.length} checks failed.`);
  console.log(`All ${steps.length} checks passed.`);
});

/** Runs one step; its words are shown where it fails. */
async function passes([name, tool, args]) {
  const began = performance.now();
  const child = spawn(join(root, 'node_modules', '.bin', tool), args, {
    cwd: root,
    shell: process.platform === 'win32',
    env: { ...toolEnvironment(), NO_COLOR: '1' },
  });
  const words = [];
  child.stdout.on('data', (chunk) => words.push(chunk));
  child.stderr.on('data', (chunk) => words.push(chunk));
  const code = await new Promise((resolve) => {
    child.once('error', (cause) => resolve(cause.message));
    child.once('close', resolve);
  });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${code === 0 ? 'passed' : 'FAILED'}  ${name} (${seconds} s)`);
  if (code !== 0) process.stdout.write(Buffer.concat(words));
  return code === 0;
}
