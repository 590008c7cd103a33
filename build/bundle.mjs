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

/** A file that looks for others beside itself finds them from the chunk that it has become a part of. */
const places = {
  name: 'places',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]dist[\\/]src[\\/].*\.js$/ }, ({ path }) => {
      // What is started stays where it is.
      const from = STARTED.includes(relative(ROOT, path)) ? dirname(path) : join(ROOT, CHUNKS);
      const place = `new URL(${JSON.stringify(relative(from, path))}, import.meta.url).href`;
      return { contents: readFileSync(path, 'utf8').replaceAll('import.meta.url', place) };
    }),
};

/**
 * Node reads all that a module of its own exports where another imports from it, and of node:fs that loads its streams, which no command
 * needs: handed over as the object that it is, nothing is read but what is used.
 */
const unread = {
  name: 'unread',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^node:fs$/ }, ({ path }) => ({ path, namespace: 'unread' }));
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
  plugins: [places, unread],
  metafile: true,
};

/** What each file is made of. */
async function bundled() {
  try {
    const { build } = await import('esbuild');
    const { metafile } = await build(settings);
    const isFile = input => !input.startsWith(`${unread.name}:`);
    return Object.entries(metafile.outputs).map(([file, { inputs }]) => [
      file,
      Object.keys(inputs).filter(isFile),
    ]);
  } catch (error) {
    console.warn(`not bundled, and commands start more slowly: ${error.message}`);
    return [];
  }
}

rmSync(join(ROOT, CHUNKS), { recursive: true, force: true });
// Adapters in Python and the plugin of pytest are run as they stand, those in C++ are compiled by users, and templates are what `init` writes.
for (const folder of ['targets/python', 'targets/cpp', 'targets/templates', 'pytest'])
  cpSync(join(ROOT, 'src', folder), join(ROOT, 'dist/src', folder), {
    recursive: true,
    filter: source => !source.includes('__pycache__'),
  });
// For the test of what `verify` loads.
writeFileSync(join(ROOT, 'dist/bundled.json'), JSON.stringify(Object.fromEntries(await bundled())));
