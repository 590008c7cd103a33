/** Sums of sets over ties: they are what enumeration lists, and Clarke's set where what ties are given is independent. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  activePieces,
  Budget,
  clarkeSubdifferential,
  explain,
  nodewiseSet,
} from '../../../src/fields/index.ts';
import { independentSum } from '../../../src/fields/live/independent.ts';
import { membership, sumMembership, type Vector } from '../../../src/linear/index.ts';
import { add, format, type Rational, rationalField, ZERO } from '../../../src/numbers/index.ts';
import { compile, evaluate, isEvaluationFailure, type StraightLine } from '../../../src/programs/index.ts';
import { parseProgramText } from '../../../src/programs/text/text.ts';
import { seeded } from '../../random.ts';

function evaluated(line: StraightLine, at: readonly Rational[]) {
  const evaluation = evaluate(rationalField, line, at);
  if (isEvaluationFailure(evaluation)) throw new Error(evaluation.failure.why);
  return evaluation;
}

const sumAt = (text: string, p: number) => {
  const line = compile(parseProgramText(text));
  const evaluation = evaluated(line, new Array<Rational>(p).fill(ZERO));
  return { line, evaluation, sum: independentSum(line, evaluation, 1n, new Budget(1_000_000)) };
};

const vertices = ({ start, parts }: { start: Vector; parts: readonly (readonly Vector[])[] }): Vector[] =>
  parts.reduce<Vector[]>(
    (all, part) => all.flatMap(sum => part.map(entry => sum.map((value, j) => add(value, entry[j]!)))),
    [start],
  );

describe('Clarke’s set as a sum', () => {
  test('is that of the cells, for random forms, pieces and smooth functions around them', () => {
    const form = fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 3, maxLength: 3 });
    const written = (entries: readonly number[], square: boolean): string =>
      `(${entries.map((n, i) => `${n}*${'xyz'[i]}`).join(' + ')}${square ? ' + x*y' : ''})`;
    const term = fc.tuple(
      fc.constantFrom('relu', 'abs', 'max', 'min', 'clip'),
      form,
      form,
      fc.boolean(),
      fc.integer({ min: -2, max: 2 }),
    );
    let known = 0;
    fc.assert(
      fc.property(fc.array(term, { minLength: 1, maxLength: 3 }), terms => {
        const text = terms.map(([op, a, b, square, factor]) => {
          const [first, second] = [written(a, square), written(b, false)];
          const call = /max|min/.test(op)
            ? `${op}(${first}, ${second})`
            : op === 'clip'
              ? `clip(${first}, 0, 1)`
              : `${op}(${first})`;
          return `${factor} * ${call}`;
        });
        const { line, evaluation, sum } = sumAt(`f(x, y, z) = ${text.join(' + ')} + x`, 3);
        if (sum === undefined) return;
        const clarke = clarkeSubdifferential(line, evaluation);
        if (clarke.status !== 'exact') return;
        known += sum.parts.length > 1 ? 1 : 0;
        for (const gradient of clarke.gradients) expect(sumMembership(sum, gradient).inside).toBe(true);
        for (const vertex of vertices(sum)) expect(membership(clarke.gradients, vertex).inside).toBe(true);
      }),
      seeded(600, 100),
    );
    expect(known).toBeGreaterThan(10);
  });

  test.each([
    ['more ties than inputs', 'relu(x) + relu(y) + relu(x + y)'],
    ['forms that are multiples of each other', 'f(x, y) = relu(x) - relu(-2*x) + y'],
    ['a tie that is given what another one gives', 'relu(relu(x) + y)'],
    [
      'a guard that is not affine',
      'select s(x) { x when x^3 > 0; 0 when x^3 <= 0 }\nf(x, y) = s(x) + relu(y)',
    ],
  ])('is not seen of %s', (_, text) => {
    expect(sumAt(text, 2).sum).toBeUndefined();
  });

  test('leaves out a piece whose cell has no interior', () => {
    const { sum } = sumAt('f(x, y) = clip(x, 0, 0) + relu(y)', 2);
    expect(sum?.parts.map(part => part.map(entry => entry.map(format)))).toEqual([
      [
        ['0', '0'],
        ['0', '1'],
      ],
    ]);
    expect(sum?.start.map(format)).toEqual(['0', '0']);
  });
});

test('D_P of many ties is a sum, and 0 is decided in it: as many relus as inputs, and more', () => {
  const names = Array.from({ length: 14 }, (_, i) => `x${i}`);
  for (const [more, clarke] of [
    ['', 'undecided'],
    [' + relu(x0 + x1) + x2', undefined],
  ] as const) {
    const line = compile(parseProgramText(`${names.map(name => `relu(${name})`).join(' + ')}${more}`));
    const zero = names.map(() => ZERO);
    const found = explain(line, zero, { budget: 200_000 });
    if (isEvaluationFailure(found)) throw new Error(found.failure.why);
    const { nodewise } = found;
    expect(nodewise.status === 'undecided' && nodewise.sum?.parts.length).toBe(more === '' ? 14 : 15);
    expect(found.reachable.verdict).toBe(more === '' ? 'yes' : 'no');
    if (clarke) expect([found.clarke.by, found.clarkeCritical.verdict]).toEqual(['sum', 'yes']);
    else expect(found.clarke.by).not.toBe('sum');
  }
});

test('linked ties are one part: its choices are listed together', () => {
  const names = Array.from({ length: 14 }, (_, i) => `x${i}`);
  const text = `f(${names.join(', ')}) =\n a = relu(x0)\n b = relu(a - x1)\n b + ${names
    .slice(2)
    .map(name => `abs(${name})`)
    .join(' + ')} + relu(x0 - x1) - relu(x1)`;
  const line = compile(parseProgramText(text));
  const evaluation = evaluated(
    line,
    names.map(() => ZERO),
  );
  const set = nodewiseSet(rationalField, line, evaluation);
  const active = activePieces(rationalField, line, evaluation);
  expect(isEvaluationFailure(active)).toBe(false);
  expect(set.status === 'undecided' && set.sum?.count).toBe(2n ** 16n);
  const parts = (set.status === 'undecided' && set.sum?.parts) || [];
  expect(parts.map(part => part.length).sort()).toEqual([...new Array<number>(14).fill(2), 3]);
});
