// Starts worker.ts from source (tests, `tsx src/cli/main.ts`): Node 20 runs no TypeScript in a worker, and tsx's
// `--import` does not reach one. The built package starts worker.js and does not contain this file. Tests have bundled it
// beforehand (test/bundled.ts).
const folder = process.env.CORNERCHECK_BUNDLED;

if (folder) await import(`${folder}/cells-worker.mjs`);
else {
  const { register } = await import('tsx/esm/api');
  register();
  await import('./worker.ts');
}
