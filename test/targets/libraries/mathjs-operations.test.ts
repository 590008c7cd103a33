/** Programs as one formula: none grows without bound. */

import { expect, test } from 'vitest';
import { rational } from '../../../src/numbers/index.ts';
import { programToJson } from '../../../src/programs/index.ts';
import { mathjsFormula } from '../../../src/targets/libraries/mathjs-operations.ts';
import { snippetFor } from '../../../src/targets/snippet.ts';
import { node, program, query } from '../ask.ts';

/** x ↦ op(op(… x)): its text doubles with each. */
const doubled = (depth: number) =>
  program(
    ['x'],
    ...Array.from({ length: depth }, (_, i) => {
      const before = i === 0 ? 'x' : `h${i}`;
      return node(`h${i + 1}`, 'add', [before, before]);
    }),
  );

test('a value that is used twice is written out twice', () => {
  expect(mathjsFormula(programToJson(doubled(2)) as never)).toBe('((x0 + x0) + (x0 + x0))');
});

test('numbers stand as people write them, and the code to paste simplifies where the adapter does', () => {
  const power = program(['x'], node('y', 'pow', ['x'], { exponent: 0 }));
  expect(mathjsFormula(programToJson(power) as never)).toBe('(x0 ^ 0)');
  const [short, long] = [power, doubled(3)].map(one => snippetFor('mathjs', query(one, [1]))!.code);
  expect(short).not.toContain('simplify');
  expect(long).toContain('derivative(formula, x, { simplify: false })');
});

test.each([20, 60, 500])('of %d doublings there is none, and none is made on the way', depth => {
  expect(mathjsFormula(programToJson(doubled(depth)) as never)).toBeUndefined();
  const question = { ...query(doubled(depth), [1]), at: [rational(1n)] };
  expect(snippetFor('mathjs', question)).toBeUndefined();
});
