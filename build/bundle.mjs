/**
 * npm run build: what is started as a process or a thread of its own, in few files instead of hundreds: Node takes longer to
 * find and link these than most commands take for their work. What users import stays as the compiler wrote it. In JavaScript,
 * since it runs without optional packages as well: where the bundler has none for this machine, all starts as it was compiled.
 */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const CHUNKS = 'dist/src/cli/chunks';
const STARTED = [
  'dist/src/cli/main.js',
  'dist/src/arrangement/threads/worker.js',
  'dist/src/claims/threads/worker.js',
  'dist/src/descent/threads/worker.js',
  'dist/src/judgement/threads/worker.js',
  'dist/src/search/work/worker.js',
  'dist/src/targets/host/processes/module-child.js',
];

/**
 * The bundler makes a piece of what the same entries load, and Node takes longer for thirty pieces of a few lines than for lines that an entry
 * does without. Hence groups, each of what one of these loads at once: an entry that loads the first file of a group loads the group.
 */
const GROUPS = [
  { of: 'dist/src/cli/run.js', first: 'dist/src/errors.js' },
  { of: 'dist/src/cli/commands/explain.js', first: 'dist/src/programs/compile.js' },
];

/** A file that looks for others beside itself finds them from the chunk that it has become a part of; an entry begins with its groups. */
const places = groupsOf => ({
  name: 'places',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]dist[\\/]src[\\/].*\.js$/ }, ({ path }) => {
      const file = relative(ROOT, path);
      // What is started stays where it is.
      const from = STARTED.includes(file) ? dirname(path) : join(ROOT, CHUNKS);
      const place = `new URL(${JSON.stringify(relative(from, path))}, import.meta.url).href`;
      const text = readFileSync(path, 'utf8').replaceAll('import.meta.url', place);
      const groups = groupsOf(file).map(other => `import ${JSON.stringify(join(ROOT, other))};`);
      return { contents: groups.join('') + text };
    }),
});

/**
 * Node reads all that a module of its own exports where another imports from it, and of node:fs that loads its streams, which no command
 * needs: handed over as the object that it is, nothing is read but what is used. (What is loaded when it is asked for gets the module, with its names.)
 */
const unread = {
  name: 'unread',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^node:fs$/ }, ({ path, kind }) =>
      kind === 'import-statement' ? { path, namespace: 'unread' } : undefined,
    );
    onLoad({ filter: /./, namespace: 'unread' }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule(${JSON.stringify(path)});`,
    }));
  },
};

const settings = {
  absWorkingDir: ROOT,
  entryPoints: STARTED,
  outbase: 'dist/src',
  outdir: 'dist/src',
  chunkNames: `${relative('dist/src', CHUNKS)}/[name]-[hash]`,
  allowOverwrite: true,
  bundle: true,
  splitting: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  metafile: true,
};

/** What a file loads at once, itself among it. */
function loadedBy(inputs, file, found = new Set()) {
  if (found.has(file) || inputs[file] === undefined) return found;
  found.add(file);
  for (const { path, kind } of inputs[file].imports)
    if (kind === 'import-statement') loadedBy(inputs, path, found);
  return found;
}

/** What each file is made of. */
async function bundled() {
  try {
    const { build } = await import('esbuild');
    const bundle = (groupsOf, write) => build({ ...settings, plugins: [places(groupsOf), unread], write });
    const { inputs, outputs } = (await bundle(() => [], false)).metafile;
    const entries = new Map(
      Object.values(outputs).flatMap(({ entryPoint }) =>
        entryPoint === undefined ? [] : [[entryPoint, loadedBy(inputs, entryPoint)]],
      ),
    );
    const groups = GROUPS.map(({ of, first }) => ({ first, files: [...entries.get(of)].filter(isOurs) }));
    const groupsOf = file =>
      groups.flatMap(({ first, files }) => (entries.get(file)?.has(first) ? files : []));
    const { metafile } = await bundle(groupsOf, true);
    return Object.entries(metafile.outputs).map(([file, { inputs }]) => [
      file,
      Object.keys(inputs).filter(isOurs),
    ]);
  } catch (error) {
    console.warn(`not bundled, and commands start more slowly: ${error.message}`);
    return [];
  }
}

const isOurs = input => !input.startsWith(`${unread.name}:`);

rmSync(join(ROOT, CHUNKS), { recursive: true, force: true });
// Adapters in Python and the plugin of pytest are run as they stand, those in C++ are compiled by users, and templates are what `init` writes.
for (const folder of ['targets/python', 'targets/cpp', 'targets/templates', 'pytest'])
  cpSync(join(ROOT, 'src', folder), join(ROOT, 'dist/src', folder), {
    recursive: true,
    filter: source => !source.includes('__pycache__'),
  });
// For the test of what `verify` loads.
writeFileSync(join(ROOT, 'dist/bundled.json'), JSON.stringify(Object.fromEntries(await bundled())));
