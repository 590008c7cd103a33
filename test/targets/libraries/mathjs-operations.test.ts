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

test.each([20, 60, 500])('of %d doublings there is none, and none is made on the way', depth => {
  expect(mathjsFormula(programToJson(doubled(depth)) as never)).toBeUndefined();
  const question = { ...query(doubled(depth), [1]), at: [rational(1n)] };
  expect(snippetFor('mathjs', question)).toBeUndefined();
});
