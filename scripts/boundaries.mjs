/** Runs dependency-cruiser over folders, and refuses a run that saw too little to mean anything. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { root, toolEnvironment } from './setup.mjs';

/** Fewer modules of ours than this means that the tool could not read them. */
const fewestModules = 60;

/** The modules that were cruised below `folders` of `house`, and the violations as lines. */
export function cruise(folders, house = root) {
  const tool = join(root, 'node_modules', '.bin', 'depcruise');
  const args = ['--config', join(house, '.dependency-cruiser.mjs'), '--output-type', 'json'];
  const ran = spawnSync(tool, [...args, ...folders], {
    cwd: house,
    encoding: 'utf8',
    maxBuffer: 64_000_000,
    shell: process.platform === 'win32',
    env: toolEnvironment(),
  });
  if (ran.stdout === '') throw new Error(`dependency-cruiser said nothing: ${ran.stderr}`);
  const { modules, summary } = JSON.parse(ran.stdout);
  const count = modules.filter(({ source }) => /\.tsx?$/.test(source)).length;
  const violations = summary.violations.map(
    ({ rule, from, to }) => `${rule.name}: ${from} → ${to}`,
  );
  return { count, violations };
}

/** Why the run of `cruise` is not good enough, as lines; none where it is. */
export function faultsOf({ count, violations }, fewest = fewestModules) {
  const few = `only ${count} modules were read, at least ${fewest} were expected`;
  return [...(count < fewest ? [few] : []), ...violations];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const result = cruise(['src']);
  const faults = faultsOf(result);
  for (const fault of faults) console.error(fault);
  console.log(`${result.count} modules, ${result.violations.length} violations`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
