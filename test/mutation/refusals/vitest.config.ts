/**
 * Deletes each refusal of the checker that a test comes by, and asks whether that test notices, all in one process:
 *
 *     ROOMS='near|sets' TESTS='test/certificates/near/*.test.ts' LOG=/tmp/refusals npm run refusals
 *
 * LOG gets a line for each: `+` noticed, `-` not by that test. What stands in no line is met by none of these tests.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { defineConfig } from 'vitest/config';

const { ROOMS = 'kernel', TESTS = 'test/certificates/**/*.test.ts' } = process.env;
const MUTATED = new RegExp(`/(src/certificates/(?:${ROOMS})/.*\\.ts)$`);

/** The source with a question before each refusal: whether it refuses. */
function asked(text: string, file: string): string {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const edits: (readonly [at: number, put: string])[] = [];
  const visit = (node: ts.Node): void => {
    const isBooked =
      ts.isExpressionStatement(node) &&
      ts.isCallExpression(node.expression) &&
      /\.(?:problem|open)$/.test(node.expression.expression.getText());
    if (isBooked || (ts.isThrowStatement(node) && /^throw new (?:Wrong|Stop)\b/.test(node.getText()))) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      const id = JSON.stringify(`${file}:${line + 1}`);
      edits.push([node.getEnd(), ' }'], [node.getStart(), `{ if (globalThis.refuses(${id})) `]);
    } else ts.forEachChild(node, visit);
  };
  visit(source);
  return edits
    .toSorted(([a], [b]) => b - a)
    .reduce((all, [at, put]) => all.slice(0, at) + put + all.slice(at), text);
}

export default defineConfig({
  root: fileURLToPath(new URL('../../../', import.meta.url)),
  plugins: [
    {
      name: 'refusals',
      enforce: 'pre',
      transform(_, id) {
        const file = MUTATED.exec(id)?.[1];
        return file && { code: asked(readFileSync(id, 'utf8'), file), map: null };
      },
    },
  ],
  test: {
    include: TESTS.split(' '),
    globalSetup: ['test/bundled.ts'],
    setupFiles: ['test/setup.ts'],
    runner: 'test/mutation/refusals/runner.ts',
    testTimeout: 600_000,
    hookTimeout: 600_000,
    isolate: false,
    maxWorkers: 1,
  },
});
