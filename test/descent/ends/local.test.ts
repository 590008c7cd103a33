/** What a program is near a point to second order; of large ones that is not asked. */
import { expect, test } from 'vitest';
import { localModel } from '../../../src/descent/ends/local.ts';
import { problemOf } from '../../../src/descent/run/problem.ts';
import { format, rational } from '../../../src/numbers/index.ts';
import { compile, type Program, parseProgramText } from '../../../src/programs/index.ts';

const at = (program: Program) => {
  const line = compile(program);
  return localModel(
    line,
    Array.from({ length: line.p }, () => rational(1)),
  );
};

test('gradient, Hessian and guards of a small one', () => {
  const model = at(parseProgramText('x^2*y + relu(x - y)'))!;
  expect(model.gradient.map(format)).toEqual(['2', '1']);
  expect(model.hessian.map(row => row.map(format))).toEqual([
    ['2', '2'],
    ['2', '0'],
  ]);
  expect(model.quadratic).toBe(false);
  expect(model.guards.some(({ sign, affine }) => sign === 0 && affine)).toBe(true);
});

const inputs = (n: number): string[] => Array.from({ length: n }, (_, i) => `x${i}`);

test('none where gradients of all slots, or Hessians, are too large', () => {
  const max = { id: 'm', op: 'max', args: inputs(6_000) };
  expect(at({ inputs: inputs(6_000), nodes: [max], outputs: ['m'], selections: new Map() })).toBeUndefined();
  const squares = inputs(200).map(x => ({ id: `s${x}`, op: 'mul', args: [x, x] }));
  const sum = { id: 's', op: 'sum', args: squares.map(({ id }) => id) };
  expect(
    at({ inputs: inputs(200), nodes: [...squares, sum], outputs: ['s'], selections: new Map() }),
  ).toBeUndefined();
});

test('summands are compiled when they are asked for', () => {
  const nodes = inputs(5_000).map(x => ({ id: `n${x}`, op: 'neg', args: [x] }));
  const outputs = nodes.map(({ id }) => id);
  const start = process.cpuUsage();
  const problem = problemOf({ inputs: inputs(5_000), nodes, outputs, selections: new Map() });
  // All of them together take some ten seconds.
  expect(process.cpuUsage(start).user).toBeLessThan(3_000_000);
  expect(problem.summandLine(4_999).steps).toHaveLength(1);
  expect(problem.summandLine(4_999)).toBe(problem.summandLine(4_999));
});
