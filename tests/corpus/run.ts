/** Opens every file of the corpus as the app would: `npm run test:corpus [-- WORDS]`. */
import process from 'node:process';
import { hasCorpus } from './manifest.ts';
import { tryCorpus } from './try-corpus.ts';

const words = process.argv[2] ?? '';
if (hasCorpus()) {
  const { tried, faults, crashes, hangs, slowest } = await tryCorpus((path) =>
    path.includes(words),
  );
  for (const fault of faults) console.log(`${fault.path} ${fault.words}`);
  console.log(`The slowest took ${Math.round(slowest.ms)} ms: ${slowest.path}`);
  console.log(
    `${tried - faults.length} passed, ${faults.length} failed; ${crashes} crashed, ${hangs} hung`,
  );
  process.exitCode = tried > 0 && faults.length === 0 ? 0 : 1;
} else {
  console.log('The corpus is not on this machine: nothing was tried.');
}
