// Starts module-child.ts from source (tests, `tsx src/cli/main.ts`): Node 20 runs no TypeScript by itself. The built package
// starts module-child.js and does not contain this file. Tests have bundled it beforehand (test/bundled.ts), where the target's
// own module is no TypeScript.
const folder = process.env.CORNERCHECK_BUNDLED;

if (folder && !process.argv[2].endsWith('.ts')) await import(`${folder}/module-child.mjs`);
else {
  const { register } = await import('tsx/esm/api');
  register();
  await import('./module-child.ts');
}
