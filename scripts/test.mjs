/**
 * Proves Plenum: unit and browser tests, the built app end to end through every driver here, and the
 * short form of the faults.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { buildDesktop, buildFaults, buildWeb } from './build.mjs';
import { root, runMain, setUp, toolEnvironment } from './setup.mjs';

const reports = join(root, '.vitest');

await runMain(() => {
  const chromium = setUp({ chromium: true });
  const env = { ...toolEnvironment(), ...(chromium === null ? {} : { PLENUM_CHROMIUM: chromium }) };
  // A test of what the build asks of Electron never needs the runtime itself.
  env['ELECTRON_EXEC_PATH'] = process.execPath;
  rmSync(reports, { recursive: true, force: true });
  const unit = runReporting('vitest', ['run'], join(reports, 'vitest.json'), env, countVitest);
  buildDesktop();
  buildWeb();
  const e2e = join(reports, 'playwright.json');
  const whole = runReporting('playwright', ['test'], e2e, env, countPlaywright);
  buildFaults();
  const faultReport = join(reports, 'faults.json');
  const shortSuite = ['tests/faults/run.ts', '--short', '--report', faultReport];
  const faults = runReporting('node', shortSuite, faultReport, env, (counted) => counted);
  const drivers = ['stand-in', 'web', ...(env['ELECTRON_PATH'] ? ['real Electron'] : [])];
  console.log(`\nDrivers that ran: ${drivers.join(', ')}.`);
  if (!env['ELECTRON_PATH']) {
    console.log('The real Electron did not run: set ELECTRON_PATH to a runtime to have it too.');
  }
  const passed = unit.passed + whole.passed + faults.passed;
  const failed = unit.failed + whole.failed + faults.failed;
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
  console.log(`${passed} passed, ${failed} failed`);
});

/** Runs a test tool; a run that fails without a failed test counts as one failure. */
function runReporting(tool, args, report, env, count) {
  const path = join(root, 'node_modules', '.bin', tool);
  const { status } = spawnSync(path, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env,
  });
  const counted = existsSync(report)
    ? count(JSON.parse(readFileSync(report, 'utf8')))
    : { passed: 0, failed: 0 };
  const isUnexplained = status !== 0 && counted.failed === 0;
  return { ...counted, failed: counted.failed + (isUnexplained ? 1 : 0) };
}

function countVitest({ numPassedTests, numFailedTests }) {
  return { passed: numPassedTests, failed: numFailedTests };
}

/** A spec that passed at its second try, which is had on request only, has passed; how many did is told. */
function countPlaywright({ stats }) {
  if (stats.flaky > 0) console.log(`Passed at a second try only: ${stats.flaky}, named above.`);
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
}
