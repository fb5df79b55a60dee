/** Who may import whom: the rooms of the house, held by `npm run check`. */

/** A rule that forbids `from` to import `to`; both are regular expressions of paths. */
function forbid(name, comment, from, to) {
  return { name, comment, severity: 'error', from, to };
}

const ours = '^src/';
const tests = '[.]test[.]tsx?$';

/** A room may import only the rooms listed. */
function room(name, path, allowed) {
  return forbid(
    `${name}-imports-only-its-rooms`,
    `${name} may import ${allowed.length === 0 ? 'nothing of ours' : allowed.join(', ')}`,
    { path: `^src/${path}/`, pathNot: tests },
    { path: ours, pathNot: [path, ...allowed].map((folder) => `^src/${folder}`) },
  );
}

/** A package may be imported only below the paths listed. */
function only(packageName, paths) {
  return forbid(
    `${packageName}-stays-in-its-room`,
    `${packageName} is imported only by ${paths.join(', ')}`,
    { path: ours, pathNot: [...paths, tests] },
    { path: `(^|/)node_modules/${packageName}(/|$)` },
  );
}

export default {
  forbidden: [
    forbid('no-cycles', 'modules never import each other in a circle', {}, { circular: true }),
    forbid(
      'resolvable',
      'every import leads somewhere',
      {},
      { couldNotResolve: true, pathNot: '^(hast|mdast)$' },
    ),
    forbid(
      'nothing-imports-tests',
      'the app never imports its tests',
      { path: ours, pathNot: tests },
      { path: `^tests/|${tests}` },
    ),
    room('core', 'core', []),
    room('shared', 'shared', ['core/']),
    room('main', 'main', ['shared/', 'core/']),
    room('preload', 'preload', ['shared/', 'core/']),
    room('host', 'renderer/host', ['shared/', 'core/']),
    room('storage', 'renderer/storage', ['shared/', 'core/', 'renderer/host/host[.]ts$']),
    room('formats', 'renderer/formats', ['shared/', 'core/', 'renderer/storage/sha256[.]ts$']),
    room('workers', 'renderer/workers', [
      'shared/',
      'core/',
      'renderer/formats/',
      'renderer/storage/sha256[.]ts$',
      'renderer/host/trusted-worker-url[.]ts$',
      'renderer/storage/search-index/',
    ]),
    room('ui', 'renderer/ui', []),
    room('desk', 'renderer/desk', [
      'shared/',
      'core/',
      'renderer/storage/',
      'renderer/workers/',
      'renderer/host/',
      'renderer/ui/',
    ]),
    room('features', 'renderer/features', [
      'shared/',
      'core/',
      'renderer/storage/',
      'renderer/formats/',
      'renderer/workers/',
      'renderer/host/',
      'renderer/ui/',
      'renderer/desk/',
    ]),
    forbid(
      'features-never-import-each-other',
      'a feature knows the other features only through app.tsx',
      { path: '^src/renderer/features/([^/]+)/', pathNot: tests },
      { path: '^src/renderer/features/[^/]+/', pathNot: '^src/renderer/features/$1/' },
    ),
    forbid(
      'features-has-only-rooms',
      'a file of features lies in the folder of its feature; what several need lies in desk',
      { path: ours },
      { path: '^src/renderer/features/[^/]+$' },
    ),
    forbid(
      'desk-has-only-rooms',
      'a file of desk lies in the folder of its noun',
      { path: ours },
      { path: '^src/renderer/desk/[^/]+$' },
    ),
    only('electron', ['^src/main/', '^src/preload/']),
    only('dexie', ['^src/renderer/storage/']),
    only('dexie-react-hooks', ['^src/renderer/desk/surroundings/surroundings[.]tsx$']),
    only('ts-fsrs', ['^src/core/schedule/']),
    only('mdast-util-from-markdown', ['^src/core/note/']),
    only('pdfjs-dist', ['^src/renderer/formats/pdf/']),
    only('react', ['^src/renderer/']),
    forbid(
      'core-has-one-package',
      'core imports ts-fsrs in schedule, the Markdown parser in note, and types',
      { path: '^src/core/', pathNot: tests },
      {
        path: '(^|/)node_modules/',
        pathNot:
          '(^|/)node_modules/(ts-fsrs|mdast-util-from-markdown|mdast-util-gfm|micromark-extension-gfm|@types)/',
      },
    ),
    forbid(
      'node-stays-in-main',
      'Node is there in main only',
      { path: '^src/(core|shared|renderer|preload)/', pathNot: tests },
      { dependencyTypes: ['core'] },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'require', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
    },
  },
};
