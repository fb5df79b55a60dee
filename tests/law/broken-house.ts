/** A small house in which every law is broken once, each in a file of its own. */
import { cpSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const project = join(import.meta.dirname, '../..');
const laws = [
  'package.json',
  'biome.json',
  'knip.json',
  '.dependency-cruiser.mjs',
  'tsconfig.base.json',
  'tsconfig.core.json',
  'tests/law/no-clock-or-chance.grit',
  'tests/law/no-markup-from-strings.grit',
];

const long = (line: string, count: number) => `${line}\n`.repeat(count);

/** The boundary rules, each with the file that breaks it and what that file says. */
export const boundaryBreaks = {
  'no-cycles': ['src/core/a.ts', "export { b } from './b.ts';"],
  resolvable: ['src/core/lost.ts', "export { a } from './nowhere.ts';"],
  'nothing-imports-tests': ['src/core/tested.ts', "export { b } from './b.test.ts';"],
  'core-imports-only-its-rooms': ['src/core/wide.ts', "export { ui } from '../renderer/ui/ui.ts';"],
  'shared-imports-only-its-rooms': ['src/shared/wide.ts', "export { m } from '../main/m.ts';"],
  'main-imports-only-its-rooms': ['src/main/wide.ts', "export { ui } from '../renderer/ui/ui.ts';"],
  'preload-imports-only-its-rooms': ['src/preload/wide.ts', "export { m } from '../main/m.ts';"],
  'host-imports-only-its-rooms': ['src/renderer/host/wide.ts', "export { ui } from '../ui/ui.ts';"],
  'storage-imports-only-its-rooms': [
    'src/renderer/storage/wide.ts',
    "export { ui } from '../ui/ui.ts';",
  ],
  'formats-imports-only-its-rooms': [
    'src/renderer/formats/wide.ts',
    "export { ui } from '../ui/ui.ts';",
  ],
  'workers-imports-only-its-rooms': [
    'src/renderer/workers/wide.ts',
    "export { ui } from '../ui/ui.ts';",
  ],
  'ui-imports-only-its-rooms': ['src/renderer/ui/wide.ts', "export { b } from '../../core/b.ts';"],
  'desk-imports-only-its-rooms': [
    'src/renderer/desk/keys/wide.ts',
    "export { two } from '../../features/two/two.ts';",
  ],
  'features-has-only-rooms': [
    'src/renderer/features/one/loose.ts',
    "export { loose } from '../loose.ts';",
  ],
  'desk-has-only-rooms': [
    'src/renderer/desk/keys/loose.ts',
    "export { loose } from '../loose.ts';",
  ],
  'features-imports-only-its-rooms': [
    'src/renderer/features/one/wide.ts',
    "export { m } from '../../../main/m.ts';",
  ],
  'features-never-import-each-other': [
    'src/renderer/features/one/near.ts',
    "export { two } from '../two/two.ts';",
  ],
  'electron-stays-in-its-room': ['src/renderer/host/shell.ts', "export { app } from 'electron';"],
  'dexie-stays-in-its-room': ['src/renderer/features/one/db.ts', "export { Dexie } from 'dexie';"],
  'dexie-react-hooks-stays-in-its-room': [
    'src/renderer/features/one/live.ts',
    "export { useLiveQuery } from 'dexie-react-hooks';",
  ],
  'ts-fsrs-stays-in-its-room': ['src/core/card/fsrs.ts', "export { fsrs } from 'ts-fsrs';"],
  'mdast-util-from-markdown-stays-in-its-room': [
    'src/core/card/markdown.ts',
    "export { fromMarkdown } from 'mdast-util-from-markdown';",
  ],
  'react-stays-in-its-room': ['src/shared/view.ts', "export { useState } from 'react';"],
  'core-has-one-package': ['src/core/shape.ts', "export { parse } from 'valibot';"],
  'node-stays-in-main': ['src/core/file.ts', "export { readFileSync } from 'node:fs';"],
} as const;

/** The lint rules, each with the file that breaks it and what that file says. */
export const lintBreaks = {
  'lint/style/noRestrictedGlobals': [
    'src/core/chance.ts',
    'export const id = crypto.randomUUID();',
  ],
  'core gets the time and chance from its callers': [
    'src/core/clock.ts',
    'export const now = Date.now();',
  ],
  'no markup is made from strings: build a tree': [
    'src/renderer/ui/sink.ts',
    "export const show = (to: HTMLElement) => {\n  to.innerHTML = 'x';\n};",
  ],
  'lint/security/noDangerouslySetInnerHtml': [
    'src/renderer/ui/raw.tsx',
    "export const raw = <p dangerouslySetInnerHTML={{ __html: 'x' }} />;",
  ],
  'lint/suspicious/noExplicitAny': ['src/shared/loose.ts', 'export const loose: any = 1;'],
  'lint/style/noNonNullAssertion': [
    'src/shared/sure.ts',
    'export const sure = (value: string | null) => value!.length;',
  ],
  'lint/style/noDefaultExport': ['src/shared/nameless.ts', 'export default 1;'],
  'lint/style/useFilenamingConvention': ['src/shared/BadName.ts', 'export const bad = 1;'],
  'lint/suspicious/noFocusedTests': ['src/core/focused.test.ts', "test.only('x', () => {});"],
  'lint/suspicious/noSkippedTests': ['src/core/skipped.test.ts', "test.skip('x', () => {});"],
  'lint/complexity/noExcessiveLinesPerFunction': [
    'src/shared/lengthy.ts',
    `export function lengthy(list: number[]) {\n${long('  list.push(1);', 61)}}`,
  ],
  'lint/complexity/noExcessiveCognitiveComplexity': [
    'src/shared/tangled.ts',
    `export function tangled(a: number) {\n${long('  if (a > 1 && a < 9) { if (a > 2) { a += 1; } }', 6)}}`,
  ],
  'lint/nursery/noFloatingPromises': [
    'src/shared/floating.ts',
    'async function later() {}\nexport function now() {\n  later();\n}',
  ],
  'lint/correctness/useExhaustiveDependencies': [
    'src/renderer/ui/stale.ts',
    "import { useEffect } from 'react';\nexport function useStale(a: number) {\n  useEffect(() => {\n    document.title = String(a);\n  }, []);\n}",
  ],
  format: ['src/shared/ragged.ts', 'export  const ragged = "x"'],
} as const;

/** What the others refer to, and breaks no law. */
const sound = {
  'src/core/b.ts': "import { a } from './a.ts';\n\nexport const b = a;\n",
  'src/core/b.test.ts': 'export const b = 1;\n',
  'src/core/page.ts': 'export const title = document.title;\n',
  'src/core/process.ts': 'export const path = process.argv;\n',
  'src/main/m.ts': 'export const m = 1;\n',
  'src/renderer/ui/ui.ts': 'export const ui = 1;\n',
  'src/renderer/features/loose.ts': 'export const loose = 1;\n',
  'src/renderer/desk/loose.ts': 'export const loose = 1;\n',
  'src/renderer/features/two/two.ts': 'export const two = 1;\n',
  'src/shared/endless.ts': long('export type {};', 201),
};

/** Builds the house in a fresh folder and answers where. */
export function buildBrokenHouse(): string {
  const house = mkdtempSync(join(tmpdir(), 'plenum-law-'));
  for (const law of laws) cpSync(join(project, law), join(house, law));
  symlinkSync(join(project, 'node_modules'), join(house, 'node_modules'));
  const broken = [...Object.values(boundaryBreaks), ...Object.values(lintBreaks)];
  for (const [path, text] of [...Object.entries(sound), ...broken]) {
    mkdirSync(dirname(join(house, path)), { recursive: true });
    writeFileSync(join(house, path), text.endsWith('\n') ? text : `${text}\n`);
  }
  return house;
}
