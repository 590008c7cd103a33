/** Cells that the arguments of a node do not enter near the point, and those of which that is not seen. */
import { expect, test } from 'vitest';
import { valuesAt } from '../../../src/certificates/kernel/evaluate.ts';
import { cellsNear, localArguments } from '../../../src/certificates/near/cells.ts';
import { reachable } from '../../../src/certificates/near/reached.ts';
import { lineOf, meter, selectionOf, vector } from '../units.ts';

const SIGNS = {
  s: selectionOf(
    'u',
    ['1', '0', '-1', '2', '3'],
    '1: u > 0',
    '2: u = 0',
    '3: u < 0',
    '4: u != 0',
    '5: u >= 0',
  ),
};

/** Which of `u > 0`, `u = 0`, `u < 0`, `u != 0`, `u >= 0` may be entered, at 0. */
function entered(inputs: string, ...nodes: string[]): string {
  const line = lineOf(inputs, [...nodes, 'r = s u'], { selections: SIGNS });
  const step = line.steps.at(-1)!;
  const x = vector(...line.inputs.map(() => 0));
  const values = valuesAt({ ...line, steps: line.steps.slice(0, -1) }, x, meter);
  const isReached = reachable(line, x, [...values, values[0]!], meter);
  const args = localArguments(
    step,
    values.map(value => ({ value, gradient: [], note: false })),
    meter,
  );
  const names = ['>', '=', '<', '!=', '>='];
  return [...cellsNear(step.basic, args, meter)]
    .flatMap((cell, k) => (isReached(step, cell) ? [names[k]!] : []))
    .join(' ');
}

test.each<[string, string, string[], string]>([
  ['a function of both signs: all', 'x', ['u = neg x'], '> = < != >='],
  ['a square: what asks for less than 0 not', 'x', ['u = square x'], '> = != >='],
  ['its contrary: what asks for more', 'x', ['q = square x', 'u = neg q'], '= < != >='],
  ['what is ≥ 0 by its cells', 'x', ['u = abs x'], '> = != >='],
  [
    'sums of products of such',
    'x y',
    ['a = abs x', 'b = square y', 'c = mul a b', 'u = add c a'],
    '> = != >=',
  ],
  ['what is 0 all over: neither side', 'x', ['n = neg x', 'u = add x n'], '= >='],
  ['on a line, by both sides', 'x', ['a = pow x exponent=3', 'b = square x', 'u = sub a b'], '= < != >='],
  [
    'in the plane by terms of even powers',
    'x y',
    ['a = square x', 'b = square y', 'c = add a b', 'u = neg c'],
    '= < != >=',
  ],
  ['not by others: left open', 'x y', ['a = square x', 'b = mul x y', 'u = sub b a'], '> = < != >='],
  ['on a line of two signs: all', 'x', ['a = pow x exponent=3', 'u = neg a'], '> = < != >='],
  ['what is not known near the point: all', 'x', ['r1 = relu x', 'u = sub r1 x'], '> = < != >='],
])('%s', (_, inputs, nodes, expected) => expect(entered(inputs, ...nodes)).toBe(expected));
