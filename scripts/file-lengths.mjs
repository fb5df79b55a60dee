/** Stops files that grew too long to have one subject. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { root } from './setup.mjs';

const longest = { source: 200, test: 400 };

/** The files below `folder` that are too long, as lines. */
export function tooLong(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|mjs|css)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .flatMap((path) => {
      const lines = readFileSync(path, 'utf8').split('\n').length - 1;
      const limit = /\.(test|spec)\.tsx?$/.test(path) ? longest.test : longest.source;
      return lines > limit ? [`${path} has ${lines} lines; ${limit} are the most`] : [];
    });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const faults = ['src', 'scripts', 'tests'].flatMap((folder) => tooLong(join(root, folder)));
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
