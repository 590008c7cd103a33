/** Piecewise affine programs of up to four inputs with up to ten ties at the point, against all tuples of cells. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { activeSet, clarkeSubdifferential, nodewiseSet } from '../../src/fields/index.ts';
import { membership } from '../../src/linear/index.ts';
import { rationalField as field, rational } from '../../src/numbers/index.ts';
import { compile, evaluate, isEvaluationFailure, type StraightLine } from '../../src/programs/index.ts';
import { parseProgramText } from '../../src/programs/text/text.ts';
import { AFFINE, cornerCase, PIECEWISE_AFFINE } from '../programs/corner-programs.ts';
import { runs, seeded } from '../random.ts';
import { printed } from './brute-force.ts';
import { reluLayer } from './layers.ts';
import { listTuples } from './tuples.ts';

const few = 'relu abs max min sub add affine null lopsided sub affine clip'.split(' ');
const evaluated = (line: StraightLine, at: Parameters<typeof evaluate>[2]) => {
  const evaluation = evaluate(field, line, at as never);
  if (isEvaluationFailure(evaluation)) throw new Error(evaluation.failure.why);
  return evaluation as never;
};

test.each([
  [1, 1, 200],
  [2, 1, 500],
  [2, 2, 300],
  [3, 1, 500],
  [4, 1, 500],
  [4, 2, 300],
])('%i inputs, %i outputs: the same gradients, and ∂ᶜf ⊆ D_P ⊆ D_f', (p, outputs, numRuns) => {
  const drawn = seeded(numRuns, 150);
  const seen = { compared: 0, several: 0, most: 0 };
  fc.assert(
    fc.property(
      cornerCase({
        ops: p % 2 === 0 ? few : [...AFFINE, ...PIECEWISE_AFFINE],
        outputs,
        inputs: { min: p, max: p },
        corners: 10,
        nodes: { min: 4, max: 24 },
        computed: false,
        tied: 3,
      }),
      ({ line, at }) => {
        const evaluation = evaluated(line, at);
        const tuples = listTuples(line, evaluation, 2 ** 11);
        if (tuples === undefined) return;
        const clarke = clarkeSubdifferential(line, evaluation);
        expect(clarke.status).toBe('exact');
        expect(printed(clarke.gradients)).toEqual(tuples.gradients);
        const nodewise = nodewiseSet(field, line, evaluation);
        const active = activeSet(field, line, evaluation);
        expect(clarke.gradients.every(one => membership(nodewise.gradients, one).inside)).toBe(true);
        expect(nodewise.gradients.every(one => membership(active.gradients, one).inside)).toBe(true);
        seen.compared += 1;
        seen.most = Math.max(seen.most, tuples.count);
        if (tuples.gradients.length > 1) seen.several += 1;
      },
    ),
    drawn,
  );
  expect(seen.compared).toBeGreaterThan(drawn.numRuns / 2);
  expect(seen.several).toBeGreaterThan(drawn.numRuns / 5);
  expect(seen.most).toBeGreaterThan(p === 1 ? 8 : 60);
});

test.each([2, 3, 4])('ten relus tied, in %i inputs: all of 1024 tuples', p => {
  // In general position: 2 Σ_{k<p} C(9, k) cells.
  const cells = { 2: 20, 3: 92, 4: 260 }[p]!;
  for (let seed = 1; seed <= runs(20); seed += 1) {
    const { line, x } = reluLayer(p, 12, 10, 'affine', seed);
    const tuples = listTuples(line, evaluated(line, x), 1024)!;
    expect(tuples.count).toBe(1024);
    const clarke = clarkeSubdifferential(line, evaluated(line, x));
    expect(clarke.status).toBe('exact');
    expect(clarke.gradients).toHaveLength(cells);
    expect(printed(clarke.gradients)).toEqual(tuples.gradients);
  }
});

test('the tuples see a cell that has no interior', () => {
  const line = compile(parseProgramText('f(x, y) = relu(x) + relu(y) + relu(-x - y)'));
  const tuples = listTuples(line, evaluated(line, [rational(0), rational(0)]), 100)!;
  expect(tuples.count).toBe(8);
  expect(tuples.gradients).toHaveLength(6);
  expect(tuples.gradients).not.toContain('0 0');
});

test.each([
  ['sort(x1, x2, x3, x4)', [1, 1, 2, 2], 4],
  ['sort(x1, x2, x3, x4)', [2, 1, 2, 1], 4],
  ['sort(x1, x2, x3)', [3, 3, 3], 6],
  ['sort(x1, x2, x3, x4)', [4, 3, 2, 1], 1],
])('the Clarke Jacobian of %s at %j: exactly the permutations P with Px = F(x)', (text, at, count) => {
  const names = at.map((_, i) => `x${i + 1}`);
  const line = compile(parseProgramText(`f(${names.join(', ')}) = ${text}`));
  const x = at.map(value => rational(value));
  const { status, gradients } = clarkeSubdifferential(line, evaluated(line, x));
  expect(status).toBe('exact');
  expect(gradients).toHaveLength(count);
  const sorted = at.toSorted((a, b) => b - a);
  const p = at.length;
  for (const flat of gradients) {
    const rows = Array.from({ length: p }, (_, i) => flat.slice(i * p, (i + 1) * p).map(Number));
    expect(rows.map(row => row.reduce((sum, entry, i) => sum + entry * at[i]!, 0))).toEqual(sorted);
    for (const entries of [...rows, ...rows.map((_, i) => rows.map(row => row[i]!))])
      expect(entries.toSorted((a, b) => a - b)).toEqual([...new Array(p - 1).fill(0), 1]);
  }
  expect(new Set(printed(gradients)).size).toBe(count);
});

test('outputs that change together: the Jacobian is no product of the outputs’ own sets', () => {
  const line = compile(parseProgramText('f(x, y) = max(x, y), min(x, y), abs(x - y)'));
  const { gradients } = clarkeSubdifferential(line, evaluated(line, [rational(1), rational(1)]));
  expect(printed(gradients)).toEqual(['0 1 1 0 -1 1', '1 0 0 1 1 -1']);
  // Each output by itself may take either row.
  for (const [text, rows] of [
    ['max(x, y)', 2],
    ['min(x, y)', 2],
    ['abs(x - y)', 2],
  ] as const) {
    const one = compile(parseProgramText(`f(x, y) = ${text}`));
    expect(clarkeSubdifferential(one, evaluated(one, [rational(1), rational(1)])).gradients).toHaveLength(
      rows,
    );
  }
  const mixed = ['1', '0', '1', '0', '1', '-1'].map(entry => rational(BigInt(entry)));
  expect(membership(gradients, mixed).inside).toBe(false);
});
