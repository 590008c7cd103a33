/** Systems, ranks and shapes over reals; what rests on a sign that is missing is not known. */
import { describe, expect, test } from 'vitest';
import { rankOver, shapeRatioOver } from '../../../src/linear/index.ts';
import { solvedOver } from '../../../src/linear/over/elimination.ts';
import { type Real, rational, realField } from '../../../src/numbers/index.ts';

const field = realField();
const e = field.exp(field.one) as Real;
const q = (n: number): Real => field.from(rational(n));
const text = (values: readonly Real[]): string[] => values.map(field.text);

describe('systems', () => {
  test('a solution, free unknowns 0', () => {
    const found = solvedOver(
      field,
      [
        [e, q(0), q(1)],
        [q(0), q(2), q(0)],
      ],
      [q(1), e],
    );
    expect(found && 'x' in found && text(found.x)).toEqual(['exp(-1)', 'exp(1)/2', '0']);
  });

  test('what shows that there is none', () => {
    const matrix = [
      [e, q(1)],
      [field.mul(e, e), e],
    ];
    expect(solvedOver(field, matrix, [q(1), e])).toHaveProperty('x');
    const found = solvedOver(field, matrix, [q(1), q(1)]);
    if (!found || !('against' in found)) throw new Error('expected none');
    const [a, b] = found.against as [Real, Real];
    for (const j of [0, 1])
      expect(field.sign(field.add(field.mul(a, matrix[0]![j]!), field.mul(b, matrix[1]![j]!)))).toBe(0);
    expect(field.sign(field.add(a, b))).not.toBe(0);
  });
});

test('ranks', () => {
  expect(
    rankOver(field, [
      [e, q(1)],
      [field.mul(e, e), e],
    ]),
  ).toBe(1);
  expect(
    rankOver(field, [
      [e, q(1)],
      [q(3), e],
    ]),
  ).toBe(2);
  expect(rankOver(field, [[q(0), q(0)]])).toBe(0);
});

test('shapes: t with a = t² b, also where it is not rational', () => {
  const one = [
    [q(1), q(0)],
    [q(0), q(1)],
  ];
  const by = (t: Real): Real[][] => one.map(row => row.map(value => field.mul(t, value)));
  const ratio = (a: Real[][], b: Real[][]): string | undefined => {
    const t = shapeRatioOver(field, a, b);
    return t && field.text(t);
  };
  expect(ratio(by(q(4)), one)).toBe('2');
  expect(ratio(by(q(2)), one)).toBe('sqrt(2)');
  expect(ratio(by(field.mul(e, e)), one)).toBe('exp(1)');
  expect(
    ratio(
      [
        [q(4), q(0)],
        [q(0), e],
      ],
      one,
    ),
  ).toBeUndefined();
  expect(
    ratio(
      [
        [q(4), q(1)],
        [q(1), q(4)],
      ],
      one,
    ),
  ).toBeUndefined();
});
