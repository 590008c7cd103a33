// Starts worker.ts from source (tests, `tsx src/cli/main.ts`), as in src/descent/threads.
const folder = process.env.CORNERCHECK_BUNDLED;

if (folder) await import(`${folder}/judge-worker.mjs`);
else {
  const { register } = await import('tsx/esm/api');
  register();
  await import('./worker.ts');
}
